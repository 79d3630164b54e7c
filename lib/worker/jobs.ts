import { setTimeout as wait } from 'node:timers/promises';
import { runTaskList, type TaskList } from 'graphile-worker';
import pg from 'pg';
import type { Channels } from '@/lib/delivery/channels';
import { readSite, type SenderSite } from '@/lib/delivery/letters/letter-of';
import { rollUpReports } from '@/lib/messages/reports/roll-up';
import { callJob } from '@/lib/messages/webhook-events';
import { sendStaffMail } from '@/lib/notify/staff-mail/send-staff-mail';
import { callWebhook } from '@/lib/notify/webhooks/call-webhook';
import { Prisma, type PrismaClient } from '@/lib/platform/db';
import { jobLogger, migrateJobs } from '@/lib/platform/job-library';
import { addJobSql, hasJob, type JobName } from '@/lib/platform/jobs';
import { errorName, log } from '@/lib/platform/log';
import { CLOCK_TOLERANCE_MS, DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/platform/time';
import { judgeClock, maintain } from './maintenance';

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
/** Delay before another attempt to start or to schedule while the database is unavailable. */
const RETRY_MS = 5_000;

type Schedule = {
  name: JobName;
  everyMs: number;
  /** Time from the beginning of 1970 to the first run. */
  afterMs?: number;
};

/** Jobs that run every minute, each on one of the servers. */
const everyMinute: Schedule[] = [
  { name: 'maintain', everyMs: MINUTE_MS },
  { name: 'roll_up_reports', everyMs: MINUTE_MS },
];

const schedules: Schedule[] = [
  ...everyMinute,
  // At night in Washington. All days are recounted, so that deleted rows disappear from the
  // reports.
  { name: 'recount_reports', everyMs: DAY_MS, afterMs: 8.5 * HOUR_MS },
  // Monday morning in Washington, after the recount. 1970 began on a Thursday.
  { name: 'weekly_report', everyMs: 7 * DAY_MS, afterMs: 4 * DAY_MS + 13 * HOUR_MS },
];

/** Time in which a run that no worker started is made up for. */
const MAX_LATE_MS = 12 * HOUR_MS;

/** Flag of scheduled jobs: a server whose clock is wrong leaves them to the others. */
const BY_CLOCK = 'by_clock';

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
 * of them. A job is due by the database's clock, which all servers share; the time in the tasks is
 * this process's.
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
      await pause(RETRY_MS, signal);
    }
  }
  return undefined;
}

async function start(options: JobOptions, signal: AbortSignal): Promise<Stoppable> {
  const { db, url } = options;
  await migrateJobs(url);
  await queueMissingJobs(db);
  const clock = await judgeClock(db);
  for (const { name } of everyMinute) await db.$executeRaw`select ${scheduledJob(name, clock.at)}`;
  const pool = createPool(url);
  let isClockRight = clock.endsAndDeletes;
  const runner = runTaskList(
    {
      concurrency: CONCURRENCY,
      noHandleSignals: true,
      logger: jobLogger,
      forbiddenFlags: () => (isClockRight ? null : [BY_CLOCK]),
    },
    createTasks(options),
    pool,
  );
  const scheduling = keepSchedule(db, signal, (isRight) => {
    isClockRight = isRight;
  });
  return {
    async stop() {
      await Promise.all([scheduling, runner.gracefulShutdown()]);
      await pool.end();
    },
  };
}

/** Without listeners, a lost connection would end the process; the library reconnects. */
function createPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  const note = (problem: Error) => log.error('job_library_failed', { error: errorName(problem) });
  return pool.on('error', note).on('connect', (client) => client.on('error', note));
}

/**
 * Adds the jobs of each minute until it is stopped. The library's own schedule is not used: it
 * follows the clock of each server, and after one of them was ahead, it waits on all servers until
 * that time has come.
 */
async function keepSchedule(
  db: PrismaClient,
  signal: AbortSignal,
  onJudged: (isClockRight: boolean) => void,
): Promise<void> {
  while (!signal.aborted) {
    let waitMs = RETRY_MS;
    try {
      const { at, endsAndDeletes } = await judgeClock(db);
      onJudged(endsAndDeletes);
      await addScheduledJobs(db, at);
      waitMs = MINUTE_MS - (at.getTime() % MINUTE_MS);
    } catch (problem) {
      log.error('jobs_not_scheduled', { error: errorName(problem) });
    }
    await pause(waitMs, signal);
  }
}

/**
 * Adds each scheduled job that no server has added since its time. A record from the future, of a
 * database whose clock was ahead, does not count. Safe to repeat.
 * @param at the database's time
 */
export async function addScheduledJobs(
  db: Pick<PrismaClient, '$executeRaw'>,
  at: Date,
): Promise<void> {
  const now = at.toISOString();
  const ahead = new Date(at.getTime() + CLOCK_TOLERANCE_MS).toISOString();
  for (const { name, everyMs, afterMs = 0 } of schedules) {
    const lateMs = (at.getTime() - afterMs) % everyMs;
    if (lateMs > MAX_LATE_MS) continue;
    const since = new Date(at.getTime() - lateMs).toISOString();
    await db.$executeRaw`
      with due as (
        insert into "SiteFact" as f (key, value, "updatedAt")
        values (${`job:${name}`}, to_jsonb(${since}::text), ${now}::timestamp)
        on conflict (key) do update set value = excluded.value, "updatedAt" = excluded."updatedAt"
          where f."updatedAt" < ${since}::timestamp or f."updatedAt" > ${ahead}::timestamp
        returning key
      )
      select ${scheduledJob(name, at)} from due`;
  }
}

/** The next job replaces one that failed or was not started. */
const scheduledJob = (name: JobName, at: Date) => Prisma.sql`
  graphile_worker.add_job(${name}, json_build_object('id', ''), queue_name := ${name},
    run_at := ${at.toISOString()}::timestamptz, max_attempts := 1, job_key := ${`${name}:`},
    flags := ${[BY_CLOCK]}::text[])`;

const pause = (ms: number, signal: AbortSignal) =>
  wait(ms, undefined, { signal }).catch(() => {
    // Aborted: the caller looks at the signal.
  });

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
