import { noticeQuery } from '@/lib/staff/forms/notices';
import { type MessageOutcome, noMessageNotices } from './message-labels';

export type MessageParams = { id: string };

export function messagePath(id: string): string {
  return `/staff/messages/${encodeURIComponent(id)}`;
}

/**
 * Where an action leads: back to its message, or to the inbox when there is none. The place in the
 * page takes the focus, so that whoever works by keyboard or ear begins at what happened.
 * @param seen the version of the page that was told it is stale
 */
export function afterAction(id: string, notice: MessageOutcome, seen?: string): string {
  if (notice === 'no_message') {
    return `/staff/inbox?${noticeQuery(noMessageNotices, notice)}#notice`;
  }
  const query = new URLSearchParams({ notice, ...(notice === 'stale' && seen && { seen }) });
  return `${messagePath(id)}?${query}#notice`;
}

/** Back to the form whose fields have problems, as `problemQuery` names them. */
export function backToForm(id: string, problems: string): string {
  return `${messagePath(id)}?${problems}#problems`;
}
