import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { moveToSelfSend } from '@/lib/delivery/outbox/end-overdue';
import { NOBODY_ASKED_MS, reroute, STOPPED_MS } from '@/lib/delivery/outbox/reroute';
import { startChannel, stopChannel } from '@/lib/delivery/stopped-channels';
import type { Prisma } from '@/lib/platform/db';
import { env, rereadEnv } from '@/lib/platform/env';
import { freshDatabase } from '@/tests/support/database';
import { gatewaySettings } from '@/tests/support/gateways/gateway-settings';
import { live } from '@/tests/support/live-settings';
import { storeLetters, storeOffices } from './store-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await storeOffices(database.db);
});
afterAll(() => database.drop());
afterEach(async () => {
  await database.db.message.deleteMany();
  await database.db.channelState.deleteMany();
});

/** The settings of one machine; this process itself has none. */
function settingsOf(settings: Record<string, string>) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  rereadEnv();
  const read = env();
  vi.unstubAllEnvs();
  rereadEnv();
  return read;
}

const withKeys = () => settingsOf({ ...live, ...gatewaySettings() });
const withoutKeys = () => settingsOf(live);
const inTestMode = (settings = {}) => settingsOf(settings);

const now = new Date();
const ago = (ms: number) => new Date(now.getTime() - ms);
const MINUTE_MS = 60_000;

function listed(change: Partial<Prisma.ChannelStateUncheckedCreateInput> = {}) {
  const known = { officeCodes: ['HTX37'], listedAt: now, listTriedAt: now };
  return database.db.channelState.create({ data: { channel: 'house_cwc', ...known, ...change } });
}

type LetterFields = Partial<Prisma.DeliveryUncheckedCreateWithoutMessageInput>;

const byHouse: LetterFields = { channel: 'house_cwc', channelReason: 'gateway', attempts: 3 };
const bySenate: LetterFields = {
  channel: 'senate_cwc',
  channelReason: 'gateway',
  chamber: 'senate',
  seat: 'TX-S1',
  bioguide: 'E000002',
  officeName: 'Kim Example',
};

async function letter(fields = byHouse) {
  const { deliveries } = await storeLetters(database.db, { letters: [fields] });
  const id = deliveries[0]?.id ?? '';
  return () => database.db.delivery.findUniqueOrThrow({ where: { id } });
}

test('a letter to an office no longer listed is rerouted to email with all its attempts', async () => {
  const look = await letter();
  await listed({ officeCodes: ['HTX35'] });
  await reroute(database.db, now, withKeys());
  expect(await look()).toMatchObject({
    channel: 'email',
    channelReason: 'not_listed',
    status: 'queued',
    attempts: 0,
    statusSince: now,
  });
});

test('a letter to an office no longer listed and without an address becomes self-send', async () => {
  const look = await letter(bySenate);
  await listed({ channel: 'senate_cwc', officeCodes: ['STX02'] });
  await reroute(database.db, now, withKeys());
  expect(await look()).toMatchObject({
    channel: 'self_send',
    channelReason: 'not_listed',
    status: 'self_send',
  });
});

test('in test mode, a letter of a local gateway to an office no longer listed is captured', async () => {
  const look = await letter();
  await listed({ officeCodes: ['HTX35'] });
  await reroute(database.db, now, inTestMode(gatewaySettings()));
  expect(await look()).toMatchObject({ channel: 'capture', status: 'queued' });
});

test.each<[string, LetterFields]>([
  ['a letter to a listed office', byHouse],
  [
    'a letter that the gateway may have accepted',
    { ...byHouse, maybeAccepted: true, seat: 'TX-35' },
  ],
  ['a letter in progress', { ...byHouse, status: 'sending', seat: 'TX-35' }],
  ['a held letter', { ...byHouse, status: 'on_hold', seat: 'TX-35' }],
  ['an accepted letter', { ...byHouse, status: 'accepted', seat: 'TX-35' }],
])('%s is not rerouted', async (_name, fields) => {
  await database.db.office.upsert({
    where: { seat: 'TX-35' },
    create: { seat: 'TX-35', chamber: 'house', state: 'TX', rosterDate: '2999-01-01' },
    update: {},
  });
  const look = await letter(fields);
  await listed();
  const before = await look();
  await reroute(database.db, now, withKeys());
  expect(await look()).toEqual(before);
});

