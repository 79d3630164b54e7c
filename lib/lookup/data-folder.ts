import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/platform/env';

/** Written last by an update: when it is new, all tables are. */
export const TABLES_MARK = 'sources.json';

/** The tables that came with the program. The server runs in the root of the project. */
function shippedFolder() {
  return path.join(process.cwd(), 'lib', 'lookup', 'data');
}

/**
 * Where the tables lie that are answered from: CONGRESS_DIR once an update has written there,
 * unless the program has since come with newer ones.
 */
export function dataFolder(): string {
  const { CONGRESS_DIR: own } = env();
  if (!own) return shippedFolder();
  const date = rosterDateOf(own);
  return date && date >= (rosterDateOf(shippedFolder()) ?? '') ? own : shippedFolder();
}

/**
 * Where an update writes. An empty or older CONGRESS_DIR is first given the shipped tables, of
 * which an update keeps what has no public source.
 */
export function folderToUpdate(): string {
  const folder = env().CONGRESS_DIR ?? shippedFolder();
  if (dataFolder() !== folder) copyTables(shippedFolder(), folder);
  return folder;
}

/** The mark comes last, as in an update: a copy that is cut short is none. */
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
