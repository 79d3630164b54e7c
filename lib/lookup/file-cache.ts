import { statSync } from 'node:fs';
import path from 'node:path';
import { errorName, log } from '@/lib/platform/log';
import { dataFolder, TABLES_MARK } from './data-folder';

/** Checks the folder at most once a second: an update shows within seconds. */
const CHECK_EVERY_MS = 1_000;

type CachedTable = { table: unknown; version: number };

/** Every route has its own module graph; the tables are in memory once for all of them. */
const shared = globalThis as { campaignTables?: Map<string, CachedTable> };

/**
 * A table from the data folder, cached in memory and read again after an update. The cached one
 * stays in use while the new one cannot be read.
 * @param name unique among the tables
 * @returns a function that gives the table; it throws only when there never was one.
 */
export function cachedTable<T>(name: string, read: () => T): () => T {
  let checkedAt = 0;
  return () => {
    shared.campaignTables ??= new Map();
    const cached = shared.campaignTables.get(name);
    const now = Date.now();
    // A clock that was set back must not put off the next check.
    if (cached && Math.abs(now - checkedAt) < CHECK_EVERY_MS) return cached.table as T;
    checkedAt = now;
    const version = tablesVersion();
    if (cached?.version === version) return cached.table as T;
    try {
      const table = read();
      shared.campaignTables.set(name, { table, version });
      return table;
    } catch (problem) {
      if (!cached) throw problem;
      log.error('table_not_read', { error: errorName(problem) });
      return cached.table as T;
    }
  };
}

/** Another number after every update of the tables. */
export function tablesVersion(): number {
  return statSync(path.join(dataFolder(), TABLES_MARK), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
