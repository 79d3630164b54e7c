import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { migrationNames, readMigration } from '@/lib/platform/pending-migrations';

/** Applies the migrations up to a given one, and records them as Prisma does. */
export async function applyOlder(client: pg.Client, last: string) {
  await client.query(`create table _prisma_migrations (
    id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
    migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
    started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`);
  for (const name of migrationNames().filter((each) => each <= last)) {
    const sql = readMigration(name);
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), 1)`,
      [randomUUID(), createHash('sha256').update(sql).digest('hex'), name],
    );
  }
}

/** Inserts one row as another version of the program would store it. */
export async function insert(client: pg.Client, table: string, row: Record<string, unknown>) {
  const names = Object.keys(row).map((name) => `"${name}"`);
  const places = names.map((_, at) => `$${at + 1}`);
  const statement = `insert into "${table}" (${names.join(', ')}) values (${places.join(', ')})`;
  await client.query(statement, Object.values(row));
}
