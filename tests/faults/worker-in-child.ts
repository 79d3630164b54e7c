import { followingChannels } from '@/lib/delivery/channels';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { startJobs } from '@/lib/worker/jobs';
import { startWorker } from '@/lib/worker/worker';

/**
 * The real worker as `npm run worker` runs it, except for its delays of 0.2 to 3 seconds. It prints
 * `ready` once it runs.
 */
const { channels } = followingChannels();
startWorker({
  db: db(),
  channels,
  concurrency: env().WORKER_CONCURRENCY,
  pollMs: 100,
  delay: (tries) => Math.min(200 * 2 ** (tries - 1), 3_000),
});
startJobs({ db: db(), url: env().DATABASE_URL ?? '', channels });
// Exits with its parent, since nothing else would stop it.
process.stdin.resume().once('close', () => process.exit());
process.stdout.write('ready\n');
