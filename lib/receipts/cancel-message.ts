import { receiptHash } from '@/lib/messages/receipt-token';
import { db } from '@/lib/platform/db';
import { moveDeliveries } from '../delivery/move-deliveries';

export type Withdrawn = { withdrawn: number; left: number };

/**
 * Withdraws the letters that have not left. A letter that is being handed over at this moment
 * has left: withdrawing loses against sending, and the writer is told.
 */
export async function withdrawMessage(
  receipt: string,
  now = new Date(),
): Promise<Withdrawn | undefined> {
  const message = await db().message.findUnique({
    where: { receiptHash: receiptHash(receipt) },
    select: { id: true },
  });
  if (!message) return undefined;
  const letters = { messageId: message.id, kind: 'letter' as const };
  const to = 'withdrawn' as const;
  const moved = [
    await moveDeliveries(db(), { from: 'held', to, where: letters, now }),
    await moveDeliveries(db(), { from: 'waiting', to, where: letters, now }),
    await moveDeliveries(db(), { from: 'your_turn', to, where: letters, now }),
  ];
  const left = await db().delivery.count({
    where: { ...letters, status: { not: 'withdrawn' } },
  });
  return { withdrawn: moved.flat().length, left };
}
