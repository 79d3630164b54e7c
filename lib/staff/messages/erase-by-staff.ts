import { db } from '@/lib/platform/db';
import { eraseMessages } from '@/lib/receipts/erase-messages';
import type { Staff } from '@/lib/staff/access/require-staff';
import { changeMessage, type Undone } from './change-message';
import type { EraseReason } from './message-fields';

type Wish = { typed: string; why: EraseReason; words: string };

/**
 * Erases the person and what they wrote. Who wants it and why is written down first; the wish
 * stays with the message, so that the sweeps fulfil it where a letter is in a worker's hand, or
 * where this machine stops halfway.
 * @param typed must be the message's reference, exactly
 * @param seen the version of the page it was asked from (`versionOf`); without it nothing is compared
 */
export async function eraseByStaff(
  messageId: string,
  { typed, why, words }: Wish,
  by: Staff,
  seen?: string,
): Promise<'all_erased' | 'erase_soon' | 'wrong_reference' | 'changed' | Undone> {
  const reason = why === 'other' ? words : why;
  const wish = await changeMessage({ messageId, by, seen }, async (_tx, message) => {
    const { reference, erasedAt, erasedBy } = message;
    if (typed !== reference) return 'wrong_reference';
    if (erasedAt) return 'changed';
    if (erasedBy) return 'erase_soon';
    return {
      outcome: 'wished',
      change: {
        ...{ action: 'message.erasing', subject: reference, reason },
        ...{ before: { erasedBy: null }, after: { erasedBy: 'staff' } },
      },
      message: { erasedBy: 'staff', mailChanges: false },
    };
  });
  if (wish !== 'wished') return wish;
  const { id, name, network } = by;
  const who = { id, name, network };
  await eraseMessages(db(), [messageId], { by: 'staff', why: reason, who });
  const { erasedAt } = await db().message.findUniqueOrThrow({ where: { id: messageId } });
  return erasedAt ? 'all_erased' : 'erase_soon';
}
