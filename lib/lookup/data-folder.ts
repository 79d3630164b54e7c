import { cpSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/platform/env';
import { errorName, log } from '@/lib/platform/log';
import { sharedState } from '@/lib/platform/shared-state';

/** File that an update writes last: when it is new, all tables are. */
export const TABLES_MARK = 'sources.json';

/** Tables shipped with the program. The server runs in the root of the project. */
function shippedFolder() {
  return path.join(process.cwd(), 'lib', 'lookup', 'data');
}

/**
 * Folder of the tables in use: CONGRESS_DIR once an update has written there, unless the program
 * has since shipped newer ones.
 */
export function dataFolder(): string {
  const { CONGRESS_DIR: own } = env();
  if (!own) return shippedFolder();
  const date = rosterDateOf(own);
  return date && date >= (rosterDateOf(shippedFolder()) ?? '') ? own : shippedFolder();
}

/**
 * Folder that an update writes to. The shipped tables are first copied to an empty or older
 * CONGRESS_DIR, because an update keeps those that have no public source.
 */
export function folderToUpdate(): string {
  const folder = env().CONGRESS_DIR ?? shippedFolder();
  if (dataFolder() !== folder) copyTables(shippedFolder(), folder);
  return folder;
}

/** The mark is copied last, as in an update: an interrupted copy then does not count. */
function copyTables(from: string, to: string) {
  const isMark = (file: string) => path.basename(file) === TABLES_MARK;
  cpSync(from, to, { recursive: true, filter: (file) => !isMark(file) });
  cpSync(path.join(from, TABLES_MARK), path.join(to, TABLES_MARK));
}

function rosterDateOf(folder: string): string | undefined {
  try {
    return JSON.parse(readFileSync(path.join(folder, TABLES_MARK), 'utf8')).rosterDate;
  } catch {
    return undefined;
  }
}

/** Interval of checks of the folder: an update shows within seconds. */
const CHECK_EVERY_MS = 1_000;

type CachedTable = { table: unknown; version: number };

/** Shared, so that each table is in memory once. */
const tables = sharedState('tables', new Map<string, CachedTable>());

/**
 * Caches a table of the data folder in memory and reads it again after an update. The cached table
 * stays in use while the new one cannot be read.
 * @param name unique among the tables
 * @returns a function that returns the table; it throws only if no version could ever be read.
 */
export function cachedTable<T>(name: string, read: () => T): () => T {
  let checkedAt = 0;
  return () => {
    const cached = tables.get(name);
    const now = Date.now();
    // The absolute difference, so that a clock that was set back does not postpone the next check.
    if (cached && Math.abs(now - checkedAt) < CHECK_EVERY_MS) return cached.table as T;
    checkedAt = now;
    const version = tablesVersion();
    if (cached?.version === version) return cached.table as T;
    try {
      const table = read();
      tables.set(name, { table, version });
      return table;
    } catch (problem) {
      if (!cached) throw problem;
      log.error('table_not_read', { error: errorName(problem) });
      return cached.table as T;
    }
  };
}

/** Version of the tables; changes after every update. */
export function tablesVersion(): number {
  return statSync(path.join(dataFolder(), TABLES_MARK), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
