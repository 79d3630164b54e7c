import { closeDb, db } from './db';
import { borrowPostgres } from './embedded-postgres/embedded-postgres';
import { env } from './env';
import { loadSettings } from './load-settings';
import { migrate } from './migrate';
import { loadStored } from './stored-settings';

/**
 * Runs a command's work against the site's database: DATABASE_URL, else the embedded database of a
 * running site, else the embedded database started for the duration of the work.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const { DATABASE_URL, DATA_DIR } = env();
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
