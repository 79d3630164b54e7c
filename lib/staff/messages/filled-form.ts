import { cookies } from 'next/headers';
import { problemsIn, type Query, queryValue } from '@/lib/staff/forms/form-problems';
import { noTypedCookie, readTyped, typedCookie } from '@/lib/staff/forms/typed-cookie';
import { messageProblems } from './message-fields';

const FIELDS = [
  'note',
  'tags',
  'rejection',
  'rejectionWords',
  'eraseWhy',
  'eraseWords',
  'reference',
];

/**
 * Maximum length of a field. A cookie holds 4,000 bytes, and sealing turns three bytes into four.
 */
const MAX_FIELD = 900;

/** Form on a message's page that is shown again with problems. */
export type FilledForm = {
  /** Text typed into its fields. */
  typed: Record<string, string>;
  /** Problem sentence of each field. */
  problems: Record<string, string | undefined>;
};

/**
 * Cookie that returns a form's typed text to its message's page, and to no other page. Without a
 * form, it deletes the earlier cookie.
 */
export function keepTyped(messageId: string, form?: Record<string, string>): string {
  if (!form) return noTypedCookie();
  const typed = FIELDS.flatMap((name) =>
    form[name] ? [[name, form[name].slice(0, MAX_FIELD)]] : [],
  );
  return typedCookie({ ...Object.fromEntries(typed), messageId });
}

/** Typed text of a form on this message's page that is shown again. */
export function typedFor(
  messageId: string,
  cookieOf: (name: string) => string | undefined,
): Record<string, string> {
  const typed = readTyped(cookieOf);
  return typed.messageId === messageId ? typed : {};
}

/** Form on this message's page that is shown again, with typed text and problems. */
export async function readFilled(messageId: string, query: Query): Promise<FilledForm> {
  const problems = problemsIn(query, messageProblems);
  const cameBack = problems.length > 0 || queryValue(query, 'notice') === 'stale';
  const kept = await cookies();
  return {
    typed: cameBack ? typedFor(messageId, (name) => kept.get(name)?.value) : {},
    problems: Object.fromEntries(problems.map(({ field, sentence }) => [field, sentence])),
  };
}
