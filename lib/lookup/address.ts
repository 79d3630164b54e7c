import { z } from 'zod';
import type { ProblemKey } from '@/lib/platform/answers';
import { readZip } from '@/lib/platform/typed-digits';
import { districtSchema, readDistrict } from './district';
import { readMistypedState, readState } from './read-state';
import { awayStates, type PostalState, states } from './states';
import { missingOrWrong, tidyLine, typedLine } from './typed-line';

/** Maximum lengths, in code points; fields, schemas, and tests import the same numbers. */
export const addressLimits = { street: 100, street2: 100, city: 60 } as const;

/** Five digits; a four-digit suffix is accepted and dropped. */
const zip = z.preprocess(
  (typed) => plain(typed, (text) => readZip(text) ?? text),
  z
    .string('wrong')
    .regex(/^\d{5}(-?\d{4})?$/, missingOrWrong)
    .meta({ id: 'Zip', description: 'ZIP+4 is accepted, but the last four digits are ignored.' })
    .transform((digits) => digits.slice(0, 5)),
);

const postalStates = [
  ...states.map(({ code }) => code),
  ...Object.keys(awayStates),
] as PostalState[];

const postalState = z.enum(postalStates, missingOrWrong).meta({
  id: 'PostalState',
  description:
    'A state, territory, military mail region, or freely associated state. Full names in English or Spanish are also accepted.',
});

const postalCode = (typed: unknown) =>
  plain(typed, (text) => readState(text) ?? readMistypedState(text) ?? text.toUpperCase());

function plain(typed: unknown, change: (text: string) => string): unknown {
  const line = tidyLine(typed);
  return typeof line === 'string' ? change(line) : line;
}

/** Complete postal address. Problems are keys: missing, wrong, too_long. */
export const addressSchema = z.object({
  street: typedLine({ least: 1, most: addressLimits.street }),
  street2: typedLine({ most: addressLimits.street2 }),
  city: typedLine({ least: 1, most: addressLimits.city }),
  state: z.preprocess(postalCode, postalState),
  zip,
});

export type Address = z.infer<typeof addressSchema>;

/** Visitor's own choice among several districts; undefined if there was none. */
export const chosenDistrict = z.preprocess((typed) => {
  if (typed === undefined || typed === null || typed === '') return undefined;
  return typeof typed === 'string' ? (readDistrict(typed) ?? typed) : typed;
}, districtSchema.optional());

/** Input of a lookup: a ZIP code, and as much of the address as the visitor wants to give. */
export const lookupSchema = z
  .object({
    street: typedLine({ most: addressLimits.street }),
    street2: typedLine({ most: addressLimits.street2 }),
    city: typedLine({ most: addressLimits.city }),
    /** Undefined if nothing was typed. */
    state: z.preprocess((typed) => {
      const code = postalCode(typed);
      return code === '' ? undefined : code;
    }, postalState.optional()),
    zip,
    district: chosenDistrict.describe('One of the districts returned by an earlier lookup.'),
  })
  .meta({ id: 'LookupByAddress' });

/** Part of an address that is enough to find a district. */
export type PartialAddress = { street?: string; city?: string; state?: PostalState; zip: string };

/** Problem key by field; the sentences are in the site's copy. */
export type Problems = Record<string, ProblemKey>;

/** First problem of each field. */
export function problemsOf(error: z.ZodError): Problems {
  const problems: Problems = {};
  for (const { path, message } of error.issues) {
    problems[String(path[0])] ??= message as ProblemKey;
  }
  return problems;
}
