import { Prisma } from '@/lib/platform/db';

/** What the database counts (prisma/migrations/*_tallies says how). */
export type CounterKind = 'hour' | 'state' | 'outcome' | 'office' | 'speed';

/** Days as 2026-11-23 by Washington's clock, both included; without one there is no end. */
export type DayRange = { from?: string; to?: string };

/**
 * `(at, key, count)` of one kind, for a `from` clause: the sums, and beside them what has not been
 * folded into them yet. Both in one statement are always right.
 */
export function counted(kind: CounterKind, { from, to }: DayRange = {}): Prisma.Sql {
  const since = from ?? '-infinity';
  const until = to ? Prisma.sql`${to}::timestamp + interval '1 day'` : Prisma.sql`'infinity'`;
  const part = Prisma.sql`kind = ${kind} and at >= ${since}::timestamp and at < ${until}`;
  return Prisma.sql`(
    select at, key, count from "Counter" where ${part}
    union all
    select at, key, count from "CounterChange" where ${part}
  )`;
}
