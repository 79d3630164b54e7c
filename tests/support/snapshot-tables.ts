import type { PrismaClient } from '@/lib/platform/db';

type Rows = Record<string, unknown>[];

/** Every row of every table of ours, in an order that stays the same as long as the rows do. */
export async function snapshotTables(db: PrismaClient): Promise<Record<string, Rows>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename not like '\\_%' order by 1`;
  const all: Record<string, Rows> = {};
  for (const { name } of tables) {
    // In storage order, because adding a column with a constant default moves no rows.
    const statement = `select to_jsonb(t) as row from "${name}" t order by ctid`;
    const rows = await db.$queryRawUnsafe<{ row: Rows[number] }[]>(statement);
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}
