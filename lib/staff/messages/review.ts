import { endMessages } from '@/lib/delivery/end-messages';
import { db, type Prisma } from '@/lib/platform/db';
import { wakeWorker } from '@/lib/platform/wake-worker';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import { isId } from './find-message';

export type Reviewed = 'changed' | 'not_confirmed' | 'no_message';

/**
 * Lets the held letters of a message go out. A message that waits for its writer's word cannot be
 * released by staff: they do not know whose address it is either.
 */
export async function releaseMessage(
  messageId: string,
  by: Staff,
  now = new Date(),
): Promise<'released' | Reviewed> {
  const outcome = await db().$transaction(async (tx) => {
    const message = await lockMessage(tx, messageId);
    if (!message) return 'no_message';
    if (message.heldFor === 'confirmation') return 'not_confirmed';
    if (message.heldFor !== 'review') return 'changed';
    const { count } = await tx.delivery.updateMany({
      where: { messageId, status: 'held', heldFor: null },
      data: { status: 'waiting', statusSince: now, dueAt: now, attempts: 0, endedAt: null },
    });
    if (count === 0) return 'changed';
    await tx.message.update({ where: { id: messageId }, data: { heldFor: null } });
    const change = { action: 'message.released', subject: message.reference };
    await recordAudit(tx, by, { ...change, before: { held: count }, after: { waiting: count } });
    return 'released';
  });
  if (outcome === 'released') wakeWorker();
  return outcome;
}

/**
 * Ends the held letters of a message without sending them.
 * @param reason in words for the supporter, whose receipt shows it
 */
export async function rejectMessage(
  messageId: string,
  reason: string,
  by: Staff,
  now = new Date(),
): Promise<'rejected' | Reviewed> {
  return db().$transaction(async (tx) => {
    const message = await lockMessage(tx, messageId);
    if (!message) return 'no_message';
    const { count } = await tx.delivery.updateMany({
      where: { messageId, status: 'held' },
      data: { status: 'rejected', statusSince: now, endedAt: now },
    });
    if (count === 0) return 'changed';
    await tx.message.update({
      where: { id: messageId },
      data: { heldFor: null, rejectedReason: reason },
    });
    await endMessages(tx, [messageId], now);
    const change = { action: 'message.rejected', subject: message.reference, reason };
    await recordAudit(tx, by, { ...change, before: { held: count }, after: { rejected: count } });
    return 'rejected';
  });
}

/** Two people who decide about one message come one after the other. */
export async function lockMessage(tx: Prisma.TransactionClient, messageId: string) {
  if (!isId(messageId)) return null;
  await tx.$queryRaw`select 1 from "Message" where "id" = ${messageId} for update`;
  return tx.message.findUnique({
    where: { id: messageId },
    select: { reference: true, heldFor: true, erasedAt: true },
  });
}
