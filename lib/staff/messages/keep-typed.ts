import { noTypedCookie, readTyped, typedCookie } from '@/lib/staff/forms/typed-cookie';

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
