import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/platform/env';

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
