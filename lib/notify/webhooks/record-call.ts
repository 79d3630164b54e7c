import type { PrismaClient } from '@/lib/platform/db';
import { callDelay, MAX_CALLS } from './call-schedule';
import type { ClaimedCall } from './claim-calls';
import type { Posted } from './post-event';
import { switchOffDead, switchOffGone } from './switch-off';

type Db = Pick<
  PrismaClient,
  'webhookDelivery' | 'webhook' | 'alert' | '$executeRaw' | '$transaction'
>;

/** How a call ended; `dropped` when there was nothing left to tell. */
export type Called = Posted | 'dropped';

const inHand = { leaseUntil: null, leaseHolder: null };

/** Writes what became of a call, if it is still in this workerId's hand. */
export async function recordCall(
  db: Db,
  call: ClaimedCall,
  called: Called,
  { workerId, now }: { workerId: string; now: Date },
): Promise<void> {
  const { id, attempts, webhookId } = call;
  const ours = { id, attempts, status: 'sending', leaseHolder: workerId };
  const result = resultOf(called, attempts, now);
  const { count } = await db.webhookDelivery.updateMany({
    where: ours,
    data: { ...inHand, ...result },
  });
  if (count === 0 || result.status !== 'failed') return;
  if (result.failure === 'gone') return switchOffGone(db, webhookId, now);
  await switchOffDead(db, webhookId, now);
}

/** Any 2xx is a yes, 410 says never again, and everything else is tried again for three days. */
function resultOf(called: Called, attempts: number, now: Date) {
  if (called === 'dropped') return { status: 'dropped', failure: null, endedAt: now };
  const lastStatus = 'status' in called ? called.status : null;
  if (lastStatus !== null && lastStatus >= 200 && lastStatus < 300) {
    return { status: 'accepted', lastStatus, failure: null, endedAt: now };
  }
  if (lastStatus === 410) return { status: 'failed', lastStatus, failure: 'gone', endedAt: now };
  const failure = 'failure' in called ? called.failure : failureOfStatus(called.status);
  if (attempts >= MAX_CALLS) return { status: 'failed', lastStatus, failure, endedAt: now };
  const dueAt = new Date(now.getTime() + callDelay(attempts));
  return { status: 'queued', lastStatus, failure, dueAt };
}

const failureOfStatus = (status: number) =>
  status >= 300 && status < 400 ? 'redirected' : 'refused';
