import { Prisma, type ReportKind } from '@/lib/platform/db';

/** Days as 2026-11-23 by the clock of Washington, both included; without one there is no end. */
export type DayRange = { from?: string; to?: string };

/** `(at, key, count)` of one kind, for a `from` clause. */
export function countsOf(kind: ReportKind, { from, to }: DayRange = {}): Prisma.Sql {
  const since = from ?? '-infinity';
  const until = to ? Prisma.sql`${to}::timestamp + interval '1 day'` : Prisma.sql`'infinity'`;
  return Prisma.sql`(
    select at, key, count from "ReportCount"
    where kind = ${kind}::"ReportKind" and at >= ${since}::timestamp and at < ${until}
  )`;
}

/** The time of a moment by the clock of Washington, which staff work by. */
export const washingtonTime = (moment: Prisma.Sql) =>
  Prisma.sql`((${moment} at time zone 'UTC') at time zone 'America/New_York')`;

/**
 * How a letter stands, as reports count it: queued and being sent are one, and what was accepted
 * where nothing goes on to an office is counted apart.
 */
export const letterOutcome = Prisma.sql`case
  when d.status in ('queued', 'sending') then 'on_the_way'
  when d.status = 'accepted' and d.channel = 'capture' then 'captured'
  when d.status = 'accepted' and d."testMode" then 'test_mode'
  else d.status::text end`;
