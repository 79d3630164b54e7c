import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Channels } from '@/lib/delivery/channels';
import { stopChannel } from '@/lib/delivery/stopped-channels';
import { MAX_NETWORK } from '@/lib/messages/review-flags/rules';
import {
  checkBurst,
  checkDisk,
  checkEdition,
  checkQueue,
  checkRoster,
  type Disk,
  siteChecks,
} from '@/lib/notify/alerts/checks';
import { type AlertCheck, watch } from '@/lib/notify/alerts/watch';
import { rereadEnv } from '@/lib/platform/env';
import { countAgainstLimit } from '@/lib/platform/rate-limit';
import { DAY_MS, washingtonDay } from '@/lib/platform/time';
import { storeLetters, storeOffices } from '@/tests/integration/delivery/store-letters';
import { freshDatabase } from '@/tests/support/database';
import { live } from '@/tests/support/live-settings';

let database: Awaited<ReturnType<typeof freshDatabase>>;
const start = new Date('2026-11-24T15:10:00Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

beforeAll(async () => {
  Object.assign(process.env, { LOG: 'off', ...live });
  rereadEnv();
  database = await freshDatabase();
  await storeOffices(database.db);
});
afterEach(async () => {
  const { db } = database;
  await db.alert.deleteMany();
  await db.message.deleteMany();
  await db.channelState.deleteMany();
  await db.campaign.deleteMany();
  await db.rateCount.deleteMany();
});
afterAll(() => database.drop());

const look = (check: AlertCheck, now: Date) => watch(database.db, [check], now);
const alerts = async () =>
  (await database.db.alert.findMany({ orderBy: { id: 'asc' } })).map(
    ({ kind, subject, endedAt }) => `${kind} ${subject}${endedAt ? ' over' : ''}`,
  );

test('deliveries overdue by an hour raise one alert until the queue is short again', async () => {
  await storeLetters(database.db, { letters: [{ dueAt: start }] });
  const { id } = await database.db.delivery.findFirstOrThrow();
  const late = (minutes: number) =>
    look(checkQueue(database.db, {}, after(minutes)), after(minutes));
  await late(59);
  expect(await alerts()).toEqual([]);
  await late(61);
  await late(62);
  expect(await alerts()).toEqual(['queue_old email']);
  await database.db.delivery.update({ where: { id }, data: { dueAt: after(20) } });
  await late(63);
  expect(await alerts()).toEqual(['queue_old email']);
  await database.db.delivery.update({ where: { id }, data: { status: 'canceled' } });
  await late(64);
  expect(await alerts()).toEqual(['queue_old email over']);
});

test('deliveries that wait for live mode raise no alert', async () => {
  await storeLetters(database.db, { letters: [{ dueAt: start }] });
  vi.stubEnv('MAIL_LIVE', 'no');
  rereadEnv();
  const found = await checkQueue(database.db, {}, after(90)).find();
  vi.unstubAllEnvs();
  rereadEnv();
  expect(found).toEqual([]);
  expect(await checkQueue(database.db, {}, after(90)).find()).toHaveLength(1);
});

test('deliveries that wait for a known reason raise no alert', async () => {
  await storeLetters(database.db, { letters: [{ dueAt: start }] });
  const house: Channels = {
    house_cwc: {
      name: 'house_cwc',
      isOpen: (at) => at > after(100),
      send: () => Promise.reject(new Error('not in this test')),
    },
  };
  const findAt = async (minutes: number) =>
    (await checkQueue(database.db, house, after(minutes)).find()).map(({ subject }) => subject);
  expect(await findAt(90)).toEqual(['email']);
  await database.db.office.updateMany({ data: { pausedAt: start } });
  expect(await findAt(90)).toEqual([]);
  await database.db.office.updateMany({ data: { pausedAt: null } });
  await stopChannel(database.db, { channel: 'email', because: 'HTTP 403', now: start });
  expect(await findAt(90)).toEqual([]);
  await database.db.delivery.updateMany({ data: { channel: 'house_cwc' } });
  expect(await findAt(90)).toEqual([]);
  expect(await findAt(130)).toEqual([]);
  expect(await findAt(161)).toEqual(['house_cwc']);
});

test('a roster older than thirty days raises an alert, and an update ends it', async () => {
  let date = washingtonDay(new Date(start.getTime() - 30 * DAY_MS));
  const check = () => checkRoster(start, async () => date);
  await look(check(), start);
  expect(await alerts()).toEqual([]);
  date = washingtonDay(new Date(start.getTime() - 31 * DAY_MS));
  await look(check(), start);
  expect(await alerts()).toEqual(['roster_old roster']);
  date = washingtonDay(start);
  await look(check(), start);
  expect(await alerts()).toEqual(['roster_old roster over']);
});

test.each([
  ['2027-01-02', '2026-12-28', 0],
  ['2027-01-03', '2026-12-28', 1],
  ['2027-01-03', '2027-01-03', 0],
  ['2029-01-03', '2028-12-30', 1],
  ['2029-01-24', '2029-01-20', 0],
])('on %s, a roster of %s raises %i alerts', async (day, date, count) => {
  const found = await checkRoster(new Date(`${day}T20:00:00Z`), async () => date).find();
  expect(found.filter(({ isBad }) => isBad)).toHaveLength(count);
});

test('an open edition with an outdated ask raises an alert until it is closed or accepted', async () => {
  const { db } = database;
  const set = (data: { open?: boolean; edition?: string; outdatedAccepted?: string | null }) =>
    db.campaign.upsert({ where: { id: 'tsra' }, create: { id: 'tsra', ...data }, update: data });
  await set({ edition: '2024-bill' });
  await look(checkEdition(start), start);
  await look(checkEdition(start), start);
  expect(await alerts()).toEqual(['edition_over 2024-bill']);
  await set({ outdatedAccepted: '2024-bill' });
  await look(checkEdition(start), start);
  expect(await alerts()).toEqual(['edition_over 2024-bill over']);
  await set({ outdatedAccepted: null, open: false });
  await look(checkEdition(start), start);
  await set({ edition: '2026-law', open: true });
  await look(checkEdition(start), start);
  expect(await alerts()).toHaveLength(1);
  await set({ edition: '2024-bill' });
  await look(checkEdition(new Date('2024-06-01')), start);
  expect(await alerts()).toHaveLength(1);
});

test('a nearly full disk raises an alert that ends only when more is free', async () => {
  const gb = 1024 ** 3;
  const disk = (free: number, of = 100): Disk => ({ blocks: of, bavail: free, bsize: gb });
  const see = (reading: Disk, minutes = 0) =>
    look(
      checkDisk(after(minutes), async () => reading),
      after(minutes),
    );
  await see(disk(11));
  expect(await alerts()).toEqual([]);
  await see(disk(9));
  await see(disk(9));
  await see(disk(11));
  expect(await alerts()).toHaveLength(1);
  expect((await database.db.alert.findFirstOrThrow()).detail).toBe('9.0 GB of 100.0 GB free');
  await see(disk(13));
  expect((await alerts())[0]).toMatch(/over$/);
  await see({ blocks: 40, bavail: 9, bsize: gb / 10 });
  expect(await alerts()).toHaveLength(2);

  const { db } = database;
  await db.alert.create({ data: { kind: 'disk_full', subject: 'gone', createdAt: start } });
  await see(disk(50), 1);
  expect(await alerts()).toContain('disk_full gone');
  await see(disk(50), 8 * 24 * 60);
  expect(await alerts()).toContain('disk_full gone over');
});

test('a burst from one network raises at most one alert an hour, without the address', async () => {
  const write = (network: string, now: Date, times: number) =>
    Promise.all(
      Array.from({ length: times }, () => countAgainstLimit('messages', network, 600, { now })),
    );
  await write('192.0.2.1', start, MAX_NETWORK);
  await write('192.0.2.2', start, 5);
  await look(checkBurst(database.db, start), start);
  expect(await alerts()).toEqual([]);
  await write('192.0.2.1', start, 1);
  for (const minutes of [0, 1, 55]) {
    await look(checkBurst(database.db, after(minutes)), after(minutes));
  }
  expect(await alerts()).toEqual(['burst messages']);
  expect((await database.db.alert.findFirstOrThrow()).detail).not.toContain('192');
  await look(checkBurst(database.db, after(61)), after(61));
  expect(await alerts()).toEqual(['burst messages over']);
});

test('all checks run together on a new site', async () => {
  await database.db.campaign.deleteMany();
  await watch(database.db, siteChecks(database.db, {}, start), start);
  expect((await alerts()).filter((alert) => alert.startsWith('edition_over'))).toEqual([]);
  await database.db.campaign.create({ data: { edition: '2024-bill' } });
  await watch(database.db, siteChecks(database.db, {}, start), start);
  expect(await alerts()).toContain('edition_over 2024-bill');
});

test('a failing check does not stop the others and ends no alert', async () => {
  const broken: AlertCheck = { kind: 'roster_old', find: () => Promise.reject(new Error('away')) };
  await database.db.alert.create({ data: { kind: 'roster_old', subject: 'roster' } });
  const full = checkDisk(start, async () => ({ blocks: 10, bavail: 0, bsize: 1 }));
  await watch(database.db, [broken, full], start);
  expect(await alerts()).toHaveLength(2);
  expect(await alerts()).toContain('roster_old roster');
});
