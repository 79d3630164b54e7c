import { existsSync } from 'node:fs';
import path from 'node:path';
import { closeDb, db } from './db';
import { borrowPostgres } from './embedded-postgres/embedded-postgres';
import { env } from './env';
import { KEY_FILE, loadSettings } from './load-settings';
import { migrate } from './migrate';
import { CannotStart } from './startup-error';
import { loadStored } from './stored-settings';

/** Whether a database exists; before the first start of a site there is none. */
export function hasDatabase(): boolean {
  const { DATABASE_URL, DATA_DIR } = env();
  return DATABASE_URL !== undefined || existsSync(path.join(DATA_DIR, 'postgres'));
}

/** Error of a command when there is no database. */
export const noDatabase = () =>
  new CannotStart(
    `There is no database in ${env().DATA_DIR}: start the site once, or set DATA_DIR or DATABASE_URL.`,
  );

/**
 * @throws CannotStart without the site's key: with one of its own, a command could read nothing that
 * is sealed, and its links would not open. Only a start of the site creates one.
 */
export function requireSecretKey(): void {
  const { SECRET_KEY, DATA_DIR } = env();
  if (SECRET_KEY || existsSync(path.join(DATA_DIR, KEY_FILE))) return;
  throw new CannotStart(
    `There is no secret key in ${DATA_DIR}: set SECRET_KEY to the site’s value, or DATA_DIR to its data folder.`,
  );
}

/**
 * Runs a command against the site's database: DATABASE_URL, else the embedded database of a running
 * site, else the embedded database started for this command. Prints the data folder to standard
 * error, because work on the wrong site would go unnoticed.
 * @throws CannotStart without a database or a key: only a start of the site creates them
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const { DATABASE_URL, DATA_DIR } = env();
  if (!hasDatabase()) throw noDatabase();
  requireSecretKey();
  if (!DATABASE_URL) process.stderr.write(`Data folder: ${DATA_DIR}\n`);
  const borrowed = DATABASE_URL ? undefined : await borrowPostgres(DATA_DIR);
  const url = DATABASE_URL ?? borrowed?.url ?? '';
  loadSettings({ DATABASE_URL: url });
  try {
    await migrate(url);
    await loadStored(db());
    return await work();
  } finally {
    await closeDb();
    await borrowed?.stop();
  }
}
