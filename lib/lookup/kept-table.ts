import { statSync } from 'node:fs';
import path from 'node:path';
import { errorName, log } from '@/lib/platform/log';
import { dataFolder, TABLES_MARK } from './data-folder';

export { TABLES_MARK };

/** How often the folder is looked at, at most: an update is seen within seconds. */
const LOOK_EVERY_MS = 1_000;

/**
 * A table read from the data folder and kept in memory, and read anew after an update. While it
 * cannot be read anew, the one in memory answers on.
 * @returns a function that gives the table; it throws only when there never was one.
 */
export function keptTable<T>(read: () => T): () => T {
  let kept: { table: T; version: number } | undefined;
  let lookedAt = 0;
  return () => {
    const now = Date.now();
    if (kept && now - lookedAt < LOOK_EVERY_MS) return kept.table;
    lookedAt = now;
    const version = tablesVersion();
    if (kept?.version === version) return kept.table;
    try {
      kept = { table: read(), version };
    } catch (problem) {
      if (!kept) throw problem;
      log.error('table_not_read', { error: errorName(problem) });
    }
    return kept.table;
  };
}

/** Another number after every update of the tables. */
export function tablesVersion(): number {
  return statSync(path.join(dataFolder(), TABLES_MARK), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
