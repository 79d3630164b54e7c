import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { setDatabaseClock } from './database-clock';
import { makeDataDir, removeDataDir, startSite } from './site';
import { trustTheMachine } from './trust-the-machine';

/** Starts and stops one site, whose data folder is the template of the tests' folders. */
export default async function makeSiteTemplate() {
  const dataDir = makeDataDir({ empty: true });
  const site = await startSite({ dataDir, env: { WORKER: 'off' } });
  const url = (await findRunningPostgres(dataDir)) ?? '';
  await trustTheMachine(url);
  await setDatabaseClock(url);
  await site.stop();
  process.env.SITE_TEMPLATE = dataDir;
  return () => removeDataDir(dataDir);
}
