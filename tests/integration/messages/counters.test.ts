import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moves } from '@/lib/delivery/status';
import { compactCounters } from '@/lib/messages/counters/compact-counters';
import { recountCounters } from '@/lib/messages/counters/recount-counters';
import { bucketEnds } from '@/lib/messages/counters/speed';
import { erasePeople } from '@/lib/messages/erase';
import type { ChannelName, DeliveryStatus, PrismaClient } from '@/lib/platform/db';
import { randomNumbers } from '../../bench/timing';
import { freshDatabase } from '../../support/database';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let db: PrismaClient;
beforeAll(async () => {
  database = await freshDatabase();
  db = database.db;
  await db.office.createMany({
    data: ['TX-37', 'TX-S1', 'NY-12'].map((seat) => {
      return { seat, chamber: 'house' as const, state: seat.slice(0, 2), rosterDate: '2026-11-01' };
    }),
  });
});
afterAll(() => database.drop());

/** Three months around the night on which clocks change. */
const DAYS = 90;
const FIRST_MS = Date.parse('2026-09-15T00:00:00Z');
const statuses = Object.keys(moves) as DeliveryStatus[];
const channels: ChannelName[] = ['capture', 'email', 'house_cwc', 'senate_cwc', 'self_send'];

/** Somebody who does one thing after the other, each chosen by chance. */
function somebody(seed: number) {
  const random = randomNumbers(seed);
  const below = (most: number) => Math.floor(random() * most);
  const oneOf = <T>(from: readonly T[]) => from[below(from.length)] as T;
  const moment = () => new Date(FIRST_MS + below(DAYS * 86_400_000));

  const write = (tx: Tx) => {
    const createdAt = moment();
    const id = randomBytes(8).toString('hex');
    return tx.message.create({
      data: {
        id,
        reference: id,
        receiptHash: id,
        edition: '2024-bill',
        certainty: 'zip',
        createdAt,
        language: oneOf(['en', 'es'] as const),
        ownWords: random() < 0.5,
        state: 'TX',
        district: oneOf(['TX-37', 'NY-12', 'PR-AL']),
        email: 'sam@example.org',
        deliveries: {
          create: Array.from({ length: below(4) }, () => ({
            kind: random() < 0.8 ? ('letter' as const) : ('notice' as const),
            seat: oneOf(['TX-37', 'TX-S1', 'NY-12', null]),
            channel: oneOf(channels),
            status: oneOf(statuses),
            testMode: random() < 0.2,
            createdAt,
            statusSince: new Date(createdAt.getTime() + below(1e7)),
          })),
        },
      },
    });
  };
  const move = async (tx: Tx) => {
    const from = oneOf(statuses);
    const to = moves[from].length > 0 ? oneOf<DeliveryStatus>(moves[from]) : from;
    await tx.delivery.updateMany({
      where: { status: from },
      data: { status: to, statusSince: moment(), channel: oneOf(channels) },
      limit: 1 + below(3),
    });
  };
  const erase = async (tx: Tx) => {
    const found = await tx.message.findMany({ take: 2, select: { id: true } });
    await erasePeople(
      found.map(({ id }) => id),
      { by: 'timetable', why: 'a test' },
      tx,
    );
  };
  const remove = async (tx: Tx) => {
    const found = await tx.message.findFirst({ skip: below(10), select: { id: true } });
    if (found) await tx.message.deleteMany({ where: { id: found.id } });
  };
  const acts = [write, write, write, move, move, move, erase, remove];

  return {
    /** Some of them in one transaction, of which every third comes to nothing. */
    act: () =>
      db
        .$transaction(async (tx) => {
          for (let left = 1 + below(3); left > 0; left -= 1) await oneOf(acts)(tx);
          if (random() < 0.33) throw new Regret();
        })
        .catch(forgive),
  };
}

type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

class Regret extends Error {}

/** Who meets another in the middle is undone by the database, as those that were regretted are. */
function forgive(problem: unknown) {
  const isMet = /deadlock|write conflict|may not move/i.test(String(problem));
  if (problem instanceof Regret || isMet) return;
  throw problem;
}

test.each([1, 2, 3])(
  'whatever is changed at once, the sums are those of a recount (%i)',
  async (seed) => {
    const wrong: unknown[] = [];
    const people = [1, 2, 3, 4].map(async (number) => {
      const { act } = somebody(seed * 100 + number);
      for (let step = 0; step < 40; step += 1) await act();
    });
    let isDone = false;
    const folding = [1, 2].map(async () => {
      while (!isDone) await compactCounters(db);
    });
    const watching = (async () => {
      while (!isDone) wrong.push(...(await recountCounters(db)));
    })();
    await Promise.all(people);
    isDone = true;
    await Promise.all([...folding, watching]);
    expect(wrong).toEqual([]);
    expect(await recountCounters(db)).toEqual([]);
    expect(await db.message.count()).toBeGreaterThan(20);
  },
);

