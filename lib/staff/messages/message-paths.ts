import { noticeQuery } from '@/lib/staff/forms/notices';
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

/** Address of the form whose fields have problems, as `problemQuery` names them. */
export function backToForm(id: string, problems: string): string {
  return `${messagePath(id)}?${problems}#problems`;
}
