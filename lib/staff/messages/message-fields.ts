import { z } from 'zod';
import { type RejectionCode, rejectionCodes } from '@/lib/campaign/rejection-codes';
import { outgoingText } from '@/lib/platform/text';
import { type FormProblems, problemsFrom } from '@/lib/staff/forms/form-problems';

/** In code points, after line ends are normalized. */
export const MAX_NOTE = 2000;
export const MAX_REJECTION_WORDS = 500;
export const MAX_ERASE_WORDS = 200;

/** Field → problem → sentence. */
export const messageProblems = {
  rejection: { missing: 'Choose why the message is not passed on' },
  rejectionWords: {
    missing: 'Write for the supporter why the message is not passed on',
    long: `What the supporter reads must have at most ${MAX_REJECTION_WORDS} characters`,
  },
  note: {
    missing: 'Enter a note',
    long: `The note must have at most ${MAX_NOTE.toLocaleString('en-US')} characters`,
  },
  eraseWhy: { missing: 'Choose why it is erased' },
  eraseWords: {
    missing: 'Enter why it is erased',
    long: `The reason must have at most ${MAX_ERASE_WORDS} characters`,
  },
  reference: {
    missing: 'Enter the reference of this message to erase it',
    wrong: 'Enter the reference exactly as it stands at the top of this page',
  },
};

export type MessageProblems = FormProblems<typeof messageProblems>;

/** Text without control characters, counted in characters. */
const text = (most: number) =>
  z
    .string()
    .transform(outgoingText)
    .refine((words) => [...words].length <= most, 'long');

export const noteText = text(MAX_NOTE).refine((words) => words !== '', 'missing');

export type Rejection = {
  code: RejectionCode;
  /** Shown to the writer next to the sentence of the code; '' for none. */
  words: string;
};

const rejectionFields = z
  .object({
    rejection: z.enum(rejectionCodes, 'missing'),
    rejectionWords: text(MAX_REJECTION_WORDS),
  })
  .refine(({ rejection, rejectionWords }) => rejection !== 'other' || rejectionWords !== '', {
    path: ['rejectionWords'],
    message: 'missing',
  })
  .transform(({ rejection: code, rejectionWords: words }): Rejection => ({ code, words }));

/** Why staff erase a person: the audit stores the code, and the text for `other`. */
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

/** Reason for erasing, from the fields `eraseWhy` and `eraseWords`. */
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
