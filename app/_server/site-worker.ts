import { channelsOf } from '@/lib/delivery/channels';
import { freeAllLeases } from '@/lib/delivery/outbox/leases';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { onWake } from '@/lib/platform/wake-worker';
import { startWorker } from '@/lib/worker/worker';

/**
 * The worker of the process that serves the site.
 * @param alone this process has just started the database: what is in hand is in nobody's hand
 * @returns how to stop it; it finishes the letters on their way first
 */
export async function startSiteWorker({ alone }: { alone: boolean }) {
  if (alone) await freeAllLeases(db());
  const { WORKER_CONCURRENCY: concurrency } = env();
  const worker = startWorker({ db: db(), channels: channelsOf(), concurrency });
  onWake(worker.wake);
  return async () => {
    onWake(undefined);
    await worker.stop();
  };
}
