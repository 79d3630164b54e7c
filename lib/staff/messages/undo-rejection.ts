import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import type { HoldReason } from '@/lib/platform/db';
import { type ChangeRefusal, changeMessage, type MessageAction } from './change-message';

type UndoneRejection = Omit<MessageAction, 'seen'> & {
  letterIds: string[];
  holdReason: HoldReason | null;
};

/**
 * Puts letters that were just rejected on hold again, for their earlier reason. Once the supporter
 * was notified of one letter (lib/receipts/notify-supporters.ts), the whole rejection stays.
 */
export async function undoRejection({
  messageId,
  letterIds,
  holdReason,
  by,
  now = new Date(),
}: UndoneRejection): Promise<'undone' | 'notified' | 'changed' | ChangeRefusal> {
  return changeMessage({ messageId, by }, async (tx, { reference, erasedAt, erasedBy }) => {
    if (erasedAt || erasedBy) return 'changed';
    // The notifier locks these rows too: from here on, one waits for the other.
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
        action: 'message.rejection_undone',
        subject: reference,
        before: { rejected: moved.length },
        after: { on_hold: moved.length, holdReason },
      },
      message: { holdReason, rejectedCode: null, rejectedReason: null },
    };
  });
}
