import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { claimDue } from '@/lib/delivery/outbox/claim-due';
import { endOverdue } from '@/lib/delivery/outbox/end-overdue';
import { reroute, reroutePaused, STOPPED_MS } from '@/lib/delivery/outbox/reroute';
import { timeLimitMs } from '@/lib/delivery/status';
import { stopChannel } from '@/lib/delivery/stopped-channels';
import type { Prisma } from '@/lib/platform/db';
import { readEnv } from '@/lib/platform/env';
import { freshDatabase } from '../../support/database';
import { live } from '../../support/live-settings';
import { storeLetters, storeOffices } from './store-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
const now = new Date('2026-11-24T12:00:00Z');
const ago = (ms: number) => new Date(now.getTime() - ms);
const MINUTE_MS = 60_000;

beforeAll(async () => {
  database = await freshDatabase();
  await storeOffices(database.db);
});
afterEach(async () => {
  await database.db.message.deleteMany();
  await database.db.channelState.deleteMany();
  const data = { pausedAt: null, channelChoice: null };
  await database.db.office.updateMany({ data });
});
afterAll(() => database.drop());

const override = (data: Prisma.OfficeUpdateInput) =>
  database.db.office.update({ where: { seat: 'TX-37' }, data });
const channels = ['capture', 'email', 'house_cwc'];
const claim = () => claimDue(database.db, { workerId: 'h:1:a', limit: 10, channels, now });

type LetterFields = Partial<Prisma.DeliveryUncheckedCreateWithoutMessageInput>;

async function letter(fields: LetterFields = {}) {
  const letters = [{ statusSince: now, ...fields }];
  const { deliveries } = await storeLetters(database.db, { letters });
  const id = deliveries[0]?.id ?? '';
  return () => database.db.delivery.findUniqueOrThrow({ where: { id } });
}

const selfSend = { status: 'self_send', channel: 'self_send', channelReason: 'paused' };

test.each(['capture', 'email', 'house_cwc'] as const)(
  'no letter goes to a paused office by %s until it is resumed',
  async (channel) => {
    await letter({ channel });
    await override({ pausedAt: ago(MINUTE_MS) });
    expect(await claim()).toEqual([]);
    await override({ pausedAt: null });
    expect(await claim()).toHaveLength(1);
  },
);

test("a paused office does not delay the message's other letters and notices", async () => {
  await storeLetters(database.db, {
    letters: [
      {},
      { kind: 'notice', notice: 'receipt', seat: null, bioguide: null },
      { seat: 'TX-S1', bioguide: 'E000002', channel: 'capture' },
    ],
  });
  await override({ pausedAt: ago(MINUTE_MS) });
  const claimed = await claim();
  expect(claimed.map(({ kind, channel }) => `${kind} ${channel}`).sort()).toEqual([
    'letter capture',
    'notice email',
  ]);
});

test('a letter in progress may finish when its office is paused', async () => {
  const look = await letter();
  await claim();
  await override({ pausedAt: now });
  await reroutePaused(database.db, new Date(now.getTime() + 2 * STOPPED_MS));
  expect(await look()).toMatchObject({ status: 'sending', channel: 'email' });
});

test('a letter to a paused office becomes self-send after a day', async () => {
  const look = await letter();
  await override({ pausedAt: ago(STOPPED_MS - MINUTE_MS) });
  await reroutePaused(database.db, now);
  expect(await look()).toMatchObject({ status: 'queued', channel: 'email' });
  await reroutePaused(database.db, new Date(now.getTime() + 2 * MINUTE_MS));
  expect(await look()).toMatchObject(selfSend);
});

test('a letter to a paused office becomes self-send instead of failing at its time limit', async () => {
  const look = await letter({ statusSince: ago(timeLimitMs.queued + MINUTE_MS) });
  await override({ pausedAt: ago(MINUTE_MS) });
  await reroutePaused(database.db, now);
  await endOverdue(database.db, now);
  expect(await look()).toMatchObject(selfSend);
});

test('a letter to a paused office that may have arrived does not become self-send', async () => {
  const look = await letter({ maybeAccepted: true });
  await override({ pausedAt: ago(2 * STOPPED_MS) });
  await reroutePaused(database.db, now);
  expect(await look()).toMatchObject({ status: 'queued' });
});

test.each([
  ['paused', { pausedAt: ago(MINUTE_MS) }],
  ['staff_choice', { channelChoice: 'self_send' as const }],
])(
  "a stopped gateway's letters become self-send, not email, if the office is set to %s",
  async (reason, data) => {
    const look = await letter({ channel: 'house_cwc', channelReason: 'gateway' });
    await stopChannel(database.db, {
      channel: 'house_cwc',
      because: 'HTTP 401',
      now: ago(2 * STOPPED_MS),
    });
    await override(data);
    await reroute(database.db, now, readEnv(live));
    expect(await look()).toMatchObject({ ...selfSend, channelReason: reason });
  },
);
