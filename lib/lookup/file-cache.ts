import { statSync } from 'node:fs';
import path from 'node:path';
import { errorName, log } from '@/lib/platform/log';
import { dataFolder, TABLES_MARK } from './data-folder';

/** Interval of checks of the folder: an update shows within seconds. */
const CHECK_EVERY_MS = 1_000;

type CachedTable = { table: unknown; version: number };

/**
 * Tables shared by all module graphs: every route has its own, and the tables are in memory once.
 */
const shared = globalThis as { campaignTables?: Map<string, CachedTable> };

/**
 * Caches a table of the data folder in memory and reads it again after an update. The cached table
 * stays in use while the new one cannot be read.
 * @param name unique among the tables
 * @returns a function that returns the table; it throws only if no version could ever be read.
 */
export function cachedTable<T>(name: string, read: () => T): () => T {
  let checkedAt = 0;
  return () => {
    shared.campaignTables ??= new Map();
    const cached = shared.campaignTables.get(name);
    const now = Date.now();
    // The absolute difference, so that a clock that was set back does not postpone the next check.
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

/** Version of the tables; changes after every update. */
export function tablesVersion(): number {
  return statSync(path.join(dataFolder(), TABLES_MARK), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
