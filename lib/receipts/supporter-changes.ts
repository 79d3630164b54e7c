import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { undelivered } from '@/lib/delivery/status';
import { receiptHash } from '@/lib/messages/receipt-token';
import { db } from '@/lib/platform/db';

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

type SelfSentOutcome = 'done' | 'already' | 'not_open' | 'unknown';

const SEAT = /^[A-Z]{2}-[A-Z0-9]{2}$/;

/**
 * Records that the supporter sent the message to one office themselves. Safe to repeat. A delivery
 * that was refused, failed, or bounced becomes self-send first.
 */
export async function recordSelfSent(receipt: string, seat: string): Promise<SelfSentOutcome> {
  const now = new Date();
  if (!SEAT.test(seat)) return 'unknown';
  const message = await db().message.findUnique({
    where: { receiptHash: receiptHash(receipt) },
    select: { id: true },
  });
  if (!message) return 'unknown';
  const where = { messageId: message.id, kind: 'letter' as const, seat };
  const moved = await db().$transaction(async (tx) => {
    for (const from of undelivered) {
      await moveDeliveries(tx, { from, to: 'self_send', where, now });
    }
    return moveDeliveries(tx, {
      from: 'self_send',
      to: 'self_sent',
      // If the district was redrawn, the recipient is unknown.
      where: { ...where, OR: [{ failure: null }, { failure: { not: 'new_map' } }] },
      now,
    });
  });
  if (moved.length > 0) return 'done';
  const rows = await db().delivery.findMany({ where, select: { status: true } });
  if (rows.length === 0) return 'unknown';
  return rows.some(({ status }) => status === 'self_sent') ? 'already' : 'not_open';
}
