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
  const { db, url } = database;
  let runs = 0;
  const tasks = { update_members: async () => void runs++ };
  const add = () => addJob(db, { name: 'update_members', runAt: new Date(0) });
  await add();
  await db.$executeRaw`alter table "SiteFact" rename to "Away"`;
  const jobs = startJobs({ db, url, channels: {}, tasks });
  await expect.poll(() => runs).toBe(1);
  await expect.poll(output).toContain('jobs_not_scheduled');
  await db.$executeRaw`alter table "Away" rename to "SiteFact"`;
  await expect.poll(() => db.siteFact.count({ where: { key: 'job:maintain' } })).toBe(1);
  await add();
  await expect.poll(() => runs).toBe(2);
  await jobs.stop();
});
