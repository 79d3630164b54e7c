import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { staffTasks } from '@/lib/staff/bulk/carry-out';
import { startJobs } from '@/lib/worker/jobs';

/** The jobs of a site, in a process that a test can kill. */
startJobs({ db: db(), url: env().DATABASE_URL ?? '', channels: {}, tasks: staffTasks });
process.send?.('started');
// Exits with its parent, since nothing else would stop it.
process.once('disconnect', () => process.exit());
