import { parseCronItems, type Runner, run, type TaskList } from 'graphile-worker';
import pg from 'pg';
import type { Channels } from '@/lib/delivery/channels';
import { readSite, type SenderSite } from '@/lib/delivery/letters/letter-of';
import { rollUpReports } from '@/lib/messages/reports/roll-up';
import { callJob } from '@/lib/messages/webhook-events';
import { sendStaffMail } from '@/lib/notify/staff-mail/send-staff-mail';
import { callWebhook } from '@/lib/notify/webhooks/call-webhook';
import { Prisma, type PrismaClient } from '@/lib/platform/db';
import { jobLogger } from '@/lib/platform/job-library';
import { addJob, addJobSql, hasJob, type JobName } from '@/lib/platform/jobs';
import { errorName, log } from '@/lib/platform/log';
import { HOUR_MS } from '@/lib/platform/time';
import { maintain } from './maintenance';

export type JobOptions = {
  db: PrismaClient;
  /** URL of the same database; the job library uses its own connections. */
  url: string;
  channels: Channels;
  site?: SenderSite;
  clock?: () => Date;
  /** Additional tasks: those of staff, whose folder is not imported here. */
  tasks?: TaskList;
};

/**
 * Number of jobs that run at the same time. A webhook that hangs occupies one of them for ten
 * seconds.
 */
const CONCURRENCY = 6;
/** One connection listens for new jobs; the others fetch and finish them. */
const CONNECTIONS = 3;
/** Delay before another attempt to start while the database is unavailable. */
const RETRY_MS = 5_000;

/** Jobs that run every minute, each on one of the servers. */
const EVERY_MINUTE: JobName[] = ['maintain', 'roll_up_reports'];

const cronOf = (task: JobName, match: string, backfillPeriod = 0) => ({
  task,
  match,
  identifier: task,
  // The next job replaces one that failed or was not started.
  options: { jobKey: `${task}:`, queueName: task, maxAttempts: 1, backfillPeriod },
});

const cron = parseCronItems([
  ...EVERY_MINUTE.map((task) => cronOf(task, '* * * * *')),
  // At night in Washington. All days are recounted, so that deleted rows disappear from the
  // reports.
  cronOf('recount_reports', '30 8 * * *'),
  // Monday morning in Washington, after the recount; later that day if no worker was running.
  cronOf('weekly_report', '0 13 * * 1', 12 * HOUR_MS),
]);

type Stoppable = { stop(): Promise<void> };

/** The task of each job. */
export function createTasks({ db, channels, site, clock = () => new Date(), tasks }: JobOptions) {
  const idOf = (payload: unknown) => (payload as { id: string }).id;
  return {
    ...tasks,
    call_webhook: (payload) => callWebhook(db, idOf(payload), clock()),
    send_staff_mail: async (payload) =>
      sendStaffMail(db, idOf(payload), {
        email: channels.email,
        now: clock(),
        site: site ?? (await readSite(db)),
      }),
    maintain: () => maintain(db, channels, clock()),
    roll_up_reports: async () => void (await rollUpReports(db, clock())),
    recount_reports: async () => void (await rollUpReports(db, clock(), { all: true })),
  } satisfies TaskList;
}

/**
 * Runs jobs until it is stopped. Any number of servers can share one database; each job runs on one
 * of them. The time is this process's, in the database as well as in the tasks.
 * @returns `stop`, which starts no new job and waits for those that are running.
 */
export function startJobs(options: JobOptions): Stoppable {
  const stopping = new AbortController();
  const starting = startUntilItWorks(options, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      const runner = await starting;
      await runner?.stop();
    },
  };
}

async function startUntilItWorks(options: JobOptions, signal: AbortSignal) {
  while (!signal.aborted) {
    try {
      return await start(options, signal);
    } catch (problem) {
      log.error('jobs_not_started', { error: errorName(problem) });
      await waitFor(RETRY_MS, signal);
    }
  }
  return undefined;
}

async function start(options: JobOptions, signal: AbortSignal): Promise<Stoppable> {
  const pool = patientPool(options.url, signal);
  let runner: Runner | undefined;
  const stop = async () => {
    await runner?.stop();
    await pool.end();
  };
  try {
    runner = await startRunner(options, pool);
    await queueMissingJobs(options.db);
    const now = options.clock?.() ?? new Date();
    for (const name of EVERY_MINUTE) await addJob(options.db, { name, runAt: now, queue: name });
    return { stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

const startRunner = (options: JobOptions, pgPool: pg.Pool) =>
  run({
    pgPool,
    taskList: createTasks(options),
    parsedCronItems: cron,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    useNodeTime: true,
    logger: jobLogger,
  });

/**
 * Pool for the job library, which calls the pool's own `query` only to schedule the jobs of a
 * minute. If that fails once, it stops all jobs for good; therefore these statements, which are safe
 * to repeat, are repeated until the database answers.
 */
function patientPool(url: string, signal: AbortSignal): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  const query: (...statement: [string, unknown[]?]) => Promise<unknown> = pool.query.bind(pool);
  const untilItWorks = async (...statement: [string, unknown[]?]) => {
    for (;;) {
      try {
        return await query(...statement);
      } catch (problem) {
        if (signal.aborted) return { rows: [] };
        log.error('jobs_not_scheduled', { error: errorName(problem) });
        await waitFor(RETRY_MS, signal);
      }
    }
  };
  return Object.assign(pool, { query: untilItWorks });
}

function waitFor(ms: number, signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * Adds missing jobs for queued webhook calls, unsent staff email, and confirmed bulk actions. Such
 * rows are older than the job library or were restored from a backup without the library's schema.
 * Safe to repeat.
 */
export async function queueMissingJobs(db: Pick<PrismaClient, '$executeRaw'>): Promise<void> {
  await db.$executeRaw`
    select ${callJob} from "WebhookDelivery" c join "Webhook" w on w.id = c."webhookId"
    where c.status = 'queued' and w."isActive"
      and not ${hasJob('call_webhook', Prisma.sql`c.id`)}`;
  const mailJob = addJobSql({
    name: 'send_staff_mail',
    id: Prisma.sql`m.id`,
    runAt: Prisma.sql`m."createdAt" at time zone 'UTC'`,
    queue: Prisma.sql`null`,
  });
  await db.$executeRaw`
    select ${mailJob} from "StaffMail" m
    where m."sentAt" is null and m."endedAt" is null
      and not ${hasJob('send_staff_mail', Prisma.sql`m.id`)}`;
  const bulkJob = addJobSql({
    name: 'carry_out_bulk',
    id: Prisma.sql`b.id`,
    runAt: Prisma.sql`b."startsAt" at time zone 'UTC'`,
    queue: Prisma.sql`null`,
  });
  await db.$executeRaw`
    select ${bulkJob} from "BulkAction" b
    where b."startsAt" is not null and b."finishedAt" is null and b."canceledAt" is null
      and not ${hasJob('carry_out_bulk', Prisma.sql`b.id`)}`;
}