test('folding leaves nothing to be added, and no sum of nothing', async () => {
  const { act } = somebody(7);
  for (let step = 0; step < 10; step += 1) await act();
  expect(await compactCounters(db)).toBeGreaterThan(0);
  expect(await db.counterChange.count()).toBe(0);
  expect(await db.counter.count({ where: { count: 0 } })).toBe(0);
  expect(await recountCounters(db)).toEqual([]);
});

test('while one folds, another leaves it alone', async () => {
  let second: number | undefined;
  const slow = {
    $transaction: (work: (tx: Tx) => Promise<number>) =>
      db.$transaction(async (tx) => {
        const folded = await work(tx);
        await db.counterChange.create({
          data: { kind: 'test', at: new Date(0), key: '', count: 1 },
        });
        second = await compactCounters(db);
        return folded;
      }),
  };
  await compactCounters(slow as never);
  expect(second).toBe(0);
  expect(await db.counterChange.deleteMany({ where: { kind: 'test' } })).toEqual({ count: 1 });
});

test('a letter that a worker takes and gives back changes no sum', async () => {
  const { id } = await db.message.create({
    data: {
      reference: 'TAKEN',
      receiptHash: 'TAKEN',
      edition: '2024-bill',
      certainty: 'zip',
      language: 'en',
      state: 'TX',
      district: 'TX-37',
      deliveries: { create: { channel: 'email', status: 'queued', seat: 'TX-37' } },
    },
  });
  await compactCounters(db);
  const where = { messageId: id };
  await db.delivery.updateMany({ where, data: { status: 'sending', attempts: 1 } });
  await db.delivery.updateMany({ where, data: { status: 'queued', statusSince: new Date() } });
  await db.message.update({ where: { id }, data: { endedAt: new Date() } });
  expect(await db.counterChange.count()).toBe(0);
});

test('a wrong sum is found', async () => {
  await compactCounters(db);
  const sum = await db.counter.findFirstOrThrow({ where: { kind: 'hour' } });
  const { kind, at, key, count } = sum;
  await db.counter.update({
    where: { kind_at_key: { kind, at, key } },
    data: { count: count + 1 },
  });
  expect(await recountCounters(db)).toEqual([{ kind, at, key, kept: count + 1, counted: count }]);
  await db.counter.update({ where: { kind_at_key: { kind, at, key } }, data: { count } });
});

test('counts by the clock of Washington, and by what became of a letter', async () => {
  const rows = await db.$queryRaw`
    select t.kind, to_char(t.at, 'YYYY-MM-DD HH24:MI') as at, t.key from "letter_tallies"(
      'letter', '2026-11-24 04:59:59', 'TX-37', 'email', 'accepted', false, '2026-11-24 05:03:59') t
    union all
    select t.kind, to_char(t.at, 'YYYY-MM-DD HH24:MI'), t.key from "message_tallies"(
      '2026-07-01 03:30:00', 'TX-37', 'es', true) t`;
  expect(rows).toEqual([
    { kind: 'outcome', at: '2026-11-23 00:00', key: 'email:accepted' },
    { kind: 'office', at: '2026-11-23 00:00', key: 'TX-37:accepted' },
    { kind: 'speed', at: '2026-11-23 00:00', key: 'accepted:30' },
    { kind: 'hour', at: '2026-06-30 23:00', key: 'es:own' },
    { kind: 'state', at: '2026-06-30 00:00', key: 'TX:es:own' },
  ]);
});

test.each([0, 0.5, 1, 3, 60, 240, 7_200, 172_800])(
  'a speed of %d s lies in its bucket',
  async (seconds) => {
    const [row] = await db.$queryRaw<{ bucket: number }[]>`
    select split_part(t.key, ':', 2)::int as bucket from "letter_tallies"(
      'letter', '2026-11-24', null, 'email', 'accepted', false,
      '2026-11-24'::timestamp + ${seconds}::float8 * interval '1 second') t where t.kind = 'speed'`;
    const { from, to } = bucketEnds(row?.bucket ?? -1);
    expect(from).toBeLessThanOrEqual(seconds);
    expect(to).toBeGreaterThan(seconds);
  },
);
