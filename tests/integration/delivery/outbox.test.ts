import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { claimDue } from '@/lib/delivery/outbox/claim-due';
import { freeAllLeases, freeLeasesOfDead, freeStaleLeases } from '@/lib/delivery/outbox/leases';
import { recordResults, returnToQueue } from '@/lib/delivery/outbox/record-results';
import { endWorker, newWorkerId, thisHost } from '@/lib/delivery/outbox/worker-id';
import { type AttemptOutcome, resultOf } from '@/lib/delivery/outcome';
import { MAX_ATTEMPTS } from '@/lib/delivery/schedule';
import { freshDatabase } from '../../support/database';
import { storeLetters, storeOffices } from './store-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await storeOffices(database.db);
});
afterEach(() => database.db.message.deleteMany());
afterAll(() => database.drop());

const noon = new Date('2026-11-23T12:00:00Z');
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const channels = ['capture', 'email'];
const accepted: AttemptOutcome = { outcome: 'accepted', providerId: 'X1', sentHash: 'h' };

const claim = (workerId: string, limit = 10, now = noon) =>
  claimDue(database.db, { workerId, limit, channels, now });

const record = (
  workerId: string,
  claimed: Awaited<ReturnType<typeof claim>>,
  outcome: AttemptOutcome,
) =>
  recordResults(database.db, {
    workerId,
    results: claimed.map((each) => resultOf(each, outcome, { now: noon })),
    now: noon,
  });

const onlyDelivery = () =>
  database.db.delivery.findFirstOrThrow({
    include: { attemptLog: { orderBy: { number: 'asc' } } },
  });

