import { db } from '@/lib/platform/db';
import type { Staff } from '@/lib/staff/access/require-staff';
import { holdMessage } from '@/lib/staff/messages/review';
import { undoRejection } from '@/lib/staff/messages/undo-rejection';
import { undoRetry } from '@/lib/staff/messages/undo-retry';
import { type BulkPlan, type PlannedItem, takePlan, updatePlan } from './plan';

/**
 * Takes back what a plan did, wherever nothing has left yet, message by message. What has left is
 * told and stays. One that was cut off goes on when it is asked for again: what is back already is
 * found so.
 */
export async function undoBulk(id: string, by: Staff): Promise<'bulk_undone' | 'bulk_taken'> {
  const plan = await takePlan(id, by, ['done', 'undoing'], 'undoing');
  if (!plan) return 'bulk_taken';
  const items = plan.items.filter((item) => plan.changed.includes(item.id));
  for (const item of items) await undo(plan, item, by);
  await updatePlan(id, { ...plan, state: 'undone', undone: await countBack(plan, items) });
  return 'bulk_undone';
}

async function undo({ action }: BulkPlan, item: PlannedItem, by: Staff) {
  const { id: messageId, letters, holdReason, endedAt } = item;
  if (action === 'release') return holdMessage({ messageId, by });
  if (action === 'retry') {
    return undoRetry({ messageId, before: letters, messageEndedAt: endedAt, by });
  }
  const letterIds = letters.map(({ id }) => id);
  return undoRejection({ messageId, letterIds, holdReason, by });
}

/** How many letters stand as before, as their rows say, and of how many messages. */
async function countBack({ action }: BulkPlan, items: PlannedItem[]) {
  const letters = items.flatMap((item) => item.letters);
  const since = new Map(letters.map(({ id, statusSince }) => [id, statusSince.getTime()]));
  const rows = await db().delivery.findMany({
    where: { id: { in: letters.map(({ id }) => id) } },
    select: { id: true, messageId: true, status: true, statusSince: true },
  });
  // A letter that was refused once more stands since then, not since before.
  const back = rows.filter(({ id, status, statusSince }) =>
    action === 'retry' ? statusSince.getTime() === since.get(id) : status === 'on_hold',
  );
  return { letters: back.length, messages: new Set(back.map(({ messageId }) => messageId)).size };
}

/** How many letters could still be taken back. */
export async function countReversible({ action, items, changed }: BulkPlan): Promise<number> {
  const ids = items
    .filter((item) => changed.includes(item.id))
    .flatMap(({ letters }) => letters.map(({ id }) => id));
  const notNotified = { status: 'rejected', notifiedStatus: null } as const;
  const untried = { status: 'queued', ...(action === 'retry' && { attempts: 0 }) } as const;
  return db().delivery.count({
    where: { id: { in: ids }, ...(action === 'reject' ? notNotified : untried) },
  });
}
