import { noticeQuery } from '@/lib/staff/forms/notices';
import { noTypedCookie, readTyped, typedCookie } from '@/lib/staff/forms/typed-cookie';
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

const FIELDS = ['note', 'rejection', 'rejectionWords', 'eraseWhy', 'eraseWords', 'reference'];

/** A cookie holds four thousand bytes, and sealing makes three of them four. */
const MAX = 900;

/**
 * The cookie that carries what was typed into a form of a message's page back to that page, and to
 * no other; without a form it forgets what it carried.
 */
export function keepTyped(messageId: string, form?: Record<string, string>): string {
  if (!form) return noTypedCookie();
  const typed = FIELDS.flatMap((name) => (form[name] ? [[name, form[name].slice(0, MAX)]] : []));
  return typedCookie({ ...Object.fromEntries(typed), messageId });
}

/** What was typed into a form of this message's page before it came back. */
export function typedFor(
  messageId: string,
  cookieOf: (name: string) => string | undefined,
): Record<string, string> {
  const typed = readTyped(cookieOf);
  return typed.messageId === messageId ? typed : {};
}