test('claiming a delivery counts the attempt, leases it, and returns everything the letter needs', async () => {
  const message = await storeLetters(database.db);
  const [claimed] = await claim('here:1:a');
  expect(claimed).toMatchObject({
    messageId: message.id,
    attempts: 1,
    number: 1,
    officeEmail: 'house@example.com',
    firstName: 'Sam',
    writtenAt: message.createdAt,
    rejectedCode: null,
  });
  const row = await onlyDelivery();
  expect(row).toMatchObject({ status: 'sending', leaseHolder: 'here:1:a', leaseUntil: minutes(5) });
  expect(row.attemptLog).toMatchObject([{ number: 1, worker: 'here:1:a', startedAt: noon }]);
  expect(row.attemptLog[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/);
  const time = Number.parseInt(row.attemptLog[0]?.id.replaceAll('-', '').slice(0, 12) ?? '', 16);
  expect(time).toBe(noon.getTime());
});

test('concurrent workers never claim the same delivery', async () => {
  for (let count = 0; count < 10; count += 1) {
    await storeLetters(database.db, { letters: Array.from({ length: 10 }, () => ({})) });
  }
  const claims = await Promise.all(
    Array.from({ length: 30 }, (_, index) => claim(`here:1:${index}`, 7)),
  );
  const ids = claims.flat().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const rest = await claim('here:1:last', 1_000);
  expect(ids.length + rest.length).toBe(100);
  expect(await database.db.attempt.count()).toBe(100);
});

test('claims only deliveries that are due, queued, on a channel of this worker, and addressable', async () => {
  await storeLetters(database.db, {
    letters: [
      { dueAt: minutes(1) },
      { status: 'on_hold' },
      { channel: 'house_cwc' },
      { seat: 'TX-S1', bioguide: 'E000002' },
      // The seat has another member now.
      { bioguide: 'E000009' },
    ],
  });
  expect(await claim('here:1:a')).toEqual([]);
});

test('only the worker that holds the lease records a result', async () => {
  await storeLetters(database.db);
  const claimed = await claim('here:1:a');
  expect(await record('here:1:b', claimed, accepted)).toEqual([]);
  expect((await onlyDelivery()).status).toBe('sending');
  expect(await record('here:1:a', claimed, accepted)).toHaveLength(1);
  expect(await record('here:1:a', claimed, accepted)).toEqual([]);
  expect(await onlyDelivery()).toMatchObject({
    status: 'accepted',
    providerId: 'X1',
    leaseHolder: null,
    leaseUntil: null,
    endedAt: noon,
    attemptLog: [{ outcome: 'accepted', endedAt: noon }],
  });
});

test('a worker that lost its lease cannot record the earlier attempt after claiming again', async () => {
  await storeLetters(database.db);
  const first = await claim('here:1:a');
  await freeStaleLeases(database.db, minutes(6));
  await claim('here:1:a', 10, minutes(6));
  const later: AttemptOutcome = { outcome: 'give_up', failure: 'refused', serverText: '' };
  expect(await record('here:1:a', first, later)).toEqual([]);
  expect(await onlyDelivery()).toMatchObject({ status: 'sending', attempts: 2 });
});

test('a message ends with its last letter, and notices do not count', async () => {
  await storeLetters(database.db, { letters: [{}, {}, { kind: 'notice', status: 'queued' }] });
  const claimed = await claim('here:1:a');
  const [first, second] = claimed.filter(({ kind }) => kind === 'letter');
  const endedAt = async () => (await database.db.message.findFirstOrThrow()).endedAt;
  await record('here:1:a', first ? [first] : [], accepted);
  expect(await endedAt()).toBeNull();
  const refused: AttemptOutcome = { outcome: 'give_up', failure: 'refused', serverText: '554' };
  await record('here:1:a', second ? [second] : [], refused);
  expect(await endedAt()).toEqual(noon);
});

test("two workers that record a message's two letters at the same time end the message", async () => {
  for (let round = 0; round < 10; round += 1) {
    await storeLetters(database.db, { letters: [{}, {}] });
    const [one = [], two = []] = await Promise.all([claim('here:1:a', 1), claim('here:1:b', 1)]);
    await Promise.all([record('here:1:a', one, accepted), record('here:1:b', two, accepted)]);
  }
  expect(await database.db.message.count({ where: { endedAt: null } })).toBe(0);
});

test('an expired lease returns a delivery to the queue, and an email may have been accepted', async () => {
  await storeLetters(database.db, { letters: [{}, { channel: 'capture' }] });
  await claim('elsewhere:1:a');
  expect(await freeStaleLeases(database.db, minutes(5))).toBe(0);
  expect(await freeStaleLeases(database.db, minutes(5.1))).toBe(2);
  const rows = await database.db.delivery.findMany({ orderBy: { channel: 'asc' } });
  expect(
    rows.map(({ channel, status, maybeAccepted }) => ({ channel, status, maybeAccepted })),
  ).toEqual([
    { channel: 'capture', status: 'queued', maybeAccepted: false },
    { channel: 'email', status: 'queued', maybeAccepted: true },
  ]);
  expect(await claim('here:1:b', 10, minutes(5.1))).toMatchObject([{ number: 2 }, { number: 2 }]);
});

test('a clock set ahead does not free the leases of live workers in this process', async () => {
  const living = newWorkerId();
  await storeLetters(database.db, { letters: [{}, {}] });
  await claim(living, 1);
  await claim('elsewhere:1:a', 1);
  expect(await freeStaleLeases(database.db, minutes(30))).toBe(1);
  const [left] = await database.db.delivery.findMany({ where: { status: 'sending' } });
  expect(left?.leaseHolder).toBe(living);
  endWorker(living);
  expect(await freeStaleLeases(database.db, minutes(30))).toBe(1);
});

test('a delivery whose worker dies on its last attempt is not retried again', async () => {
  const attempts = MAX_ATTEMPTS - 1;
  const message = await storeLetters(database.db, {
    letters: [{ attempts }, { attempts, channel: 'capture' }],
  });
  await claim('here:1:a');
  await freeAllLeases(database.db, noon);
  const rows = await database.db.delivery.findMany({ orderBy: { channel: 'asc' } });
  expect(rows.map(({ status }) => status)).toEqual(['failed', 'unconfirmed']);
  const { endedAt } = await database.db.message.findUniqueOrThrow({ where: { id: message.id } });
  expect(endedAt).toEqual(noon);
});

test('frees the leases of dead workers on this machine at once, and no others', async () => {
  const alive = newWorkerId();
  const holders = [
    alive,
    // Our own process ID from an earlier process, and one that does not exist.
    `${thisHost}:${process.pid}:before`,
    `${thisHost}:2147483646:dead`,
    `${thisHost}:${process.ppid}:other`,
    'elsewhere:2147483646:unknown',
  ];
  for (const workerId of holders) {
    await storeLetters(database.db);
    expect(await claim(workerId, 1)).toHaveLength(1);
  }
  expect(await freeLeasesOfDead(database.db, noon)).toBe(2);
  const left = await database.db.delivery.findMany({ where: { status: 'sending' } });
  expect(left.map(({ leaseHolder }) => leaseHolder).sort()).toEqual(
    [alive, holders[3], holders[4]].sort(),
  );
  endWorker(alive);
  expect(await freeLeasesOfDead(database.db, noon)).toBe(1);
});

test('a delivery given back by its worker does not count as attempted', async () => {
  await storeLetters(database.db);
  const [claimed] = await claim('here:1:a');
  await returnToQueue(database.db, { workerId: 'here:1:b', ids: [claimed?.id ?? ''], now: noon });
  expect((await onlyDelivery()).status).toBe('sending');
  await returnToQueue(database.db, { workerId: 'here:1:a', ids: [claimed?.id ?? ''], now: noon });
  expect(await onlyDelivery()).toMatchObject({ status: 'queued', attempts: 0, attemptLog: [] });
});
