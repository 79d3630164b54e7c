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

/**
 * Ratio between the end and the beginning of each delivery-time bucket: bucket 0 ends after 1.2
 * seconds, and bucket 10 covers 6.2 to 7.4 seconds. An estimate from the middle of a bucket is off
 * by at most a tenth (√1.2 = 1.095).
 */
export const SPEED_STEP = 1.2;

/** The limits of a bucket in seconds; the first bucket also contains everything faster. */
export function bucketEnds(bucket: number): { from: number; to: number } {
  return { from: bucket === 0 ? 0 : SPEED_STEP ** bucket, to: SPEED_STEP ** (bucket + 1) };
}

/**
 * The bucket that contains the median: at least half of the deliveries took no longer than its end,
 * and at least half took no less than its beginning.
 * @param buckets number of deliveries per bucket, in any order.
 */
export function medianBucket(buckets: Map<number, number>): number | undefined {
  const filled = [...buckets].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
  const all = filled.reduce((sum, [, count]) => sum + count, 0);
  let passed = 0;
  return filled.find(([, count]) => {
    passed += count;
    return passed * 2 >= all;
  })?.[0];
}
