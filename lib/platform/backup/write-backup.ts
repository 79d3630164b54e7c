import { createWriteStream, statSync } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip, gunzipSync } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { connectPostgres } from '@/lib/platform/migrate';
import { CannotStart } from '@/lib/platform/startup-error';
import { DAY_MS, MINUTE_MS } from '@/lib/platform/time';

/** Version of the file format; a reader refuses an unknown one. */
export const BACKUP_FORMAT = 1;

/**
 * Lines of a backup, in order: one head, row chunks ordered so that referenced tables come first,
 * and one end, whose absence shows that the file was truncated.
 */
export type BackupHead = {
  format: typeof BACKUP_FORMAT;
  at: string;
  /** Migrations that created the tables, in order. */
  migrations: string[];
  /** Key of this installation: sealed columns cannot be read without it. */
  secretKey?: string;
};
export type BackupPart = { table: string; columns: string[]; rows: string };
export type BackupEnd = { counts: Record<string, number> };

/** Maximum size of the rows in one line, in bytes; a longer row gets its own line. */
const PART_BYTES = 1024 * 1024;

/** Ending of an unfinished file: its process and host. Older versions did not name the host. */
const UNFINISHED = /\.(\d+)(?:@(.+))?\.partial$/;

/**
 * Removes what killed backups left in the folder: it contains whole messages. An unfinished file of
 * another or an unknown host, whose processes we do not see, is left over when nothing was added for
 * a day. For one of our host whose process does not run, ten minutes are enough; not less, because
 * another container can have the same host name.
 */
async function removeUnfinished(file: string) {
  const folder = path.dirname(file);
  for (const name of await readdir(folder).catch(() => [])) {
    const [, pid, host] = UNFINISHED.exec(name) ?? [];
    if (!pid) continue;
    const unfinished = path.join(folder, name);
    if (host === hostname() && isRunning(Number(pid))) continue;
    const isOurs = name.startsWith(`${path.basename(file)}.`) || (await isBackup(unfinished));
    const isOver = await isOld(unfinished, host === hostname() ? 10 * MINUTE_MS : DAY_MS);
    // What another user left must not keep us from making a backup.
    if (isOurs && isOver) await rm(unfinished, { force: true }).catch(() => {});
  }
}

/** Whether a process runs here that may be writing; ours has not begun. */
function isRunning(pid: number) {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

const isOld = (file: string, ms: number) =>
  stat(file).then(
    ({ mtimeMs }) => Math.abs(Date.now() - mtimeMs) > ms,
    () => false,
  );

const HEAD_BYTES = 4_096;

/** Whether a file begins as a backup does; another program may name its files in the same way. */
async function isBackup(file: string) {
  try {
    const handle = await open(file);
    const { buffer, bytesRead } = await handle
      .read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES)
      .finally(() => handle.close());
    // It may be cut off anywhere.
    const options = { finishFlush: constants.Z_SYNC_FLUSH };
    const head = gunzipSync(buffer.subarray(0, bytesRead), options).toString();
    return head.startsWith(`{"format":${BACKUP_FORMAT},"at":`);
  } catch {
    return false;
  }
}

/**
 * Writes every table to one compressed file (JSON lines with rows in PostgreSQL's COPY text), as of
 * one moment, while the site keeps running. The file gets its name only when it is complete, and
 * only its owner may read it.
 * @returns rows by table
 */
export async function writeBackup(
  url: string,
  { file, secretKey, now = new Date() }: { file: string; secretKey?: string; now?: Date },
): Promise<Record<string, number>> {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === false) {
    throw new CannotStart(`${file} is not a file.`);
  }
  await removeUnfinished(file);
  const client = await connectPostgres(url);
  // A name of its own, because another backup may be writing the same file.
  const partial = `${file}.${process.pid}@${hostname()}.partial`;
  const counts: Record<string, number> = {};
  try {
    const lines = backupLines(client, { counts, secretKey, now });
    // `flush`: on the disk before the file replaces the one from yesterday.
    const target = createWriteStream(partial, { mode: 0o600, flush: true });
    await pipeline(Readable.from(lines), createGzip(), target);
    await rename(partial, file);
    return counts;
  } catch (problem) {
    await rm(partial, { force: true });
    const { code, syscall } = problem as NodeJS.ErrnoException;
    if (syscall) throw new CannotStart(`The file ${file} cannot be written (${code}).`);
    throw problem;
  } finally {
    await client.end();
  }
}

type Options = { counts: Record<string, number>; secretKey?: string; now: Date };

async function* backupLines(client: pg.Client, { counts, secretKey, now }: Options) {
  const line = (value: BackupHead | BackupPart | BackupEnd) => `${JSON.stringify(value)}\n`;
  // One snapshot for all tables, so that no message is stored without its deliveries.
  await client.query('begin isolation level repeatable read read only');
  const migrations = await appliedMigrations(client);
  yield line({ format: BACKUP_FORMAT, at: now.toISOString(), migrations, secretKey });
  for (const { table, columns } of await listTables(client)) {
    counts[table] = 0;
    const source = client.query(copyTo(`copy ${copyTarget(table, columns)} to stdout`));
    for await (const rows of wholeRows(source)) {
      counts[table] += rows.split('\n').length - 1;
      yield line({ table, columns, rows });
    }
  }
  await client.query('commit');
  yield line({ counts });
}

/** Splits the stream into chunks of whole rows. COPY writes a line break inside a value as `\n`. */
async function* wholeRows(source: AsyncIterable<Buffer>) {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    parts.push(chunk);
    size += chunk.length;
    if (size < PART_BYTES) continue;
    const all = Buffer.concat(parts);
    const end = all.lastIndexOf(0x0a) + 1;
    if (end > 0) yield all.toString('utf8', 0, end);
    parts = [all.subarray(end)];
    size = all.length - end;
  }
  if (size > 0) yield Buffer.concat(parts).toString();
}

async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select migration_name as name from _prisma_migrations
     where finished_at is not null and rolled_back_at is null order by migration_name`,
  );
  return rows.map(({ name }) => name);
}

/**
 * Target of a `copy` statement: the table with its columns by name, because their order may differ.
 */
export function copyTarget(table: string, columns: string[]): string {
  const quoted = columns.map((column) => pg.escapeIdentifier(column));
  return `${pg.escapeIdentifier(table)} (${quoted.join(', ')})`;
}

/**
 * Tables of the site with their stored columns, referenced tables first. The job library's tables
 * are left out: queued jobs are not worth restoring.
 */
export async function listTables(client: pg.Client) {
  const { rows } = await client.query<StoredTable>(`
    select c.relname as table,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns,
      array(select distinct f.confrelid::text from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as points,
      c.oid::text as id
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> '_prisma_migrations'
    order by c.relname`);
  return pointedFirst(rows);
}

/** `points`: the tables that its foreign keys reference. */
type StoredTable = { id: string; table: string; columns: string[]; points: string[] };

function pointedFirst(tables: StoredTable[]): StoredTable[] {
  const sorted: StoredTable[] = [];
  const done = new Set<string>();
  while (sorted.length < tables.length) {
    const free = tables.filter(
      ({ id, points }) => !done.has(id) && points.every((point) => done.has(point)),
    );
    if (free.length === 0) throw new Error('tables point to each other in a circle');
    for (const table of free) done.add(table.id);
    sorted.push(...free);
  }
  return sorted;
}
