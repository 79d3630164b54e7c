import { statSync } from 'node:fs';
import path from 'node:path';
import { errorName, log } from '@/lib/platform/log';
import { dataFolder, TABLES_MARK } from './data-folder';

/** How often the folder is looked at, at most: an update is seen within seconds. */
const LOOK_EVERY_MS = 1_000;

type Kept = { table: unknown; version: number };

/** Every route has a module graph of its own; the tables are in memory once for all of them. */
const shared = globalThis as { campaignTables?: Map<string, Kept> };

/**
 * A table read from the data folder and kept in memory, and read anew after an update. While it
 * cannot be read anew, the one in memory answers on.
 * @param name no other table has it
 * @returns a function that gives the table; it throws only when there never was one.
 */
export function keptTable<T>(name: string, read: () => T): () => T {
  let lookedAt = 0;
  return () => {
    shared.campaignTables ??= new Map();
    const kept = shared.campaignTables.get(name);
    const now = Date.now();
    if (kept && now - lookedAt < LOOK_EVERY_MS) return kept.table as T;
    lookedAt = now;
    const version = tablesVersion();
    if (kept?.version === version) return kept.table as T;
    try {
      const table = read();
      shared.campaignTables.set(name, { table, version });
      return table;
    } catch (problem) {
      if (!kept) throw problem;
      log.error('table_not_read', { error: errorName(problem) });
      return kept.table as T;
    }
  };
}

/** Another number after every update of the tables. */
export function tablesVersion(): number {
  return statSync(path.join(dataFolder(), TABLES_MARK), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
