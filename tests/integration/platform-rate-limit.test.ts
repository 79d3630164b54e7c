import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  countAgainstLimit,
  countAgainstNetworkLimit,
  deleteOldCounts,
} from '@/lib/platform/rate-limit';
import { freshDatabase } from '../support/database';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const noon = new Date('2026-11-23T12:15:00Z');

test('allows exactly the limit, even for concurrent requests', async () => {
  const all = await Promise.all(
    Array.from({ length: 20 }, () => countAgainstLimit('messages', '192.0.2.1', 7, { now: noon })),
  );
  expect(all.filter(({ allowed }) => allowed)).toHaveLength(7);
  expect(all[0]?.retryAfterSeconds).toBe(45 * 60);
});

test('counts each network separately and starts again every hour', async () => {
  await countAgainstLimit('messages', '192.0.2.2', 1, { now: noon });
  expect((await countAgainstLimit('messages', '192.0.2.2', 1, { now: noon })).allowed).toBe(false);
  expect((await countAgainstLimit('messages', '192.0.2.3', 1, { now: noon })).allowed).toBe(true);
  const later = new Date('2026-11-23T13:00:01Z');
  expect((await countAgainstLimit('messages', '192.0.2.2', 1, { now: later })).allowed).toBe(true);
});

test('an IPv6 customer cannot get past a limit by changing networks within a /48', async () => {
  const take = (network: string) => countAgainstNetworkLimit('calls', network, 2, { now: noon });
  const results = [];
  for (let part = 0; part < 12; part++) results.push(await take(`2001:db8:7:${part}::/64`));
  expect(results.filter(({ allowed }) => allowed)).toHaveLength(8);
  expect((await take('2001:db8:8:0::/64')).allowed).toBe(true);
  await take('2001:db8:9:0::/64');
  await take('2001:db8:9:0::/64');
  expect((await take('2001:db8:9:0::/64')).allowed).toBe(false);
  expect((await take('192.0.2.9')).allowed).toBe(true);
});

test('visitors behind a proxy that hides their address share a far larger limit', async () => {
  const take = (network: string) => countAgainstNetworkLimit('drafts', network, 2, { now: noon });
  const all = await Promise.all(Array.from({ length: 60 }, () => take('behind 10.0.0.1')));
  expect(all.filter(({ allowed, count }) => allowed && count === 1)).toHaveLength(60);
  await countAgainstLimit('drafts', 'behind 10.0.0.2', 0, { now: noon, amount: 2_000 });
  expect(await take('behind 10.0.0.2')).toMatchObject({ allowed: false, count: 3 });
});

test('forged addresses do not use up the real ones, and are limited together per proxy', async () => {
  const take = (network: string) => countAgainstNetworkLimit('calls', network, 2, { now: noon });
  const forged = '192.0.2.40 behind 10.0.0.3';
  expect([await take(forged), await take(forged), await take(forged)]).toMatchObject([
    { allowed: true, count: 1 },
    { allowed: true, count: 2 },
    { allowed: false, count: 3 },
  ]);
  expect((await take('192.0.2.40')).allowed).toBe(true);
  await countAgainstLimit('calls', 'behind 10.0.0.3', 0, { now: noon, amount: 2_000 });
  expect((await take('192.0.2.41 behind 10.0.0.3')).allowed).toBe(false);
});

test('stores no address and deletes past hours', async () => {
  await countAgainstLimit('messages', '198.51.100.77', 1, { now: noon });
  const rows = await database.db.rateCount.findMany();
  expect(JSON.stringify(rows)).not.toContain('198.51.100.77');
  await deleteOldCounts(database.db, new Date('2026-11-25T00:00:00Z'));
  expect(await database.db.rateCount.count()).toBe(0);
});
