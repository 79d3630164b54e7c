import { z } from 'zod';
import { Prisma, type PrismaClient } from '@/lib/platform/db';
import { MINUTE_MS } from '@/lib/platform/time';
import { letterOutcome, SPEED_STEP, washingtonTime } from './report-counts';

type Db = Pick<PrismaClient, '$queryRaw' | '$transaction' | 'siteFact'>;

/** Arbitrary lock number; all servers must use the same. */
const ROLL_UP_LOCK = 73_119_002;
/**
 * Overlap of two runs, for transactions that were open at the last run and for clock differences
 * between servers.
 */
const OVERLAP_MS = 5 * MINUTE_MS;

const FACT = 'reports';
const fact = z.object({ rolledUpAt: z.iso.datetime() });

/** Time of the last run; undefined before the first. */
export async function readRolledUpAt(db: Pick<PrismaClient, 'siteFact'>) {
  const row = await db.siteFact.findUnique({ where: { key: FACT } });
  return row ? new Date(fact.parse(row.value).rolledUpAt) : undefined;
}

/**
 * Updates the report counts: recounts each day, in Washington's time zone, that has new messages or
 * deliveries whose status changed since the last run. Deleting personal data changes no count. A
 * deleted message is noticed only by the run that recounts all days.
 * @returns the number of days counted.
 */
export async function rollUpReports(
  db: Db,
  now: Date,
  { all = false }: { all?: boolean } = {},
): Promise<number> {
  const last = all ? undefined : await readRolledUpAt(db);
  // A run under a clock that was ahead does not say what was counted.
  const days =
    last && last.getTime() <= now.getTime() + OVERLAP_MS
      ? await changedDays(db, new Date(last.getTime() - OVERLAP_MS))
      : await allDays(db);
  for (const day of days) await rollUpDay(db, day);
  const value = { rolledUpAt: now.toISOString() };
  await db.siteFact.upsert({
    where: { key: FACT },
    create: { key: FACT, value },
    update: { value },
  });
  return days.length;
}

const dayOf = (moment: Prisma.Sql) => Prisma.sql`to_char(${washingtonTime(moment)}, 'YYYY-MM-DD')`;
const writtenDay = dayOf(Prisma.sql`m."createdAt"`);

/** All statuses are listed so that the index of status and time is used. */
async function changedDays(db: Db, since: Date): Promise<string[]> {
  const at = since.toISOString();
  const rows = await db.$queryRaw<{ day: string }[]>`
    select ${writtenDay} as day from "Message" m where m."createdAt" >= ${at}::timestamp
    union
    select ${writtenDay} from "Delivery" d join "Message" m on m.id = d."messageId"
    where d.status = any(enum_range(null::"DeliveryStatus")) and d."statusSince" >= ${at}::timestamp
      and d.kind = 'letter'
    order by 1`;
  return rows.map(({ day }) => day);
}

async function allDays(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ day: string }[]>`
    select ${writtenDay} as day from "Message" m
    union select to_char(at, 'YYYY-MM-DD') from "ReportCount"
    order by 1`;
  return rows.map(({ day }) => day);
}

/** Recounts one day per transaction, so that no lock is held for long. */
async function rollUpDay(db: Db, day: string): Promise<void> {
  const utc = (local: Prisma.Sql) =>
    Prisma.sql`((${local} at time zone 'America/New_York') at time zone 'UTC')`;
  const start = Prisma.sql`${day}::timestamp`;
  const end = Prisma.sql`(${day}::timestamp + interval '1 day')`;
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${ROLL_UP_LOCK})`;
    await tx.$executeRaw`delete from "ReportCount" where at >= ${start} and at < ${end}`;
    await tx.$executeRaw`
      insert into "ReportCount" (kind, at, key, count)
      with m as materialized (
        select id, ${washingtonTime(Prisma.sql`"createdAt"`)} as time, left(district, 2) as state,
          language || ':' || case when "ownWords" then 'own' else 'template' end as words
        from "Message" where "createdAt" >= ${utc(start)} and "createdAt" < ${utc(end)}
      ), l as materialized (
        select m.id, m.state, d.channel, coalesce(d.seat, '') as seat, ${letterOutcome} as outcome,
          d.status = 'accepted' as "isAccepted",
          greatest(extract(epoch from d."statusSince" - d."createdAt")::float8, 1) as seconds
        from m join "Delivery" d on d."messageId" = m.id where d.kind = 'letter'
      ), counts as (
        select 'hour' as kind, date_trunc('hour', time) as at, words as key, count(*) as count
          from m group by 2, 3
        union all
        select 'state', ${start}, state || ':' || words, count(*) from m group by 3
        union all
        select 'outcome', ${start}, channel || ':' || outcome, count(*) from l group by 3
        union all
        select 'office', ${start}, seat || ':' || outcome, count(*) from l group by 3
        union all
        select 'speed', ${start},
          outcome || ':' || floor(ln(seconds) / ln(${SPEED_STEP}::float8))::int, count(*)
          from l where "isAccepted" group by 3
        union all
        select 'sent', ${start}, state, count(distinct id)
          from l where outcome = 'accepted' group by 3
      )
      select kind::"ReportKind", at, key, count::int from counts`;
  });
}
