import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { z } from 'zod';
import { connectPostgres, migrate } from '@/lib/platform/migrate';
import { migrationNames } from '@/lib/platform/pending-migrations';
import { CannotStart } from '@/lib/platform/startup-error';
import { finishRestore, setAside, undoRestore } from '@/lib/platform/unfinished-restore';
import {
  BACKUP_FORMAT,
  type BackupEnd,
  type BackupHead,
  type BackupPart,
  copyTarget,
  listTables,
} from './write-backup';

type BackupLine = Partial<Omit<BackupHead, 'format'> & BackupPart & BackupEnd> & {
  format?: number;
};

const backupLine: z.ZodType<BackupLine> = z
  .object({
    format: z.number(),
    at: z.iso.datetime(),
    migrations: z.array(z.string()),
    secretKey: z.string().min(32),
    table: z.string(),
    columns: z.array(z.string()),
    rows: z.string(),
    counts: z.record(z.string(), z.number()),
  })
  .partial();

/**
 * Lines of a text. The module `readline` of Node.js 24 also ends a line at U+2028 and U+2029, which
 * people paste into messages.
 */
async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let line = '';
  for await (const chunk of text) {
    const [first = '', ...others] = chunk.split('\n');
    line += first;
    for (const next of others) {
      yield line;
      line = next;
    }
  }
  if (line) yield line;
}

/** Lines of a backup file. @throws CannotStart when the file is damaged or not a backup */
async function* backupLines(file: string): AsyncGenerator<BackupLine> {
  const source = createReadStream(file);
  const unzipped = source.pipe(createGunzip()).setEncoding('utf8');
  source.once('error', (problem) => unzipped.destroy(problem));
  try {
    for await (const line of linesOf(unzipped)) yield backupLine.parse(JSON.parse(line));
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new CannotStart(`There is no file ${file}.`);
    }
    throw new CannotStart(`The file ${file} is damaged or is not a backup of this site.`);
  } finally {
    source.destroy();
  }
}

/** Reads the head of a backup. @throws CannotStart when this version cannot restore it */
export async function readBackupHead(file: string): Promise<BackupHead> {
  for await (const head of backupLines(file)) {
    const { format, at, migrations } = head;
    if (format !== BACKUP_FORMAT || !at || !migrations) {
      throw new CannotStart(`The file ${file} is not a backup that this version can read.`);
    }
    const known = new Set(migrationNames());
    const unknown = migrations.find((name) => !known.has(name));
    if (unknown) {
      throw new CannotStart(
        `The backup was made by a newer version of this site (it has the migration ${unknown}): install that version, then restore.`,
      );
    }
    return { format, at, migrations, secretKey: head.secretKey };
  }
  throw new CannotStart(`The file ${file} is empty.`);
}

type RestoreOptions = {
  file: string;
  /** Replaces the existing contents of the database. */
  replace?: boolean;
  /** Makes the restored tables safe to use, before anyone can. */
  settle?: () => Promise<void>;
};

/**
 * Restores a backup: creates the tables as they were at the backup, fills them in one transaction,
 * compares the counts, then migrates to this version. What the database held before is set aside
 * until everything is complete, and comes back when anything fails. No site starts meanwhile.
 * @returns rows by table
 * @throws CannotStart when the database is in use or not empty, or the file is incomplete
 */
export async function restoreTables(
  url: string,
  { file, replace = false, settle }: RestoreOptions,
): Promise<Record<string, number>> {
  const { migrations } = await readBackupHead(file);
  await checkWhole(file);
  const client = await connectPostgres(url);
  try {
    await checkAlone(client);
    await undoRestore(client);
    await checkEmpty(client, replace);
    await setAside(client);
    const counts = await fill(client, { url, file, migrations, settle });
    await finishRestore(client);
    return counts;
  } catch (problem) {
    if (!(problem instanceof pg.DatabaseError)) throw problem;
    throw new CannotStart(`The backup ${file} was not restored: ${problem.message}.`);
  } finally {
    await client.end();
  }
}

type FillOptions = Omit<RestoreOptions, 'replace'> & { url: string; migrations: string[] };

async function fill(client: pg.Client, { url, file, migrations, settle }: FillOptions) {
  try {
    await migrate(url, { only: migrations, isRestoring: true });
    const counts = await fillTables(client, file);
    await migrate(url, { isRestoring: true });
    await settle?.();
    return counts;
  } catch (problem) {
    await client.query('rollback');
    await undoRestore(client);
    throw problem;
  }
}

/**
 * Checks the whole file before anything is removed: a truncated or damaged file has no end line.
 */
async function checkWhole(file: string) {
  let last: BackupLine = {};
  for await (const line of backupLines(file)) last = line;
  if (!last.counts) throw new CannotStart(`The backup ${file} is incomplete: its end is missing.`);
}

async function checkAlone(client: pg.Client) {
  const { rows } = await client.query(
    `select 1 from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );
  if (rows.length > 0) {
    throw new CannotStart('The database is in use: stop every site and worker, then restore.');
  }
}

async function checkEmpty(client: pg.Client, replace: boolean) {
  const { rows } = await client.query<{ found: string | null }>(
    `select to_regclass('"Message"')::text as found`,
  );
  if (replace || !rows[0]?.found) return;
  const used = await client.query(
    'select 1 from "Message" union all select 1 from "StaffUser" limit 1',
  );
  if (used.rowCount === 0) return;
  throw new CannotStart(
    'The database already holds messages or staff accounts: add --replace to delete them and restore the backup in their place.',
  );
}

async function fillTables(client: pg.Client, file: string) {
  await client.query('begin');
  const tables = await listTables(client);
  const names = tables.map(({ table }) => pg.escapeIdentifier(table));
  // User triggers refuse rows that are not status moves. Migrations fill some tables themselves.
  for (const name of names) await client.query(`alter table ${name} disable trigger user`);
  await client.query(`truncate ${names.join(', ')}`);
  const counts: Record<string, number> = {};
  let meant: Record<string, number> = {};
  for await (const { table, columns, rows, counts: end } of backupLines(file)) {
    if (end) meant = end;
    if (!table || !columns || !rows) continue;
    const target = client.query(copyFrom(`copy ${copyTarget(table, columns)} from stdin`));
    await pipeline(Readable.from([rows]), target);
    counts[table] = (counts[table] ?? 0) + (target.rowCount ?? 0);
  }
  for (const [table, count] of Object.entries(meant)) {
    if ((counts[table] ?? 0) !== count) {
      throw new CannotStart(
        `${table}: ${counts[table] ?? 0} rows arrived of ${count}. Nothing was restored.`,
      );
    }
  }
  for (const name of names) await client.query(`alter table ${name} enable trigger user`);
  await client.query('commit');
  return counts;
}
