import { channelsOf } from '@/lib/delivery/channels';
import { freeAllLeases } from '@/lib/delivery/outbox/leases';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { unlockAllJobs } from '@/lib/platform/jobs';
import { onWake } from '@/lib/platform/wake-worker';
import { staffTasks } from '@/lib/staff/bulk/carry-out';
import { startJobs } from '@/lib/worker/jobs';
import { startWorker } from '@/lib/worker/worker';

/**
 * The worker and the jobs of the process that serves the site.
 * @param alone this process has just started the database: whatever is claimed is abandoned
 * @returns how to stop them; they finish what is in hand first
 */
export async function startSiteWorker({ alone }: { alone: boolean }) {
  if (alone) {
    await freeAllLeases(db());
    await unlockAllJobs(db());
  }
  const { WORKER_CONCURRENCY: concurrency, DATABASE_URL: url = '' } = env();
  const channels = channelsOf();
  const worker = startWorker({ db: db(), channels, concurrency });
  const jobs = startJobs({ db: db(), url, channels, tasks: staffTasks });
  onWake(worker.wake);
  return async () => {
    onWake(undefined);
    // Jobs first: they send staff email through a channel that the worker closes.
    await jobs.stop();
    await worker.stop();
  };
}
