import { db, type Prisma } from '@/lib/platform/db';

/**
 * Asks by the indexes of facets and words, whatever the planner expects: where it takes many rows
 * for granted it would rather read the whole table until it has them, and they may not be there.
 * One process does it, since starting others takes longer than the little that is left to do.
 */
export async function askIndexes<Row>(query: Prisma.Sql): Promise<Row[]> {
  const [, rows] = await db().$transaction([
    db().$queryRaw`
      select set_config('enable_seqscan', 'off', true), set_config('random_page_cost', '1.1', true),
        set_config('work_mem', '32MB', true),
        set_config('max_parallel_workers_per_gather', '0', true)`,
    db().$queryRaw<Row[]>(query),
  ]);
  return rows;
}
