import { db } from '@/lib/platform/db';
import { eraseMessages } from '@/lib/receipts/erase-messages';
import { type ChangeRefusal, changeMessage, type MessageAction } from './change-message';
import type { EraseReason } from './message-fields';

type EraseRequest = {
  /** Must equal the message's reference exactly. */
  typed: string;
  why: EraseReason;
  words: string;
};

/**
 * Deletes the supporter's personal data and text. The request is recorded first, with its author
 * and reason. It stays with the message, so that maintenance can complete the deletion if a worker
 * is sending a letter or if this process stops halfway.
 */
export async function eraseByStaff({
  messageId,
  request: { typed, why, words },
  by,
  seen,
}: Omit<MessageAction, 'now'> & { request: EraseRequest }): Promise<
  'all_erased' | 'erase_soon' | 'wrong_reference' | 'changed' | ChangeRefusal
> {
  const reason = why === 'other' ? words : why;
  const outcome = await changeMessage({ messageId, by, seen }, async (_tx, message) => {
    const { reference, erasedAt, erasedBy } = message;
    if (typed !== reference) return 'wrong_reference';
    if (erasedAt) return 'changed';
    if (erasedBy) return 'erase_soon';
    return {
      outcome: 'requested',
      change: {
        action: 'message.erasing',
        subject: reference,
        reason,
        before: { erasedBy: null },
        after: { erasedBy: 'staff' },
      },
      message: { erasedBy: 'staff', mailChanges: false },
    };
  });
  if (outcome !== 'requested') return outcome;
  const { id, name, network } = by;
  const erasing = { by: 'staff', why: reason, who: { id, name, network } } as const;
  await eraseMessages(db(), [messageId], erasing, { isRequest: true });
  const { erasedAt } = await db().message.findUniqueOrThrow({ where: { id: messageId } });
  return erasedAt ? 'all_erased' : 'erase_soon';
}
