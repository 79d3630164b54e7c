import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import type { HoldReason } from '@/lib/platform/db';
import type { Staff } from '@/lib/staff/access/require-staff';
import { changeMessage, type Undone } from './change-message';

type Rejected = { messageId: string; letterIds: string[]; holdReason: HoldReason | null };

/**
 * Holds again what was rejected a moment ago, as it was held before. Once the supporter has been
 * told of one letter (lib/delivery/receipts/tell-supporters.ts) the whole rejection stays.
 */
export async function undoRejection(
  { messageId, letterIds, holdReason }: Rejected,
  by: Staff,
  now = new Date(),
): Promise<'undone' | 'notified' | 'changed' | Undone> {
  return changeMessage({ messageId, by }, async (tx, { reference, erasedAt, erasedBy }) => {
    if (erasedAt || erasedBy) return 'changed';
    // Whoever tells supporters takes these rows too: from here on one waits for the other.
    const letters = await tx.$queryRaw<{ notified: boolean }[]>`
      select "notifiedStatus" is not distinct from status as notified from "Delivery"
      where id = any(${letterIds}::text[]) and "messageId" = ${messageId} and status = 'rejected'
      order by id for update`;
    if (letters.length === 0) return 'changed';
    if (letters.some(({ notified }) => notified)) return 'notified';
    const where = { messageId, id: { in: letterIds } };
    const moved = await moveDeliveries(tx, { from: 'rejected', to: 'on_hold', where, now });
    return {
      outcome: 'undone',
      change: {
        ...{ action: 'message.rejection_taken_back', subject: reference },
        ...{ before: { rejected: moved.length }, after: { on_hold: moved.length, holdReason } },
      },
      message: { holdReason, rejectedCode: null, rejectedReason: null },
    };
  });
}
