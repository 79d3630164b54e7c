import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const MIGRATIONS = path.join('prisma', 'migrations');

type Query = <Row>(sql: string) => Promise<Row[]>;

/** Names of the migrations on disk, in order of application. */
export function migrationNames(root = process.cwd()): string[] {
  return readdirSync(path.join(root, MIGRATIONS), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export function readMigration(name: string, root = process.cwd()): string {
  return readFileSync(path.join(root, MIGRATIONS, name, 'migration.sql'), 'utf8');
}

const checksum = (sql: string) => createHash('sha256').update(sql).digest('hex');

/** Names of the migrations on disk that the database lacks or has in another version. */
export async function pendingOf(query: Query, root = process.cwd()): Promise<string[]> {
  const names = migrationNames(root);
  const [table] = await query<{ found: string | null }>(
    `select to_regclass('_prisma_migrations')::text as found`,
  );
  if (!table?.found) return names;
  const rows = await query<{ migration_name: string; checksum: string }>(
    `select migration_name, checksum from _prisma_migrations
     where finished_at is not null and rolled_back_at is null`,
  );
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  return names.filter((name) => applied.get(name) !== checksum(readMigration(name, root)));
}
