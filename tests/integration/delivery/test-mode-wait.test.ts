import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Channels } from '@/lib/delivery/channels';
import { createEmailChannel } from '@/lib/delivery/mail/email-channel';
import type { Prisma } from '@/lib/platform/db';
import { rereadEnv } from '@/lib/platform/env';
import type { Worker } from '@/lib/worker/worker';
import { freshDatabase } from '@/tests/support/database';
import { startGateways } from '@/tests/support/gateways/gateways';
import { live } from '@/tests/support/live-settings';
import { type SmtpSink, startSmtpSink } from '@/tests/support/smtp-sink';
import { sweep } from '@/tests/support/sweep';
import { gatewayChannels, startOn } from './gateway-worker';
import { storeLetters, storeOffices } from './store-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let gateways: Awaited<ReturnType<typeof startGateways>>;
let sink: SmtpSink;
let email: ReturnType<typeof createEmailChannel>;
let worker: Worker | undefined;

beforeAll(async () => {
  Object.assign(process.env, { LOG: 'off' });
  database = await freshDatabase();
  await storeOffices(database.db);
});
beforeEach(async () => {
  gateways = await startGateways({ offices: { house: ['HTX37'], senate: ['STX01'] } });
  sink = await startSmtpSink();
  email = createEmailChannel({ smtpUrl: sink.url, connections: 1 });
});
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  email.close?.();
  await Promise.all([gateways.close(), sink.close()]);
  setMode('test');
  await database.db.message.deleteMany();
  await database.db.channelState.deleteMany();
});
afterAll(() => database.drop());

const HOUR = 3_600_000;
const start = new Date();
const after = (hours: number) => new Date(start.getTime() + hours * HOUR);

function setMode(mode: 'test' | 'live') {
  vi.unstubAllEnvs();
  if (mode === 'live') for (const [name, value] of Object.entries(live)) vi.stubEnv(name, value);
  rereadEnv();
}

/** Test mode of a site that was live until `start`, for this long. */
async function testModeFor(hours: number) {
  for (let hour = 0; hour <= hours; hour += 5) await sweep(database.db, {}, after(hour));
}

/** The first sweep is that of a live server without keys; then a worker has all channels. */
async function goLive(hours: number) {
  setMode('live');
  await sweep(database.db, {}, after(hours));
  const clock = () => after(hours);
  const channels: Channels = { email, ...gatewayChannels(database.db, gateways, { clock }) };
  worker = startOn(database.db, channels, clock);
}

type Row = Partial<Prisma.DeliveryUncheckedCreateWithoutMessageInput>;

/** Stores a message that was queued an hour before test mode began. */
async function store(letters: Row[], message: Partial<Prisma.MessageUncheckedCreateInput> = {}) {
  const times = { statusSince: after(-1), createdAt: after(-1) };
  const { id } = await storeLetters(database.db, {
    letters: letters.map((letter) => ({ ...times, ...letter })),
    message: { prefix: 'Ms.', createdAt: after(-1), ...message },
  });
  return () =>
    database.db.delivery.findMany({
      where: { messageId: id },
      orderBy: [{ kind: 'asc' }, { channel: 'asc' }],
      select: { channel: true, status: true, notice: true },
    });
}

const notice = { kind: 'notice', seat: null, bioguide: null, chamber: null } as const;
const senate = { seat: 'TX-S1', bioguide: 'E000002', chamber: 'senate' } as const;
const eventually = (check: () => Promise<void>) =>
  vi.waitFor(check, { timeout: 30_000, interval: 50 });

