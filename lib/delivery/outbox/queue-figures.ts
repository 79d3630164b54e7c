import { readRosterAge } from '@/lib/offices/seats';
import { findLastBackup } from '@/lib/platform/backup/last-backup';
import { type ChannelName, type DeliveryStatus, db, poolFigures } from '@/lib/platform/db';
import { findMaintenanceAge } from '@/lib/platform/jobs';
import { errorName, log } from '@/lib/platform/log';
import { requestFiguresText } from '@/lib/platform/server/request-figures';
import { SECOND_MS, within } from '@/lib/platform/time';

type Row = { channel: ChannelName; status: DeliveryStatus; letters: number; oldestSeconds: number };

type JobRow = { task: string; waiting: number; failed: number };

/** Time limit for the figures of the database: a scrape must not wait for one that is frozen. */
const DATABASE_MS = SECOND_MS;

/**
 * Metrics in Prometheus format. Those of this process are always there: they are needed most while
 * the database, which knows the others, does not answer.
 */
export async function prometheusText(): Promise<string> {
  const ofDatabase = await within(DATABASE_MS, databaseFigures()).catch((problem) => {
    log.error('database_not_answering', { error: errorName(problem) });
    return undefined;
  });
  return [
    '# HELP campaign_database_figures_read Whether the figures of the database were read (1) or not (0).',
    '# TYPE campaign_database_figures_read gauge',
    `campaign_database_figures_read ${ofDatabase ? 1 : 0}`,
    ...(ofDatabase ?? []),
    '# HELP campaign_database_connections Connections of this process, and requests waiting for one.',
    '# TYPE campaign_database_connections gauge',
    ...Object.entries(poolFigures()).map(
      ([state, count]) => `campaign_database_connections{state="${state}"} ${count}`,
    ),
    requestFiguresText(),
  ].join('\n');
}

/**
 * Deliveries by channel and status, age of the oldest queued delivery by channel, failed jobs, and
 * the age of the last maintenance, of the member data, and of the last backup.
 */
async function databaseFigures(): Promise<string[]> {
  const rows = await db().$queryRaw<Row[]>`
    select channel, status, count(*)::int as letters,
      extract(epoch from (now() at time zone 'utc') - min("statusSince"))::int as "oldestSeconds"
    from "Delivery" where kind = 'letter' group by channel, status order by channel, status`;
  const waiting = rows.filter(({ status }) => status === 'queued');
  const oldest = Math.max(0, ...waiting.map(({ oldestSeconds }) => oldestSeconds));
  const backupAt = await findLastBackup(db());
  return [
    '# HELP campaign_letters Letters by channel and state.',
    '# TYPE campaign_letters gauge',
    ...rows.map(
      ({ channel, status, letters }) =>
        `campaign_letters{channel="${channel}",status="${status}"} ${letters}`,
    ),
    '# HELP campaign_oldest_waiting_seconds Time the oldest waiting letter has waited.',
    '# TYPE campaign_oldest_waiting_seconds gauge',
    `campaign_oldest_waiting_seconds ${oldest}`,
    '# HELP campaign_queue_age_seconds Time the oldest waiting letter of a channel has waited.',
    '# TYPE campaign_queue_age_seconds gauge',
    ...waiting.map(
      ({ channel, oldestSeconds }) =>
        `campaign_queue_age_seconds{channel="${channel}"} ${oldestSeconds}`,
    ),
    '# HELP campaign_jobs Jobs that wait, and those that failed and will be or were tried again.',
    '# TYPE campaign_jobs gauge',
    ...(await readJobs()).flatMap(({ task, waiting: jobs, failed }) => [
      `campaign_jobs{task="${task}",state="waiting"} ${jobs}`,
      `campaign_jobs{task="${task}",state="failed"} ${failed}`,
    ]),
    '# HELP campaign_maintenance_age_seconds Time since the maintenance, which runs every minute; +Inf before the first.',
    '# TYPE campaign_maintenance_age_seconds gauge',
    `campaign_maintenance_age_seconds ${(await findMaintenanceAge(db())) ?? '+Inf'}`,
    '# HELP campaign_roster_age_days Days since the members of Congress were known to be right.',
    '# TYPE campaign_roster_age_days gauge',
    `campaign_roster_age_days ${await readRosterAge()}`,
    '# HELP campaign_last_backup_timestamp_seconds Time of the last npm run backup; 0 without any.',
    '# TYPE campaign_last_backup_timestamp_seconds gauge',
    `campaign_last_backup_timestamp_seconds ${Math.floor((backupAt?.getTime() ?? 0) / SECOND_MS)}`,
  ];
}

/** Counts from the job library's own table; empty before its first start. */
async function readJobs(): Promise<JobRow[]> {
  const [there] = await db().$queryRaw<{ found: boolean }[]>`
    select to_regclass('graphile_worker.jobs') is not null as found`;
  if (!there?.found) return [];
  return db().$queryRaw`
    select task_identifier as task, count(*)::int as waiting,
      (count(*) filter (where attempts > 0 and last_error is not null))::int as failed
    from graphile_worker.jobs group by task_identifier order by task_identifier`;
}
