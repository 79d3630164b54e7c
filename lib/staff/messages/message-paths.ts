import { noticeQuery } from '@/lib/staff/forms/notices';
import { findNextOnHold } from './find-message';
import { type MessageOutcome, noMessageNotices } from './message-labels';

export type MessageParams = { id: string };

export function messagePath(id: string): string {
  return `/staff/messages/${encodeURIComponent(id)}`;
}

/**
 * Address after an action: its message, or the inbox when there is no such message. The fragment
 * moves the focus to the notice, for people who use a keyboard or screen reader.
 * @param seen version of the out-of-date page that the action came from
 */
export function afterAction(id: string, notice: MessageOutcome, seen?: string): string {
  if (notice === 'no_message') {
    return `/staff/inbox?${noticeQuery(noMessageNotices, notice)}#notice`;
  }
  const query = new URLSearchParams({ notice });
  if (notice === 'stale' && seen) query.set('seen', seen);
  return `${messagePath(id)}?${query}#notice`;
}

/**
 * Address after a decision: the next message to read, which says what was decided about the last
 * one. Where there is none, or nothing was decided, it is the message itself.
 */
export async function afterDecision(
  id: string,
  notice: MessageOutcome,
  seen?: string,
): Promise<string> {
  const isDecided = notice === 'released' || notice === 'rejected';
  const next = isDecided && (await findNextOnHold(id));
  if (!next) return afterAction(id, notice, seen);
  return `${messagePath(next.id)}?${new URLSearchParams({ notice, was: id })}#notice`;
}

/** Address of the form whose fields have problems, as `problemQuery` names them. */
export function backToForm(id: string, problems: string): string {
  return `${messagePath(id)}?${problems}#problems`;
}
