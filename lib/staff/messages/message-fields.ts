import { cookies } from 'next/headers';
import { z } from 'zod';
import { type RejectionCode, rejectionCode } from '@/lib/campaign/rejection-codes';
import { outgoingLine, outgoingText } from '@/lib/platform/text';
import {
  type FormProblems,
  problemsFrom,
  problemsIn,
  type Query,
  queryValue,
} from '@/lib/staff/forms/form-problems';
import { noTypedCookie, readTyped, typedCookie } from '@/lib/staff/forms/typed-cookie';

/** Maximum lengths in code points, after line ends are normalized. */
export const MAX_NOTE = 2000;
export const MAX_REJECTION_WORDS = 500;
export const MAX_ERASE_WORDS = 200;
const MAX_TAGS = 10;
const MAX_TAG = 30;

/** Field → problem → sentence. */
export const messageProblems = {
  rejection: { missing: 'Choose why you’re rejecting it' },
  rejectionWords: {
    missing: 'Enter a reason for the supporter',
    long: `The reason must be ${MAX_REJECTION_WORDS} characters or fewer`,
  },
  tags: {
    many: `Enter at most ${MAX_TAGS} tags`,
    long: `A tag must be ${MAX_TAG} characters or fewer`,
  },
  note: {
    missing: 'Enter a note',
    long: `The note must be ${MAX_NOTE.toLocaleString('en-US')} characters or fewer`,
  },
  eraseWhy: { missing: 'Choose why it is deleted' },
  eraseWords: {
    missing: 'Enter why it is deleted',
    long: `The reason must be ${MAX_ERASE_WORDS} characters or fewer`,
  },
  reference: {
    missing: 'Enter the reference of this message',
    wrong: 'Enter the reference exactly as it is at the top of this page',
  },
};

export type MessageProblems = FormProblems<typeof messageProblems>;

/** Text without control characters; its length is counted in characters. */
const text = (most: number) =>
  z
    .string()
    .transform(outgoingText)
    .refine((words) => [...words].length <= most, 'long');

export const noteText = text(MAX_NOTE).refine((words) => words !== '', 'missing');

/** Tag as it is stored and searched for: one line, in lowercase. */
const oneTag = (typed: string) => outgoingLine(typed).toLowerCase();

/** Tags from one comma-separated field, without duplicates, in alphabetical order. */
export const messageTags = z
  .string()
  .transform((typed) =>
    [
      ...new Set(
        typed
          .split(/[,;\n]/)
          .map(oneTag)
          .filter(Boolean),
      ),
    ].sort(),
  )
  .refine((tags) => tags.length <= MAX_TAGS, 'many')
  .refine((tags) => tags.every((tag) => [...tag].length <= MAX_TAG), 'long');

export type Rejection = {
  code: RejectionCode;
  /** Shown to the writer next to the sentence of the code; empty if there is none. */
  words: string;
};

const rejectionFields = z
  .object({
    rejection: z.enum(rejectionCode.options, 'missing'),
    rejectionWords: text(MAX_REJECTION_WORDS),
  })
  .refine(({ rejection, rejectionWords }) => rejection !== 'other' || rejectionWords !== '', {
    path: ['rejectionWords'],
    message: 'missing',
  })
  .transform(({ rejection: code, rejectionWords: words }): Rejection => ({ code, words }));

/**
 * Reasons for which staff delete personal data. The audit stores the code, and for `other` also the
 * text.
 */
export const eraseReasons = ['asked', 'rules', 'other'] as const;
export type EraseReason = (typeof eraseReasons)[number];

const eraseFields = z
  .object({ eraseWhy: z.enum(eraseReasons, 'missing'), eraseWords: text(MAX_ERASE_WORDS) })
  .refine(({ eraseWhy, eraseWords }) => eraseWhy !== 'other' || eraseWords !== '', {
    path: ['eraseWords'],
    message: 'missing',
  })
  .transform(({ eraseWhy: why, eraseWords: words }) => ({ why, words }));

type PostedFields = Record<string, string>;

/** Code and text of a rejection, from the fields `rejection` and `rejectionWords`. */
export function readRejection({ rejection, rejectionWords = '' }: PostedFields) {
  return readWith(rejectionFields, { rejection, rejectionWords });
}

/** Reason for deleting personal data, from the fields `eraseWhy` and `eraseWords`. */
export function readEraseReason({ eraseWhy, eraseWords = '' }: PostedFields) {
  return readWith(eraseFields, { eraseWhy, eraseWords });
}

function readWith<Value>(
  schema: z.ZodType<Value>,
  given: unknown,
): { value: Value } | { problems: MessageProblems } {
  const read = schema.safeParse(given);
  if (read.success) return { value: read.data };
  return { problems: problemsFrom(messageProblems, read.error) };
}

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
