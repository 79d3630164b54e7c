import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { receiptHash } from '@/lib/messages/receipt-token';
import { db } from '@/lib/platform/db';

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
    for (const from of ['refused', 'failed', 'bounced'] as const) {
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
