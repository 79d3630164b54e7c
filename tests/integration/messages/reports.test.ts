import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moves } from '@/lib/delivery/status';
import { deletePersonalData } from '@/lib/messages/erase';
import { bucketEnds } from '@/lib/messages/reports/report-counts';
import { rollUpReports } from '@/lib/messages/reports/roll-up';
import type { ChannelName, Delivery, DeliveryStatus, PrismaClient } from '@/lib/platform/db';
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

/** Forty rounds are about a month, around the end of daylight saving time. */
const ROUNDS = 40;
/** The longest time between two rounds. */
const ROUND_MS = 30 * 3_600_000;
const FIRST_MS = Date.parse('2026-10-10T00:00:00Z');
const statuses = Object.keys(moves) as DeliveryStatus[];
const channels: ChannelName[] = ['capture', 'email', 'house_cwc', 'senate_cwc', 'self_send'];

/** Less than the overlap of two runs, so that the next run finds transactions still open in the first. */
const MINUTES_MS = 4 * 60_000;

type Clock = { at: number };

/** A visitor or worker that performs random actions one after the other. */
function createActor(seed: number, clock: Clock, canRemove = false) {
  const random = randomNumbers(seed);
  const below = (most: number) => Math.floor(random() * most);
  const oneOf = <T>(from: readonly T[]) => from[below(from.length)] as T;
  const moment = () => new Date(clock.at + below(MINUTES_MS));

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
    await deletePersonalData(
      found.map(({ id }) => id),
      { by: 'timetable', why: 'a test' },
      tx,
    );
  };
  const remove = async (tx: Tx) => {
    const found = await tx.message.findFirst({ skip: below(10), select: { id: true } });
    if (found) await tx.message.deleteMany({ where: { id: found.id } });
  };
  const acts = [write, write, write, move, move, move, erase, canRemove ? remove : move];

  return {
    /** Several actions in one transaction, one third of which are rolled back. */
    act: () =>
      db
        .$transaction(async (tx) => {
          for (let left = 1 + below(3); left > 0; left -= 1) await oneOf(acts)(tx);
          if (random() < 0.33) throw new RolledBack();
        })
        .catch(ignoreRollback),
  };
}

type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

class RolledBack extends Error {}

/** Ignores intended rollbacks and transactions that the database aborted because of a conflict. */
function ignoreRollback(problem: unknown) {
  const isConflict = /deadlock|write conflict|may not move/i.test(String(problem));
  if (problem instanceof RolledBack || isConflict) return;
  throw problem;
}

const washington = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/New_York',
  dateStyle: 'short',
  timeStyle: 'medium',
});

function outcomeOf({ status, channel, testMode }: Delivery): string {
  if (status === 'queued' || status === 'sending') return 'on_the_way';
  if (status !== 'accepted') return status;
  return channel === 'capture' ? 'captured' : testMode ? 'test_mode' : 'accepted';
}

/** Recounts all rows one by one. */
async function recount(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const add = (kind: string, at: string, key: string) => {
    const name = `${kind} ${at} ${key}`;
    counts[name] = (counts[name] ?? 0) + 1;
  };
  for (const message of await db.message.findMany({ include: { deliveries: true } })) {
    const { createdAt, district, language, ownWords } = message;
    const [day = '', time = ''] = washington.format(createdAt).split(' ');
    const words = `${language}:${ownWords ? 'own' : 'template'}`;
    add('hour', `${day} ${time.slice(0, 2)}`, words);
    add('state', `${day} 00`, `${district.slice(0, 2)}:${words}`);
    const letters = message.deliveries.filter(({ kind }) => kind === 'letter');
    for (const letter of letters) {
      const outcome = outcomeOf(letter);
      add('outcome', `${day} 00`, `${letter.channel}:${outcome}`);
      add('office', `${day} 00`, `${letter.seat ?? ''}:${outcome}`);
      if (letter.status !== 'accepted') continue;
      const ms = letter.statusSince.getTime() - letter.createdAt.getTime();
      const bucket = Math.floor(Math.log(Math.max(1, ms / 1_000)) / Math.log(1.2));
      add('speed', `${day} 00`, `${outcome}:${bucket}`);
    }
    if (letters.some((letter) => outcomeOf(letter) === 'accepted')) {
      add('sent', `${day} 00`, district.slice(0, 2));
    }
  }
  return counts;
}

