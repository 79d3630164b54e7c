import {
  type ChangeRefusal,
  changeMessage,
  type MessageAction,
  pageVersion,
} from './change-message';

/**
 * Adds a note about a message for other staff. A note overwrites nothing, so it is accepted from
 * any version of the page; the outcome reports a page that was out of date. The audit records that
 * there is a note but not its text, which is deleted with the personal data.
 * @param text as `noteText` reads it
 */
export async function addNote({
  messageId,
  text,
  by,
  seen,
  now = new Date(),
}: MessageAction & { text: string }): Promise<
  'noted' | 'noted_changed' | 'erased' | ChangeRefusal
> {
  return changeMessage({ messageId, by }, async (tx, message) => {
    const { reference, erasedAt, erasedBy, _count } = message;
    if (erasedAt || erasedBy) return 'erased';
    const changed = seen !== undefined && seen !== pageVersion(message);
    await tx.staffNote.create({
      data: { messageId, text, authorId: by.id, author: by.name, createdAt: now },
    });
    return {
      outcome: changed ? 'noted_changed' : 'noted',
      change: {
        action: 'message.noted',
        subject: reference,
        before: { notes: _count.notes },
        after: { notes: _count.notes + 1 },
      },
    };
  });
}
