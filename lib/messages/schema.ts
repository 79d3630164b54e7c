import { z } from 'zod';
import { letterLimits } from '@/lib/campaign/edition-parts';
import { languages } from '@/lib/campaign/languages';
import { addressSchema } from '@/lib/lookup/address';
import { typedLine } from '@/lib/lookup/typed-line';
import { fieldText } from '@/lib/platform/text';

/** In code points; the fields, this schema and the tests import the same numbers. */
export const messageLimits = {
  name: 50,
  email: 254,
  phone: 30,
  ...letterLimits,
  /** The header of that name. */
  idempotencyKey: 255,
} as const;

/** Titles offered. None is ever made up for a writer who gave none. */
export const prefixes = ['Mr.', 'Mrs.', 'Ms.', 'Miss', 'Dr.', 'Mx.'] as const;

const name = typedLine(messageLimits.name, 'required').refine(
  (text) => !/[<>]/.test(text),
  'wrong',
);

const email = typedLine(messageLimits.email, 'required').refine(
  (text) => z.email().safeParse(text).success,
  'wrong',
);

/** Ten digits, as the offices want them: "202-555-0100". Empty where none was given. */
const phone = typedLine(messageLimits.phone, 'optional').transform((text, context) => {
  if (text === '') return '';
  const digits = text.normalize('NFKC').replace(/[\s().+-]/g, '');
  const [, area, exchange, line] = /^1?([2-9]\d\d)(\d{3})(\d{4})$/.exec(digits) ?? [];
  if (area) return `${area}-${exchange}-${line}`;
  context.addIssue({ code: 'custom', message: 'wrong' });
  return z.NEVER;
});

/** One of the list or wrong: how long a wrong one is says nothing more. */
const prefix = typedLine(Number.POSITIVE_INFINITY, 'optional').refine(
  (text) => text === '' || (prefixes as readonly string[]).includes(text),
  'wrong',
);

type Limits = { least: number; most: number };

function lengthProblem(text: string, { least, most }: Limits) {
  const length = [...text].length;
  if (length === 0) return 'missing';
  if (length < least) return 'too_short';
  return length > most ? 'too_long' : undefined;
}

const withLength = (limits: Limits) => (text: string, context: z.RefinementCtx) => {
  const problem = lengthProblem(text, limits);
  if (problem) context.addIssue({ code: 'custom', message: problem });
};

const subject = typedLine(Number.MAX_SAFE_INTEGER, 'optional').superRefine(
  withLength(messageLimits.subject),
);

const message = z
  .unknown()
  .optional()
  .transform((typed, context) => {
    if (typed === undefined || typed === null) return '';
    if (typeof typed === 'string') return fieldText(typed);
    context.addIssue({ code: 'custom', message: 'wrong' });
    return z.NEVER;
  })
  .superRefine(withLength(messageLimits.message));

/** A ticked box of a form says "yes", a program says true. */
const ticked = z
  .unknown()
  .optional()
  .transform((value) => value === true || value === 'yes');

/** Who writes and what: the second screen of the journey. */
export const letterSchema = z.object({
  prefix,
  firstName: name,
  lastName: name,
  email,
  phone,
  subject,
  message,
  newsletter: ticked,
});

export type LetterInput = z.infer<typeof letterSchema>;

const notGiven = (value: unknown) => value === undefined || value === null || value === '';

/**
 * The address belongs to a confidentiality program and says nothing about where the person lives:
 * they choose their district in the state themselves.
 */
export const addressProgram = ticked;

/** A whole message, as `POST /api/messages` takes it. Problems are keys, never sentences. */
export const messageSchema = addressSchema.extend(letterSchema.shape).extend({
  addressProgram,
  language: z.enum(languages, 'wrong').default('en'),
  district: z.preprocess(
    (value) => (notGiven(value) ? undefined : value),
    z.string('choose').optional(),
  ),
  offices: z
    .array(z.string('wrong'), 'wrong')
    .min(1, 'missing')
    .nullish()
    .transform((list) => list ?? undefined),
});

export type MessageInput = z.infer<typeof messageSchema>;
