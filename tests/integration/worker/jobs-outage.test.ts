import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { rereadEnv } from '@/lib/platform/env';
import { addJob } from '@/lib/platform/jobs';
import { startJobs } from '@/lib/worker/jobs';
import { collectOutput } from '@/tests/support/collect-output';
import { freshDatabase } from '@/tests/support/database';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('jobs continue after an outage at the turn of a minute', async () => {
  vi.stubEnv('LOG', 'error');
  rereadEnv();
  const output = collectOutput();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-28T17:00:59.000Z') });
  const { db, url } = database;
  let runs = 0;
  const tasks = { update_members: async () => void runs++ };
  const jobs = startJobs({ db, url, channels: {}, tasks, clock: () => new Date() });
  const add = () => addJob(db, { name: 'update_members', runAt: new Date(0) });
  await add();
  await expect.poll(() => runs).toBe(1);
  await db.$executeRaw`alter table graphile_worker._private_known_crontabs rename to away`;
  vi.setSystemTime(new Date('2026-11-28T17:01:00.500Z'));
  await expect.poll(output).toContain('jobs_not_scheduled');
  await db.$executeRaw`alter table graphile_worker.away rename to _private_known_crontabs`;
  await add();
  await expect.poll(() => runs).toBe(2);
  await jobs.stop();
});