test('letters of a stopped channel wait a day for staff, then are rerouted', async () => {
  const look = await letter();
  await listed();
  await stopChannel(database.db, {
    channel: 'house_cwc',
    because: 'HTTP 401',
    now: ago(STOPPED_MS - MINUTE_MS),
  });
  for (const machine of [withKeys(), withoutKeys()]) await reroute(database.db, now, machine);
  expect(await look()).toMatchObject(byHouse);
  await reroute(database.db, new Date(now.getTime() + 2 * MINUTE_MS), withKeys());
  expect(await look()).toMatchObject({ channel: 'email', channelReason: 'stopped' });
});

test('letters of a stopped email channel become self-send after a day', async () => {
  const look = await letter({});
  await stopChannel(database.db, {
    channel: 'email',
    because: 'bad password',
    now: ago(STOPPED_MS + MINUTE_MS),
  });
  await reroute(database.db, now, withoutKeys());
  const selfSend = { channel: 'self_send', channelReason: 'email_stopped', status: 'self_send' };
  expect(await look()).toMatchObject(selfSend);
});

test('a machine without gateway keys reroutes nothing while another machine has them', async () => {
  const look = await letter();
  await listed({ listTriedAt: ago(NOBODY_ASKED_MS - MINUTE_MS) });
  await reroute(database.db, now, withoutKeys());
  expect(await look()).toMatchObject(byHouse);
  await reroute(database.db, new Date(now.getTime() + 2 * MINUTE_MS), withKeys());
  expect(await look()).toMatchObject(byHouse);
});

test('without a recent list request, no machine counts as having keys', async () => {
  const look = await letter();
  await listed({ listTriedAt: ago(NOBODY_ASKED_MS + MINUTE_MS) });
  await reroute(database.db, now, withoutKeys());
  expect(await look()).toMatchObject({ channel: 'email', channelReason: 'no_gateway' });
});

test('a stopped gateway is not mistaken for missing keys', async () => {
  const look = await letter();
  await listed({ listTriedAt: ago(2 * NOBODY_ASKED_MS) });
  await stopChannel(database.db, {
    channel: 'house_cwc',
    because: 'HTTP 401',
    now: ago(STOPPED_MS - MINUTE_MS),
  });
  await reroute(database.db, now, withoutKeys());
  await startChannel(database.db, 'house_cwc', now);
  await reroute(database.db, now, withoutKeys());
  expect(await look()).toMatchObject(byHouse);
});

test('two concurrent sweeps reroute each letter once', async () => {
  const letters = Array.from({ length: 50 }, () => byHouse);
  await storeLetters(database.db, { letters });
  await listed({ officeCodes: ['HTX35'] });
  await Promise.all([withKeys(), withKeys()].map((of) => reroute(database.db, now, of)));
  const where = { channel: 'email', status: 'queued', channelReason: 'not_listed' } as const;
  expect(await database.db.delivery.count({ where })).toBe(50);
});

test.each<[string, Prisma.ChannelStateUncheckedCreateInput]>([
  ['has had no list for days', { channel: 'house_cwc', listTriedAt: ago(2 * NOBODY_ASKED_MS) }],
  ['no longer lists the office', { channel: 'house_cwc', officeCodes: ['HTX35'] }],
  ['has been stopped for days', { channel: 'house_cwc', stoppedAt: ago(2 * STOPPED_MS) }],
  ['is email, stopped for days', { channel: 'email', stoppedAt: ago(2 * STOPPED_MS) }],
])('in test mode, a letter waits although its channel %s', async (_what, state) => {
  const look = await letter({ ...byHouse, channel: state.channel });
  await listed(state);
  const before = await look();
  await reroute(database.db, now, inTestMode());
  expect(await look()).toEqual(before);
});

test('an email that may have arrived does not become self-send when the address is removed', async () => {
  const surely = await letter(bySenate);
  const perhaps = await letter({ ...bySenate, maybeAccepted: true });
  await database.db.delivery.updateMany({ data: { channel: 'email' } });
  await moveToSelfSend(database.db, now);
  expect(await surely()).toMatchObject({ status: 'self_send', channelReason: 'no_address' });
  expect(await perhaps()).toMatchObject({ status: 'queued', channel: 'email' });
});
