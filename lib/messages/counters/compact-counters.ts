import type { PrismaClient } from '@/lib/platform/db';

type Db = Pick<PrismaClient, '$transaction'>;

/** Any number does, as long as every machine uses the same. */
const FOLD_LOCK = 73_119_002;
/** Changes in one statement: about a second's work, after an import of very many messages too. */
const BATCH_SIZE = 20_000;
/** Statements in a row; the sweep has other things to do, and comes back. */
const IN_A_ROW = 30;

/**
 * Moves what was added since the last folding into the sums. While another worker does it, nothing
 * happens.
 * @returns how many changes this one moved.
 */
export async function compactCounters(db: Db): Promise<number> {
  let folded = 0;
  for (let turn = 0; turn < IN_A_ROW; turn += 1) {
    const moved = await foldSome(db);
    folded += moved;
    if (moved < BATCH_SIZE) break;
  }
  return folded;
}

/**
 * One statement takes changes away and adds them to the sums: whoever reads both together sees
 * every change once, before and after.
 */
function foldSome(db: Db): Promise<number> {
  return db.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ isOurs: boolean }[]>`
      select pg_try_advisory_xact_lock(${FOLD_LOCK}) as "isOurs"`;
    if (!lock?.isOurs) return 0;
    const [moved] = await tx.$queryRaw<{ changes: number }[]>`
      with moved as (
        delete from "CounterChange"
        where id <= (
          select max(id) from (select id from "CounterChange" order by id limit ${BATCH_SIZE}) first
        )
        returning kind, at, key, count
      ), sums as (
        select kind, at, key, sum(count)::int as count from moved
        group by kind, at, key having sum(count) <> 0
      ), added as (
        insert into "Counter" as t (kind, at, key, count) select kind, at, key, count from sums
        on conflict (kind, at, key) do update set count = t.count + excluded.count
      )
      select count(*)::int as changes from moved`;
    await tx.$executeRaw`delete from "Counter" where count = 0`;
    return moved?.changes ?? 0;
  });
}
