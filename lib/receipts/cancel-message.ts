import { receiptHash } from '@/lib/messages/receipt-token';
import { db } from '@/lib/platform/db';
import { moveDeliveries } from '../delivery/move-deliveries';

type CancelResult = { canceled: number; left: number };

/**
 * Cancels the deliveries that have not been sent. A delivery that is being sent at this moment can
 * no longer be canceled; `left` counts it with the others that were not canceled.
 */
export async function cancelMessage(receipt: string): Promise<CancelResult | undefined> {
  const now = new Date();
  const message = await db().message.findUnique({
    where: { receiptHash: receiptHash(receipt) },
    select: { id: true },
  });
  if (!message) return undefined;
  const letters = { messageId: message.id, kind: 'letter' as const };
  const to = 'canceled' as const;
  const moved = [
    await moveDeliveries(db(), { from: 'on_hold', to, where: letters, now }),
    await moveDeliveries(db(), { from: 'queued', to, where: letters, now }),
    await moveDeliveries(db(), { from: 'self_send', to, where: letters, now }),
  ];
  const left = await db().delivery.count({
    where: { ...letters, status: { not: 'canceled' } },
  });
  return { canceled: moved.flat().length, left };
}
