import { readCampaignRow } from '@/lib/campaign/campaign';
import { receiptHash } from '@/lib/messages/receipt-token';
import { db } from '@/lib/platform/db';
import { isConfirmToken } from './confirmation';
import { moveDeliveries } from './move-deliveries';

export type Confirmed = 'confirmed' | 'already' | 'over' | 'unknown';

/**
 * The writer's own word, from the link in their mail: lets the letters go, or to whoever reviews
 * them. Safe to repeat.
 */
export async function confirmMessage(
  receipt: string,
  token: string,
  now = new Date(),
): Promise<Confirmed> {
  const message = await db().message.findUnique({
    where: { receiptHash: receiptHash(receipt) },
    select: { id: true, heldFor: true, confirmedAt: true },
  });
  if (!message || !isConfirmToken(message.id, token)) return 'unknown';
  if (message.confirmedAt) return 'already';
  if (message.heldFor !== 'confirmation') return 'over';
  // Withdrawn, or too old: nothing is left that could go out.
  const held = { messageId: message.id, status: 'held' as const };
  if ((await db().delivery.count({ where: held })) === 0) return 'over';
  const { review } = await readCampaignRow();
  const next = review === 'all' ? ('review' as const) : null;
  return db().$transaction(async (tx) => {
    const taken = await tx.message.updateMany({
      where: { id: message.id, heldFor: 'confirmation' },
      data: { heldFor: next, confirmedAt: now },
    });
    if (taken.count === 0) return 'already';
    if (next) {
      // A review begins its own time limit.
      await tx.delivery.updateMany({ where: held, data: { statusSince: now } });
      return 'confirmed';
    }
    await moveDeliveries(tx, {
      from: 'held',
      to: 'waiting',
      where: { messageId: message.id },
      now,
    });
    return 'confirmed';
  });
}
