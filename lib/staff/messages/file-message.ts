import {
  type ChangeRefusal,
  changeMessage,
  type MessageAction,
  pageVersion,
} from './change-message';

/**
 * Assigns a message to the person who requests it, or to no one. It overwrites an earlier
 * assignment.
 */
export function assignMessage({
  messageId,
  by,
  isMine,
}: Omit<MessageAction, 'seen' | 'now'> & { isMine: boolean }): Promise<
  'assigned' | 'unassigned' | 'changed' | ChangeRefusal
> {
  return changeMessage({ messageId, by }, async (_tx, { reference, assignee, erasedBy }) => {
    const assigneeId = isMine ? by.id : null;
    if (erasedBy || (assignee?.id ?? null) === assigneeId) return 'changed';
    return {
      outcome: isMine ? 'assigned' : 'unassigned',
      change: {
        action: 'message.assigned',
        subject: reference,
        before: { assignee: assignee?.name ?? null },
        after: { assignee: isMine ? by.name : null },
      },
      message: { assigneeId },
    };
  });
}

/**
 * Sets the tags of a message. The version of the page is compared, so that the second of two people
 * who tag at the same time sees the first one's tags. The audit records only the number of tags,
 * because audit entries cannot be deleted with the personal data and a tag may name a person.
 * @param tags as `messageTags` reads them
 */
export function tagMessage({
  messageId,
  by,
  seen,
  tags,
}: Omit<MessageAction, 'now'> & { tags: string[] }): Promise<
  'tagged' | 'erased' | 'changed' | ChangeRefusal
> {
  return changeMessage({ messageId, by, seen }, async (_tx, message) => {
    const { reference, erasedAt, erasedBy, tags: before } = message;
    if (erasedAt || erasedBy) return 'erased';
    if (before.join() === tags.join()) return 'changed';
    return {
      outcome: 'tagged',
      change: {
        action: 'message.tagged',
        subject: reference,
        before: { tags: before.length },
        after: { tags: tags.length },
      },
      message: { tags },
    };
  });
}

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
