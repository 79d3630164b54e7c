import { z } from 'zod';
import { letterLimits } from '@/lib/campaign/edition-parts';
import { languages } from '@/lib/campaign/languages';
import { addressSchema, chosenDistrict } from '@/lib/lookup/address';
import { awayReasons } from '@/lib/lookup/states';
import { limitedText, tidyLine, typedLine } from '@/lib/lookup/typed-line';
import { bioguideSchema } from '@/lib/offices/roster';
import type { ProblemKeys } from '@/lib/platform/answers';
import { MAX_EMAIL_LENGTH, readEmailAddress } from '@/lib/platform/email-address';
import { fieldText } from '@/lib/platform/text';
import { readPhoneNumber } from '@/lib/platform/typed-digits';

/**
 * Maximum lengths in code points; the form fields, this schema, and the tests import the same
 * numbers.
 */
export const messageLimits = {
  name: 50,
  email: MAX_EMAIL_LENGTH,
  /** Includes a country code, an extension, and surrounding words; ten digits are stored. */
  phone: 60,
  ...letterLimits,
  /** The Idempotency-Key header. */
  idempotencyKey: 255,
} as const;

/** Titles offered. A writer who gave none never gets a made-up one. */
export const prefixes = ['Mr.', 'Mrs.', 'Ms.', 'Miss', 'Dr.', 'Mx.'] as const;

/**
 * A period or a dash in place of a name is invalid; the form tells people with one name what to
 * enter.
 */
const name = typedLine({ least: 1, most: messageLimits.name })
  .refine((text) => !/[<>]/.test(text), 'wrong')
  .refine(
    (text) => /[^\p{P}\p{Z}\p{M}\p{Sk}\p{Sm}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text),
    'no_letters',
  );

const email = z.preprocess(
  (typed) => {
    const line = tidyLine(typed);
    return typeof line === 'string' ? (readEmailAddress(line) ?? line) : line;
  },
  limitedText({ least: 1, most: messageLimits.email }, /[\p{Cc}\p{Cs}]/u)
    .refine((text) => readEmailAddress(text) !== undefined, 'wrong')
    .meta({ format: 'email' }),
);

/** Ten digits in the format that offices expect: "202-555-0100". Empty if none was given. */
const phone = typedLine({ most: messageLimits.phone })
  .transform((text, context) => {
    const number = text && readPhoneNumber(text);
    if (number !== undefined) return number;
    context.addIssue({ code: 'custom', message: 'wrong' });
    return z.NEVER;
  })
  .describe(
    'A U.S. phone number in any common format. Stored as ten digits, without an extension.',
  );

/** Comparison key of a title, which many people write without its period. */
const titleKey = (title: unknown) =>
  typeof title === 'string' ? title.replace(/\.$/, '').toLowerCase() : title;

const prefix = z
  .preprocess(
    (typed) => {
      const line = tidyLine(typed);
      return prefixes.find((title) => titleKey(title) === titleKey(line)) ?? line;
    },
    z.enum(['', ...prefixes], 'wrong').default(''),
  )
  .describe(
    'Required by the House’s and Senate’s online systems. The Senate’s does not accept Mx.',
  );

const message = z.preprocess(
  (typed) => (typeof typed === 'string' ? fieldText(typed) : (typed ?? '')),
  limitedText(messageLimits.message),
);

/** Spellings of yes and no in forms and programs; anything else is no answer. */
const answers: [RegExp, boolean][] = [
  [/^(?:true|1|on|yes|y|s[ií])$/i, true],
  [/^(?:false|0|off|no|n|null|)$/i, false],
];

/** Yes or no from a checkbox or a program; other values stay unchanged. */
export function readCheckbox(value: unknown): unknown {
  if (!['string', 'number', 'boolean', 'undefined'].includes(typeof value) && value !== null)
    return value;
  const text = String(value ?? '').trim();
  return answers.find(([spelling]) => spelling.test(text))?.[1] ?? value;
}

/** A checkbox. An unclear value is refused, because "no" would drop a confidential address. */
const checkbox = z.preprocess(readCheckbox, z.boolean('wrong').default(false));

/** Writer and text: the second page of the journey. */
export const letterSchema = z.object({
  prefix,
  firstName: name,
  lastName: name,
  email,
  phone,
  subject: typedLine(messageLimits.subject),
  message,
  newsletter: checkbox,
});

/**
 * The address belongs to a confidentiality program and does not show where the person lives, so
 * they choose their own district within the state.
 */
const addressProgram = checkbox;

/** Language of a tag: "es" of "es-MX" or "ES". Nothing typed counts as omitted. */
const primaryLanguage = (typed: unknown) => {
  if (typeof typed !== 'string') return typed ?? undefined;
  const tag = typed.trim().toLowerCase();
  return tag ? tag.split(/[-_]/, 1)[0] : undefined;
};

/** A whole message, as `POST /api/messages` accepts it. Problems are keys, never sentences. */
export const messageSchema = addressSchema
  .extend(letterSchema.shape)
  .extend({
    addressProgram: addressProgram.describe(
      'The address belongs to an address confidentiality program, so it shows only the state. `district` may be any district in that state.',
    ),
    language: z.preprocess(primaryLanguage, z.enum(languages, 'wrong').default('en')),
    district: chosenDistrict.describe('The chosen district, if the address matches several.'),
    offices: z
      .preprocess(
        (list) => list ?? undefined,
        z.array(bioguideSchema, 'wrong').min(1, 'missing').optional(),
      )
      .describe(
        'Limits the message to these offices. The default is every office for the address.',
      ),
  })
  .meta({ id: 'NewMessage' });

export type MessageInput = z.infer<typeof messageSchema>;

const line = ['wrong', 'too_long'] as const;
const needed = ['missing', ...line] as const;
const text = [...needed, 'too_short'] as const;

/** Possible problems of a message by field; each has its sentence in the copy. */
export const messageFieldProblems = {
  language: ['wrong'],
  prefix: ['wrong'],
  firstName: [...needed, 'no_letters'],
  lastName: [...needed, 'no_letters'],
  email: needed,
  phone: line,
  street: needed,
  street2: line,
  city: needed,
  state: ['missing', 'wrong', 'mismatch'],
  zip: ['missing', 'wrong', 'unknown', ...awayReasons],
  district: ['choose', 'vacant'],
  offices: ['missing', 'wrong'],
  subject: text,
  message: text,
  addressProgram: ['wrong'],
  newsletter: ['wrong'],
  idempotencyKey: ['used', 'too_long'],
} as const satisfies ProblemKeys<keyof MessageInput | 'idempotencyKey'>;
