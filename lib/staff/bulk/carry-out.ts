import type { TaskList } from 'graphile-worker';
import { type BulkOutcome, db, type Prisma } from '@/lib/platform/db';
import { findAccount, mustSetUp } from '@/lib/staff/access/find-account';
import type { Staff } from '@/lib/staff/access/require-staff';
import type { MessageAction } from '@/lib/staff/messages/change-message';
import { retryDeliveries } from '@/lib/staff/messages/retry';
import { rejectMessage, releaseMessage } from '@/lib/staff/messages/review';
import { mailWeeklyReport } from '@/lib/staff/reports/weekly-report';
import { downloadMembers } from '@/lib/staff/roster/update-members';
import { type BulkAction, rejectionOf, startBulkAction } from './bulk-action';

type Item = BulkAction['items'][number];

/** Jobs of the staff folder. The worker does not import this folder, so its caller passes them. */
export const staffTasks = {
  carry_out_bulk: (payload) => carryOutBulk((payload as { id: string }).id),
  weekly_report: async () => void (await mailWeeklyReport()),
  update_members: (payload) => downloadMembers((payload as { id: string }).id),
} satisfies TaskList;

/**
 * Job that carries out a confirmed action, one message after another. Each message has its own
 * transaction, with its audit entry and its outcome. A message that changed since the preview is
 * skipped. After a crash the job runs again and continues with the messages that have no outcome.
 */
export async function carryOutBulk(id: string): Promise<void> {
  const action = await startBulkAction(id, new Date());
  if (!action) return;
  for (const item of action.items.filter(({ outcome }) => outcome === null)) {
    const by = await findActor(action);
    if (!by) break;
    await settle(db(), item, await change(action, item, { by, now: new Date() }));
  }
  // Messages without an outcome remain only if the person's account was disabled or lacks its
  // second factor.
  await db().bulkItem.updateMany({
    where: { actionId: id, outcome: null },
    data: { outcome: 'not_permitted' },
  });
  await db().bulkAction.update({ where: { id }, data: { finishedAt: new Date(), words: null } });
}

/**
 * Person who confirmed the action, if they still have the right to act; it can be taken away at any
 * moment.
 */
async function findActor({ actorId, network }: BulkAction): Promise<Staff | undefined> {
  const account = await findAccount(actorId);
  if (!account || mustSetUp(account)) return undefined;
  const { id, name, email, role } = account;
  return { id, name, email, role, network };
}

/**
 * Records a message's outcome.
 * @returns false if it already had one, for example from another worker
 */
async function settle(
  tx: Pick<Prisma.TransactionClient, 'bulkItem'>,
  { actionId, messageId }: Item,
  outcome: BulkOutcome,
): Promise<boolean> {
  const where = { actionId, messageId, outcome: null };
  const { count } = await tx.bulkItem.updateMany({ where, data: { outcome } });
  return count === 1;
}

async function change(
  action: BulkAction,
  item: Item,
  { by, now }: Required<Pick<MessageAction, 'by' | 'now'>>,
): Promise<BulkOutcome> {
  const { messageId, seen, deliveryIds } = item;
  const also = async (tx: Prisma.TransactionClient) => {
    // Rolls the change back. The job runs again and continues with the remaining messages.
    if (!(await settle(tx, item, 'done'))) throw new Error('settled by another worker');
  };
  const outcome = await {
    release: () => releaseMessage({ messageId, by, seen, now, also }),
    reject: () => rejectMessage({ messageId, by, seen, now, also, rejection: rejectionOf(action) }),
    retry: () => retryDeliveries({ messageId, by, seen, now, also, deliveryIds }),
  }[action.kind]();
  if (outcome === 'released' || outcome === 'rejected' || outcome === 'retried') return 'done';
  return outcome === 'no_channel' || outcome === 'ask_ended' ? outcome : 'changed';
}
