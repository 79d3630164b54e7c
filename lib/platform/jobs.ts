import { Prisma } from './db';
import { HOUR_MS, MINUTE_MS } from './time';

/**
 * Background jobs run on graphile-worker, a job queue in our own PostgreSQL (schema
 * `graphile_worker`). A job carries the id of its row and no content: the data are in our own
 * tables. Office messages are not jobs, because the delivery row is their outbox.
 */
export type JobName =
  | 'call_webhook'
  | 'send_staff_mail'
  | 'carry_out_bulk'
  | 'update_members'
  | 'maintain'
  | 'roll_up_reports'
  | 'recount_reports'
  | 'weekly_report';

type NewJob = {
  name: JobName;
  /** Id of the row that the job is about; each row has at most one waiting job. */
  id?: string;
  runAt: Date;
  /** Jobs of one queue run one after another. */
  queue?: string;
};

type Db = Pick<Prisma.TransactionClient, '$executeRaw'>;

/**
 * Adds a job in the same transaction as its row: neither exists without the other. A waiting job of
 * the same name and row is replaced.
 */
export async function addJob(tx: Db, { name, id = '', runAt, queue }: NewJob): Promise<void> {
  await tx.$executeRaw`
    select ${addJobSql({
      name,
      id: Prisma.sql`${id}::text`,
      runAt: Prisma.sql`${runAt.toISOString()}::timestamptz`,
      queue: Prisma.sql`${queue ?? null}::text`,
    })}`;
}

type JobColumns = { name: JobName; id: Prisma.Sql; runAt: Prisma.Sql; queue: Prisma.Sql };

/** SQL expression that adds a job, for a statement that does so for each of its rows. */
export function addJobSql({ name, id, runAt, queue }: JobColumns): Prisma.Sql {
  return Prisma.sql`graphile_worker.add_job(${name}, json_build_object('id', ${id}),
    queue_name := ${queue}, run_at := ${runAt}, job_key := ${`${name}:`} || ${id})`;
}

/** Whether a row has a waiting or running job; for a `where` clause. */
export function hasJob(name: JobName, id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`exists (
    select from graphile_worker.jobs j where j.key = ${`${name}:`} || ${id})`;
}

/**
 * Age at which a lock counts as abandoned: a killed worker leaves its jobs locked, and no job runs
 * nearly as long.
 */
const MAX_JOB_MS = 5 * MINUTE_MS;

/**
 * Unlocks the jobs of dead workers, so that another worker runs them. A lock from the future was
 * taken under a clock that was ahead.
 */
export async function unlockAbandonedJobs(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - MAX_JOB_MS).toISOString();
  const after = new Date(now.getTime() + MAX_JOB_MS).toISOString();
  await db.$executeRaw`
    select graphile_worker.force_unlock_workers(array(
      select distinct locked_by from graphile_worker.jobs
      where locked_at not between ${before}::timestamptz and ${after}::timestamptz))`;
}

/** Longest delay of a job: the library's own after ten failed attempts is a little over six hours. */
const MAX_DELAY_MS = 7 * HOUR_MS;

/** Makes jobs due that were added under a clock that was ahead and would wait until that time. */
export async function rescheduleFutureJobs(db: Db, now: Date): Promise<void> {
  const latest = new Date(now.getTime() + MAX_DELAY_MS).toISOString();
  await db.$executeRaw`
    select graphile_worker.reschedule_jobs(
      array(select id from graphile_worker.jobs where run_at > ${latest}::timestamptz),
      run_at := ${now.toISOString()}::timestamptz)`;
}

/** Fact whose time is that of the last maintenance. */
const MAINTAINED = 'maintained';

/** Records, by the database's clock, that the site was maintained. */
export async function noteMaintenance(db: Db): Promise<void> {
  await db.$executeRaw`
    insert into "SiteFact" (key, value, "updatedAt")
    values (${MAINTAINED}, 'true', clock_timestamp() at time zone 'UTC')
    on conflict (key) do update set "updatedAt" = excluded."updatedAt"`;
}

/** Seconds since the last maintenance, which runs every minute; undefined before the first. */
export async function findMaintenanceAge(
  db: Pick<Prisma.TransactionClient, '$queryRaw'>,
): Promise<number | undefined> {
  const [row] = await db.$queryRaw<{ seconds: number }[]>`
    select abs(extract(epoch from clock_timestamp() at time zone 'UTC' - "updatedAt"))::int as seconds
    from "SiteFact" where key = ${MAINTAINED}`;
  return row?.seconds;
}

/**
 * Unlocks all jobs. Only for the process that has just started the database: no worker can be
 * running.
 */
export async function unlockAllJobs(db: Db): Promise<void> {
  await db.$executeRaw`
    select graphile_worker.force_unlock_workers(array(
      select distinct locked_by from graphile_worker.jobs where locked_by is not null))`;
}
