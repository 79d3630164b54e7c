import { headers } from 'next/headers';
import { cache } from 'react';
import { copy, type FieldProblem, problemSentence } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { isStateCode, stateName } from '@/lib/lookup/states';
import { readTypedAddress, type TypedAddress } from '@/lib/lookup/typed-address';
import { findZipPlace, statesOf } from '@/lib/lookup/zips/zip-districts';
import { readCalled, type SeatCall } from '@/lib/offices/calling/calls';
import { type LookupView, readLookupQuery } from '@/lib/offices/lookup-query';
import { readZip } from '@/lib/platform/typed-digits';

export type Lookup = {
  language: Language;
  view: LookupView;
  /** Previously typed values. */
  typed: TypedAddress;
  problems: FieldProblem[];
  /** Calls reported on this page, the latest last. */
  calls: SeatCall[];
};

const correctedByZip = new Set(['district', 'location', 'latitude', 'longitude']);

/** Content of the lookup page: the result from its query, the typed values from a sealed cookie. */
export async function readLookup(
  language: Language,
  query: Record<string, string | string[] | undefined>,
): Promise<Lookup> {
  const view = readLookupQuery(query);
  const given = view.outcome === 'form' ? Object.entries(view.problems) : [];
  // A newly opened form is empty, because the device may be shared.
  const isFresh = view.outcome === 'form' && given.length === 0;
  const typed = isFresh ? {} : await readTyped();
  const problems = given.map(([field, key]) => ({
    // Problems of a district or a location have no field of their own; the ZIP code corrects them.
    field: correctedByZip.has(field) ? 'zip' : field,
    sentence: addressProblem(language, { field, problem: key, zip: typed.zip }),
  }));
  return { language, view, typed, problems, calls: readCalled(query) };
}

const readTyped = cache(async () => readTypedAddress(await headers()));

/**
 * Sentence for an address problem. If the ZIP code contradicts the state, it names the ZIP code's
 * state.
 */
export function addressProblem(
  language: Language,
  { field, problem, zip = '' }: { field: string; problem: string; zip?: string },
): string {
  const five = readZip(zip) ?? '';
  const place = field === 'state' && problem === 'mismatch' ? findZipPlace(five) : undefined;
  const states = place ? [...new Set(statesOf(place))].filter(isStateCode) : [];
  if (states.length === 0) return problemSentence(language, field, problem);
  const names = states.map((state) => stateName(state, language)).join(', ');
  return copy(language).choose.mismatch(five, names);
}
