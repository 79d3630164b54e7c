import { type ChangeRefusal, changeMessage, type MessageAction } from './change-message';

/** Assigns a message to whoever asks, or to no one. It overwrites: the last one takes over. */
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
 * Sets the tags of a message. Compared with the version of the page: of two people who tag at the
 * same time, the second sees what the first one wrote.
 * The audit has only their number: entries cannot be erased with the person, and a tag may name one.
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
