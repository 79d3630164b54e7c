import type { PrismaClient } from '@/lib/platform/db';

/** Any number does, as long as every machine uses the same. */
const FOLD_LOCK = 73_119_002;

/**
 * Moves what was added since the last folding into the sums, in one statement: whoever reads both
 * together sees every change once, before and after. While another worker does it, nothing happens.
 * @returns whether this one did it.
 */
export function foldTallies(db: Pick<PrismaClient, '$transaction'>): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ isOurs: boolean }[]>`
      select pg_try_advisory_xact_lock(${FOLD_LOCK}) as "isOurs"`;
    if (!lock?.isOurs) return false;
    await tx.$executeRaw`
      with moved as (
        delete from "TallyChange" returning kind, at, key, count
      ), sums as (
        select kind, at, key, sum(count)::int as count from moved
        group by kind, at, key having sum(count) <> 0
      )
      insert into "Tally" as t (kind, at, key, count) select kind, at, key, count from sums
      on conflict (kind, at, key) do update set count = t.count + excluded.count`;
    await tx.$executeRaw`delete from "Tally" where count = 0`;
    return true;
  });
}
