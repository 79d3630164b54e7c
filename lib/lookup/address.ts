import { z } from 'zod';
import { type DistrictId, readDistrict } from './district';
import { isAwayState, isStateCode, type PostalState } from './states';
import { typedLine } from './typed-line';

/** Longest entries, in code points; fields, schema and tests import the same numbers. */
export const addressLimits = { street: 100, street2: 100, city: 60 } as const;

function isPostalState(code: string): code is PostalState {
  return isStateCode(code) || isAwayState(code);
}

/** For lines whose form says enough: one that is too long is simply wrong. */
const ANY_LENGTH = Number.POSITIVE_INFINITY;

/** Five digits; the four that may follow are accepted and dropped. Dashes and blanks may stray in. */
const zip = typedLine(ANY_LENGTH, 'required').transform((typed, context) => {
  const plain = typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  const [, five] = /^(\d{5})(\d{4})?$/.exec(plain) ?? [];
  if (five) return five;
  context.addIssue({ code: 'custom', message: 'wrong' });
  return z.NEVER;
});

const state = typedLine(ANY_LENGTH, 'required').transform((typed, context) => {
  const code = typed.normalize('NFKC').toUpperCase();
  if (isPostalState(code)) return code;
  context.addIssue({ code: 'custom', message: 'wrong' });
  return z.NEVER;
});

/** Nothing where nothing was typed. */
const optionalState = z.preprocess(
  (typed) => (typeof typed === 'string' && !typed.trim() ? undefined : (typed ?? undefined)),
  state.optional(),
);

/** A whole postal address. Problems are keys: missing, wrong, too_long. */
export const addressSchema = z.object({
  street: typedLine(addressLimits.street, 'required'),
  street2: typedLine(addressLimits.street2, 'optional'),
  city: typedLine(addressLimits.city, 'required'),
  state,
  zip,
});

export type Address = z.infer<typeof addressSchema>;

/** What a lookup needs: a ZIP code, and as much of the address as the visitor likes to give. */
export const lookupSchema = z.object({
  street: typedLine(addressLimits.street, 'optional'),
  street2: typedLine(addressLimits.street2, 'optional'),
  city: typedLine(addressLimits.city, 'optional'),
  state: optionalState,
  zip,
  /** The visitor's own choice among several districts. */
  district: z
    .unknown()
    .optional()
    .transform((typed, context): DistrictId | undefined => {
      if (typed === undefined || typed === null || typed === '') return undefined;
      const read = typeof typed === 'string' ? readDistrict(typed) : undefined;
      if (read) return read;
      context.addIssue({ code: 'custom', message: 'choose' });
      return z.NEVER;
    }),
});

/** Enough of an address to find a district by. */
export type PartialAddress = { street?: string; city?: string; state?: PostalState; zip: string };

/** Field → what is wrong with it, as a key; the sentences are in the site's copy. */
export type Problems = Record<string, string>;

/** The first problem of each field. */
export function problemsOf(error: z.ZodError): Problems {
  const problems: Problems = {};
  for (const { path, message } of error.issues) problems[String(path[0])] ??= message;
  return problems;
}
