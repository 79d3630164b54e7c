import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { startJobs } from '@/lib/worker/jobs';

/** The jobs of a server, in a process with its own clock. They start when the test says so. */
process.once('message', () => {
  startJobs({ db: db(), url: env().DATABASE_URL ?? '', channels: {} });
});
process.send?.('ready');
// Exits with its parent, since nothing else would stop it.
process.once('disconnect', () => process.exit());
