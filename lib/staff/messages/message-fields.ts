import { z } from 'zod';
import { type RejectionCode, rejectionCodes } from '@/lib/campaign/rejection-codes';
import { plainText } from '@/lib/delivery/letters/clean-text';

/** In code points, after line ends were made one. */
export const MAX_NOTE = 2000;
export const MAX_REJECTION_WORDS = 500;
export const MAX_ERASE_WORDS = 200;

/** Text without control characters, counted as people count. */
const text = (most: number) =>
  z
    .string()
    .transform(plainText)
    .refine((words) => [...words].length <= most, 'long');

export const noteText = text(MAX_NOTE).refine((words) => words !== '', 'missing');

export type Rejection = {
  code: RejectionCode;
  /** For the writer, beside the sentence of the code; '' for none. */
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

/** Why people are erased by staff: the audit keeps the word, and the words of `other`. */
export const eraseReasons = ['asked', 'rules', 'other'] as const;
export type EraseReason = (typeof eraseReasons)[number];

const eraseFields = z
  .object({ eraseWhy: z.enum(eraseReasons, 'missing'), eraseWords: text(MAX_ERASE_WORDS) })
  .refine(({ eraseWhy, eraseWords }) => eraseWhy !== 'other' || eraseWords !== '', {
    path: ['eraseWords'],
    message: 'missing',
  })
  .transform(({ eraseWhy: why, eraseWords: words }) => ({ why, words }));

type Problems = Record<string, string>;
type Posted = Record<string, string>;

/** Code and words of a rejection, as the fields `rejection` and `rejectionWords` were posted. */
export function readRejection({ rejection, rejectionWords = '' }: Posted) {
  return readWith(rejectionFields, { rejection, rejectionWords });
}

/** Why somebody is erased, as the fields `eraseWhy` and `eraseWords` were posted. */
export function readEraseReason({ eraseWhy, eraseWords = '' }: Posted) {
  return readWith(eraseFields, { eraseWhy, eraseWords });
}

function readWith<Value>(
  schema: z.ZodType<Value>,
  given: unknown,
): { value: Value } | { problems: Problems } {
  const read = schema.safeParse(given);
  if (read.success) return { value: read.data };
  const problems = read.error.issues.map(({ path, message }) => [String(path[0]), message]);
  return { problems: Object.fromEntries(problems) };
}
