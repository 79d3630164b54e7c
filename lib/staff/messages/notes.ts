import type { Staff } from '@/lib/staff/access/require-staff';
import { changeMessage, type Undone, versionOf } from './change-message';

/**
 * Writes down something about a message for others on the staff. It adds and overwrites nothing, so
 * no page is too old for it; one that is gets told so afterwards. The audit says that there is a
 * note and not what it says, since that is erased with the person.
 * @param text as `noteText` reads it
 */
export async function addNote(
  messageId: string,
  text: string,
  by: Staff,
  { now = new Date(), seen }: { now?: Date; seen?: string } = {},
): Promise<'noted' | 'noted_changed' | 'erased' | Undone> {
  return changeMessage({ messageId, by }, async (tx, message) => {
    const { reference, erasedAt, erasedBy, _count } = message;
    if (erasedAt || erasedBy) return 'erased';
    const changed = seen !== undefined && seen !== versionOf(message);
    const author = { authorId: by.id, author: by.name };
    await tx.staffNote.create({ data: { messageId, text, ...author, createdAt: now } });
    const { notes } = _count;
    const change = { action: 'message.noted', subject: reference };
    return {
      outcome: changed ? 'noted_changed' : 'noted',
      change: { ...change, before: { notes }, after: { notes: notes + 1 } },
    };
  });
}
