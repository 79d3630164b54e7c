import { followingChannels } from '@/lib/delivery/channels';
import { closeDb, db } from '@/lib/platform/db';
import { env, mailMode, WrongSettings } from '@/lib/platform/env';
import { keepHeapSmall } from '@/lib/platform/heap';
import { pendingMigrations } from '@/lib/platform/migrate';
import { CannotStart } from '@/lib/platform/startup-error';
import { followStored, loadStored } from '@/lib/platform/stored-settings';
import { staffTasks } from '@/lib/staff/bulk/carry-out';
import { startJobs } from '@/lib/worker/jobs';
import { startWorker } from '@/lib/worker/worker';

/** Runs delivery only, for a second machine next to the one that serves the site. */
async function main() {
  keepHeapSmall();
  const { DATABASE_URL, SECRET_KEY, SITE_URL, WORKER_CONCURRENCY: concurrency } = env();
  if (!DATABASE_URL) {
    throw new CannotStart('DATABASE_URL must be set: the worker shares the database of the site.');
  }
  if (!SECRET_KEY) {
    throw new CannotStart(
      "SECRET_KEY must be set, to the site's value: links in email are derived from it.",
    );
  }
  const stopAsked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve());
  });
  if ((await pendingMigrations(DATABASE_URL)).length > 0) {
    throw new CannotStart(
      'The database is not migrated to this version: start the site once, then the worker.',
    );
  }
  await loadStored(db());
  // Refuses to start if a setting is missing in both the environment and the database.
  env();
  const { channels, follow } = followingChannels();
  const stopFollowing = followStored(db(), follow);
  const worker = startWorker({ db: db(), channels, concurrency });
  const jobs = startJobs({ db: db(), url: DATABASE_URL, channels, tasks: staffTasks });
  process.stdout.write(`Delivering for ${SITE_URL} (email is ${mailMode()}). Stop with Ctrl-C.\n`);
  await stopAsked;
  process.stdout.write('Stopping: finishing the deliveries in progress …\n');
  // The jobs stop first: they send staff email through a channel that the worker closes.
  await jobs.stop();
  await worker.stop();
  await stopFollowing();
  await closeDb();
  process.stdout.write('Stopped.\n');
}

main().catch((problem: unknown) => {
  const mendable = problem instanceof CannotStart || problem instanceof WrongSettings;
  process.stderr.write(`${mendable ? problem.message : String((problem as Error).stack)}\n`);
  process.exitCode = 1;
  return closeDb();
});
