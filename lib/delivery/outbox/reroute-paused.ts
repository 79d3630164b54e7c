import type { PrismaClient } from '@/lib/platform/db';
import { moveDeliveries } from '../move-deliveries';
import { timeLimitMs } from '../status';
import { STOPPED_MS } from './reroute';

/** Maximum number of deliveries per sweep; the next sweep follows a minute later. */
const BATCH_SIZE = 1_000;

/**
 * Moves deliveries to self-send, on any channel, if their office has been paused for a long time or
 * if they exceeded their own time limit in the queue.
 */
export async function reroutePaused(db: PrismaClient, now: Date): Promise<void> {
  const before = (ms: number) => ({ lt: new Date(now.getTime() - ms) });
  await moveDeliveries(db, {
    from: 'queued',
    to: 'self_send',
    where: {
      kind: 'letter',
      maybeAccepted: false,
      OR: [
        { office: { is: { pausedAt: before(STOPPED_MS) } } },
        { office: { is: { pausedAt: { not: null } } }, statusSince: before(timeLimitMs.queued) },
      ],
    },
    also: {
      channel: 'self_send',
      channelReason: 'paused',
      attempts: 0,
      failure: null,
      dueAt: now,
    },
    now,
    limit: BATCH_SIZE,
  });
}