test('letters of both gateways wait 30 hours in test mode and are then accepted', async () => {
  for (const channel of ['house_cwc', 'senate_cwc'] as const) {
    const known = { officeCodes: ['HTX37', 'STX01'], listedAt: start, listTriedAt: start };
    await database.db.channelState.create({ data: { channel, ...known } });
  }
  const split = { templateText: 'I ask you to support the Act.', ownText: 'It matters here.' };
  const look = await store(
    [
      { channel: 'house_cwc', attempts: 1 },
      { channel: 'senate_cwc', ...senate },
    ],
    split,
  );
  await testModeFor(30);
  const inStatus = (status: string) => [
    { channel: 'house_cwc', status },
    { channel: 'senate_cwc', status },
  ];
  expect(await look()).toMatchObject(inStatus('queued'));
  await goLive(31);
  await eventually(async () => expect(await look()).toMatchObject(inStatus('accepted')));
});

test('an email letter and its receipt wait 60 hours in test mode and are then sent', async () => {
  const look = await store([{ attempts: 1 }, { ...notice, notice: 'receipt' }]);
  await testModeFor(60);
  expect(await look()).toMatchObject([{ status: 'queued' }, { status: 'queued' }]);
  await goLive(61);
  await eventually(async () => {
    expect(await look()).toMatchObject([{ status: 'accepted' }, { status: 'accepted' }]);
  });
  expect(sink.accepted.size).toBe(2);
});

test('a letter keeps the time since when it waits, and ends after thirty days', async () => {
  await store([{ attempts: 1 }]);
  const row = () =>
    database.db.delivery.findFirstOrThrow({
      where: { kind: 'letter' },
      select: { status: true, statusSince: true },
    });
  await testModeFor(60);
  expect(await row()).toEqual({ status: 'queued', statusSince: after(-1) });
  await sweep(database.db, {}, after(30 * 24));
  expect(await row()).toMatchObject({ status: 'failed' });
});

test('a letter that waited still has 48 hours after the site went live', async () => {
  await store([{ attempts: 1 }]);
  await testModeFor(60);
  setMode('live');
  const statusAt = async (hours: number) => {
    await sweep(database.db, {}, after(hours));
    const where = { kind: 'letter' } as const;
    return (await database.db.delivery.findFirstOrThrow({ where })).status;
  };
  expect(await statusAt(61)).toBe('queued');
  expect(await statusAt(60 + 47)).toBe('queued');
  expect(await statusAt(60 + 49)).toBe('failed');
});

// Longer than the seven days for a confirmation.
test.each([60, 200])(
  'an email that asks to confirm waits %i hours, and its message with it',
  async (hours) => {
    const rows = [{ status: 'on_hold' as const }, { ...notice, notice: 'confirm' as const }];
    const look = await store(rows, { holdReason: 'confirmation' });
    await testModeFor(hours);
    expect(await look()).toMatchObject([{ status: 'on_hold' }, { status: 'queued' }]);
    await goLive(hours + 1);
    await eventually(async () => {
      expect(await look()).toMatchObject([{ status: 'on_hold' }, { status: 'accepted' }]);
    });
    // Its reminder follows a day after the email, not at once.
    await sweep(database.db, {}, after(hours + 2));
    expect(await look()).toHaveLength(2);
  },
);

test('an email about a failure in test mode waits, and is then sent', async () => {
  const endedAt = after(-1);
  const look = await store(
    [
      { status: 'refused', endedAt },
      { ...notice, notice: 'receipt', status: 'accepted', endedAt },
    ],
    { confirmedAt: after(-1) },
  );
  await testModeFor(60);
  const failed = async () => (await look()).filter((row) => row.notice === 'failed');
  expect(await failed()).toMatchObject([{ channel: 'email', status: 'queued' }]);
  await goLive(61);
  await eventually(async () => expect(await failed()).toMatchObject([{ status: 'accepted' }]));
});

test('a message written in test mode gets its emails in test mode', async () => {
  const look = await store([
    { status: 'refused', channel: 'capture', endedAt: after(-1) },
    { ...notice, notice: 'receipt', channel: 'capture', status: 'accepted', endedAt: after(-1) },
  ]);
  await testModeFor(0);
  const failed = (await look()).filter((row) => row.notice === 'failed');
  expect(failed).toMatchObject([{ channel: 'capture', status: 'queued' }]);
});
