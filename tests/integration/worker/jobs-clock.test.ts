import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { rereadEnv } from '@/lib/platform/env';
import { findMaintenanceAge, unlockAbandonedJobs } from '@/lib/platform/jobs';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/platform/time';
import { addScheduledJobs, startJobs } from '@/lib/worker/jobs';
import { freshDatabase } from '@/tests/support/database';
import { lockJobsAsDead, runJobs } from '@/tests/support/run-jobs';
import { startInChild } from '@/tests/support/start-in-child';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  vi.stubEnv('LOG', 'off');
  rereadEnv();
  database = await freshDatabase();
});
afterEach(async () => {
  await database.db.siteFact.deleteMany();
  await database.db.$executeRaw`select graphile_worker.force_unlock_workers(array['dead'])`;
  await database.db.$executeRaw`delete from graphile_worker._private_jobs`;
});
afterAll(() => database.drop());

/** Names of the jobs that are added at this time of the database, which are then done. */
async function added(at: string): Promise<string[]> {
  await addScheduledJobs(database.db, new Date(at));
  const rows = await database.db.$queryRaw<{ task: string }[]>`
    select task_identifier as task from graphile_worker.jobs order by 1`;
  await database.db.$executeRaw`delete from graphile_worker._private_jobs`;
  return rows.map(({ task }) => task);
}

const everyMinute = ['maintain', 'roll_up_reports'];
const nightly = ['maintain', 'recount_reports', 'roll_up_reports'];
const weekly = [...everyMinute, 'weekly_report'];

test('each job is added once at its time, by whichever server is first', async () => {
  // A Monday, and the following Tuesday and Monday.
  await added('2026-11-23T20:00:00Z');
  expect(await added('2026-11-23T20:00:59Z')).toEqual([]);
  expect(await added('2026-11-23T20:01:00Z')).toEqual(everyMinute);
  expect(await added('2026-11-23T20:00:59Z')).toEqual([]);
  expect(await added('2026-11-24T08:29:00Z')).toEqual(everyMinute);
  expect(await added('2026-11-24T08:30:00Z')).toEqual(nightly);
  expect(await added('2026-11-24T08:31:00Z')).toEqual(everyMinute);
  expect(await added('2026-11-30T08:31:00Z')).toEqual(nightly);
  expect(await added('2026-11-30T12:59:59Z')).toEqual(everyMinute);
  expect(await added('2026-11-30T13:00:00Z')).toEqual(weekly);
  expect(await added('2026-11-30T13:01:00Z')).toEqual(everyMinute);
});

test('a run that was missed is made up for on the same day only', async () => {
  await added('2026-11-24T20:00:00Z');
  expect(await added('2026-11-30T23:59:00Z')).toEqual(weekly);
  expect(await added('2026-12-08T01:01:00Z')).toEqual(everyMinute);
});

test('after a minute in which the clock of the database was ahead, jobs are added every minute', async () => {
  expect(await added('2026-11-24T10:00:00Z')).not.toEqual([]);
  expect(await added('2026-12-14T15:01:00Z')).toContain('recount_reports');
  expect(await added('2026-11-24T10:01:00Z')).toEqual(nightly);
  expect(await added('2026-11-24T10:02:00Z')).toEqual(everyMinute);
});

/** Sets the database's clock, for new connections too, so that the next minute begins soon. */
async function setClockBeforeMinute() {
  const [{ at }] = await database.db.$queryRaw<[{ at: Date }]>`select clock_timestamp() as at`;
  const ms = at.getTime() - Date.now() + MINUTE_MS - (at.getTime() % MINUTE_MS) - SOON_MS;
  const offset = `interval '${Number(process.env.TEST_CLOCK_OFFSET_MS) + ms} milliseconds'`;
  for (const name of ['now', 'clock_timestamp']) {
    await database.db.$executeRawUnsafe(`create or replace function public.${name}()
      returns timestamptz language sql stable as $$ select pg_catalog.${name}() + ${offset} $$`);
  }
}

const SOON_MS = 5_000;
/** For a machine so busy that the minute begins before the first look at the clock. */
const slow = { timeout: 70_000 };
const maintained = () => findMaintenanceAge(database.db);

/** A server with jobs whose clock is ahead. */
async function startAhead(ms: number) {
  const offset = Number(process.env.TEST_CLOCK_OFFSET_MS) + ms;
  const env = { ...process.env, TEST_CLOCK_OFFSET_MS: String(offset) };
  const server = await startInChild('tests/integration/worker/jobs-when-told.ts', [], env);
  await setClockBeforeMinute();
  server.child.send('start');
  await expect.poll(lastTurn).not.toBeUndefined();
  return server;
}

const lastTurn = async () =>
  (await database.db.siteFact.findUnique({ where: { key: 'job:maintain' } }))?.value;

test('a server whose clock is ahead at the turn of a minute stops no job, and leaves them to others', async () => {
  const { db, url } = database;
  const wrong = await startAhead(20 * DAY_MS);
  const first = await lastTurn();
  await expect.poll(lastTurn, slow).not.toEqual(first);
  expect(await maintained()).toBeUndefined();
  const jobs = await db.$queryRaw<{ isDue: boolean }[]>`
    select run_at <= now() as "isDue" from graphile_worker.jobs where task_identifier = 'maintain'`;
  expect(jobs).toEqual([{ isDue: true }]);
  const right = startJobs({ db, url, channels: {} });
  await expect.poll(maintained).toBeLessThan(60);
  await Promise.all([wrong.stop(), right.stop()]);
});

test('jobs that a dead server locked under a clock that was ahead are unlocked', async () => {
  const { db } = database;
  const now = new Date();
  await addScheduledJobs(db, new Date(now.getTime() - MINUTE_MS));
  await lockJobsAsDead(db, new Date(now.getTime() + 20 * DAY_MS));
  await addScheduledJobs(db, now);
  await runJobs(database, { now });
  expect(await maintained()).toBeUndefined();
  await addScheduledJobs(db, now);
  await unlockAbandonedJobs(db, now);
  await runJobs(database, { now });
  expect(await maintained()).toBeLessThan(60);
});

test('the age of the maintenance is known, and missing before the first', async () => {
  const { db } = database;
  expect(await maintained()).toBeUndefined();
  await addScheduledJobs(db, new Date());
  await runJobs(database);
  expect(await maintained()).toBeLessThan(60);
  const updatedAt = new Date(Date.now() - 2 * HOUR_MS);
  await db.siteFact.updateMany({ where: { key: 'maintained' }, data: { updatedAt } });
  expect(await maintained()).toBeGreaterThan(7_000);
});
