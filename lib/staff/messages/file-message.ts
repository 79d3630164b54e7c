import { type ChangeRefusal, changeMessage, type MessageAction } from './change-message';

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
