import { noticeQuery } from '@/lib/staff/forms/form-problems';
import { findNextOnHold } from './find-message';
import { type MessageOutcome, noMessageNotices } from './message-labels';

export type MessageParams = { id: string };

/**
 * Address of a message's page.
 * @param query parts of the query; those without a value are left out
 */
export function messagePath(id: string, query: Record<string, string | undefined> = {}): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const path = `/staff/messages/${encodeURIComponent(id)}`;
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}

/**
 * Address after an action: the message, or the inbox if the message does not exist. The fragment
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
 * Address after a decision: the next message to review, with a notice about the last one. If there
 * is no next message, or nothing was decided, it is the message itself.
 * @param options.assignee person whose messages are being reviewed, if the list was filtered by one
 */
export async function afterDecision(
  id: string,
  notice: MessageOutcome,
  { seen, assignee }: { seen?: string; assignee?: string } = {},
): Promise<string> {
  const isDecided = notice === 'released' || notice === 'rejected';
  const next = isDecided && (await findNextOnHold(id, assignee));
  if (!next) return afterAction(id, notice, seen);
  return `${messagePath(next.id, { notice, was: id, assignee })}#notice`;
}

/** Address of the form whose fields have problems, in the format of `problemQuery`. */
export function backToForm(id: string, problems: string, assignee?: string): string {
  const whose = assignee ? `&${new URLSearchParams({ assignee })}` : '';
  return `${messagePath(id)}?${problems}${whose}#problems`;
}