async function reported(): Promise<Record<string, number>> {
  const rows = await db.reportCount.findMany();
  const nameOf = ({ kind, at, key }: (typeof rows)[number]) =>
    `${kind} ${at.toISOString().slice(0, 13).replace('T', ' ')} ${key}`;
  return Object.fromEntries(rows.map((row) => [nameOf(row), row.count]));
}

test.each([1, 2, 3])(
  'after any concurrent changes, the next run matches a full recount (seed %i)',
  async (seed) => {
    const clock = { at: FIRST_MS };
    const random = randomNumbers(seed);
    const actors = [1, 2, 3, 4].map((number) => createActor(seed * 100 + number, clock));
    for (let round = 0; round < ROUNDS; round += 1) {
      const runs = [rollUpReports(db, new Date(clock.at)), rollUpReports(db, new Date(clock.at))];
      await Promise.all([...actors.map(({ act }) => act()), ...runs]);
      clock.at += Math.floor(random() * ROUND_MS);
    }
    await rollUpReports(db, new Date(clock.at));
    expect(await db.message.count()).toBeGreaterThan(20);
    expect(await reported()).toEqual(await recount());
    await db.message.deleteMany();
    await rollUpReports(db, new Date(clock.at), { all: true });
    expect(await reported()).toEqual({});
    await db.siteFact.deleteMany();
  },
  60_000,
);

test('deleted messages leave the report counts when all days are recounted', async () => {
  const clock = { at: FIRST_MS };
  const { act } = createActor(7, clock, true);
  for (let step = 0; step < 30; step += 1) {
    await act();
    clock.at += ROUND_MS / 10;
    await rollUpReports(db, new Date(clock.at));
  }
  await rollUpReports(db, new Date(clock.at), { all: true });
  expect(await reported()).toEqual(await recount());
});

test('after a run under a clock that was ahead, all days are recounted', async () => {
  const days = await rollUpReports(db, new Date(FIRST_MS + 365 * 86_400_000), { all: true });
  expect(days).toBeGreaterThan(1);
  expect(await rollUpReports(db, new Date(FIRST_MS))).toBe(days);
});

test('a run recounts only days on which something changed', async () => {
  const later = new Date(FIRST_MS + 365 * 86_400_000);
  await rollUpReports(db, later);
  expect(await rollUpReports(db, later)).toBe(0);
  const letter = await db.delivery.findFirstOrThrow({ where: { kind: 'letter' } });
  await db.delivery.update({ where: { id: letter.id }, data: { statusSince: later } });
  expect(await rollUpReports(db, later)).toBe(1);
});

test.each([0, 0.5, 1, 3, 60, 240, 7_200, 172_800])(
  'a delivery time of %d s is counted in its bucket',
  async (seconds) => {
    const id = randomBytes(8).toString('hex');
    const createdAt = new Date('2031-11-24T12:00:00Z');
    await db.message.create({
      data: {
        id,
        reference: id,
        receiptHash: id,
        edition: '2024-bill',
        certainty: 'zip',
        createdAt,
        language: 'en',
        state: 'TX',
        district: 'TX-37',
        deliveries: {
          create: {
            channel: 'email',
            status: 'accepted',
            createdAt,
            statusSince: new Date(createdAt.getTime() + seconds * 1_000),
          },
        },
      },
    });
    await rollUpReports(db, createdAt, { all: true });
    const { key } = await db.reportCount.findFirstOrThrow({
      where: { kind: 'speed', at: new Date('2031-11-24') },
    });
    const { from, to } = bucketEnds(Number(key.split(':')[1]));
    expect(from).toBeLessThanOrEqual(seconds);
    expect(to).toBeGreaterThan(seconds);
    await db.message.delete({ where: { id } });
  },
);
