import { GRACE_MS } from '@/lib/delivery/grace';
import type { Staff } from '@/lib/staff/access/require-staff';
import type { Rejection } from '@/lib/staff/messages/message-fields';
import { retryDelivery } from '@/lib/staff/messages/retry';
import { rejectMessage, releaseMessage } from '@/lib/staff/messages/review';
import { type BulkPlan, type PlannedItem, takePlan, updatePlan } from './plan';

/** Messages changed at the same time. */
const BATCH_SIZE = 5;
/** Messages after which it is written down how far it came: a plan may be a megabyte. */
const WRITTEN_AFTER = 50;

/**
 * Does what a plan says, message by message, each in a transaction of its own with its line of the
 * audit. A message that is no longer as it was previewed is left alone. What was begun and cut off
 * goes on where it ended when it is confirmed again.
 * @param rejection why, where the plan is to reject
 */
export async function carryOutBulk(
  id: string,
  by: Staff,
  rejection?: Rejection,
  now = new Date(),
): Promise<'bulk_done' | 'bulk_taken'> {
  const plan = await takePlan(id, by, ['offered', 'running'], 'running', now);
  if (!plan) return 'bulk_taken';
  plan.code = rejection?.code;
  plan.done ??= { messages: 0, letters: 0 };
  const left = plan.items.filter((item) => !plan.changed.includes(item.id));
  for (let at = 0; at < left.length; at += BATCH_SIZE) {
    const items = left.slice(at, at + BATCH_SIZE);
    const letters = await Promise.all(items.map((item) => change(plan, item, by, now, rejection)));
    items.forEach((item, place) => {
      const count = letters[place] ?? 0;
      if (count === 0 || !plan.done) return;
      plan.changed.push(item.id);
      plan.done = { messages: plan.done.messages + 1, letters: plan.done.letters + count };
    });
    if (at % WRITTEN_AFTER === 0) await updatePlan(id, plan);
  }
  await updatePlan(id, { ...plan, state: 'done' });
  return 'bulk_done';
}

/** @returns how many letters of the message were changed. */
async function change(
  { action }: Pick<BulkPlan, 'action'>,
  { id, seen, letters }: PlannedItem,
  by: Staff,
  now: Date,
  rejection?: Rejection,
): Promise<number> {
  const dueAt = new Date(now.getTime() + GRACE_MS);
  if (action === 'release') {
    const outcome = await releaseMessage({ messageId: id, by, now, seen, dueAt });
    return outcome === 'released' ? letters.length : 0;
  }
  if (action === 'reject') {
    const outcome =
      rejection && (await rejectMessage({ messageId: id, rejection, by, now, seen, dueAt }));
    return outcome === 'rejected' ? letters.length : 0;
  }
  let count = 0;
  for (const letter of letters) {
    // The first one finds the message as it was previewed; by the next it has changed by us.
    const asSeen = count === 0 ? seen : undefined;
    const outcome = await retryDelivery({
      messageId: id,
      deliveryId: letter.id,
      by,
      now,
      seen: asSeen,
      dueAt,
    });
    if (outcome === 'retried') count += 1;
    else if (count === 0) return 0;
  }
  return count;
}
