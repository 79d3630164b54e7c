import { Prisma, type ReportKind } from '@/lib/platform/db';

/** Days like 2026-11-23 in Washington's time zone, both inclusive; a missing one means no limit. */
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

/** A timestamp in Washington's time zone, which staff use. */
export const washingtonTime = (moment: Prisma.Sql) =>
  Prisma.sql`((${moment} at time zone 'UTC') at time zone 'America/New_York')`;

/**
 * Status of a delivery as reports count it: queued and sending are combined, and deliveries
 * accepted in test mode, which reach no office, are counted separately.
 */
export const letterOutcome = Prisma.sql`case
  when d.status in ('queued', 'sending') then 'on_the_way'
  when d.status = 'accepted' and d.channel = 'capture' then 'captured'
  when d.status = 'accepted' and d."testMode" then 'test_mode'
  else d.status::text end`;
