import { db, type PrismaClient } from './db';
import { keyedHash } from './secrets';
import { HOUR_MS } from './time';

export type RateResult = {
  allowed: boolean;
  /** Requests in this window, including this one. */
  count: number;
  retryAfterSeconds: number;
};

/**
 * Counts one action of `who` in `bucket` within the hour. Counted in the database, so that all
 * machines count together, and only under a hash with a daily key, so that the table reveals no
 * address.
 * @throws when the database does not answer: a limiter that cannot count must not allow
 */
export async function takeFrom(
  bucket: string,
  who: string,
  limitPerHour: number,
  now = new Date(),
): Promise<RateResult> {
  const windowStart = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
  const day = windowStart.toISOString().slice(0, 10);
  const key = `${bucket}:${keyedHash(`rate ${day}`, bucket, who).slice(0, 32)}`;
  // No wait for the disk: a crash of the database may lose the counts of its last half second, and
  // requests of one busy network do not wait for each other's disk writes.
  const [row] = await db().$queryRaw<{ count: number }[]>`
    with unhurried as materialized (select set_config('synchronous_commit', 'off', true))
    insert into "RateCount" ("key", "windowStart", "count")
    select ${key}, ${windowStart}, 1 from unhurried
    on conflict ("key", "windowStart") do update set "count" = "RateCount"."count" + 1
    returning "count"`;
  const left = windowStart.getTime() + HOUR_MS - now.getTime();
  const count = row?.count ?? Number.POSITIVE_INFINITY;
  return {
    allowed: count <= limitPerHour,
    count,
    retryAfterSeconds: Math.max(1, Math.ceil(left / 1000)),
  };
}

/** Deletes expired windows. */
export async function forgetOldCounts(of: Pick<PrismaClient, 'rateCount'>, now: Date) {
  const before = new Date(now.getTime() - HOUR_MS);
  await of.rateCount.deleteMany({ where: { windowStart: { lt: before } } });
}
