import { runOnce } from 'graphile-worker';
import { vi } from 'vitest';
import type { PrismaClient } from '@/lib/platform/db';
import { jobLogger } from '@/lib/platform/job-library';
import { createTasks, type JobOptions } from '@/lib/worker/jobs';

type Due = Partial<Pick<JobOptions, 'channels' | 'site' | 'tasks'>> & {
  now?: Date;
  /** Number of workers at the same time. */
  machines?: number;
};

/** Runs the jobs that are due at a moment, and the jobs that they add, until none is left. */
export async function runJobs(
  { db, url }: { db: PrismaClient; url: string },
  { now = new Date(), machines = 1, channels = {}, site, tasks }: Due = {},
): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now });
  const taskList = createTasks({ db, url, channels, site, tasks, clock: () => now });
  const options = {
    connectionString: url,
    maxPoolSize: 2,
    taskList,
    useNodeTime: true,
    noHandleSignals: true,
    logger: jobLogger,
  };
  try {
    await Promise.all(Array.from({ length: machines }, () => runOnce(options)));
  } finally {
    vi.useRealTimers();
  }
}

/** Leaves every waiting job locked, as after the crash of a machine that was working on them. */
export async function lockJobsAsDead(db: PrismaClient, now: Date): Promise<void> {
  const at = now.toISOString();
  await db.$executeRaw`
    update graphile_worker._private_job_queues
    set locked_at = ${at}::timestamptz, locked_by = 'dead'`;
  await db.$executeRaw`
    update graphile_worker._private_jobs
    set locked_at = ${at}::timestamptz, locked_by = 'dead', attempts = attempts + 1`;
}

/** Due time of a row's waiting job. */
export async function dueAtOf(db: PrismaClient, key: string): Promise<Date | undefined> {
  const [job] = await db.$queryRaw<{ run_at: Date }[]>`
    select run_at from graphile_worker.jobs where key = ${key}`;
  return job?.run_at;
}
