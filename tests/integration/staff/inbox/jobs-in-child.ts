import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { staffTasks } from '@/lib/staff/bulk/carry-out';
import { startJobs } from '@/lib/worker/jobs';

/** The jobs of a site, in a process that a test can kill. */
startJobs({ db: db(), url: env().DATABASE_URL ?? '', channels: {}, tasks: staffTasks });
process.send?.('started');
// With its parent gone, no one would end it.
process.once('disconnect', () => process.exit());
