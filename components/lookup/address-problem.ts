import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { problemSentence } from '@/lib/campaign/problem-sentence';
import { statesOf } from '@/lib/lookup/resolve/cross-check';
import { isStateCode, stateName } from '@/lib/lookup/states';
import { findZipPlace } from '@/lib/lookup/zips/zip-districts';

/**
 * The sentence for a problem of an address. Where the ZIP code contradicts the state, it names the
 * state that the ZIP code is in.
 * @param zip as it was typed
 */
export function addressProblem(
  language: Language,
  field: string,
  problem: string,
  zip = '',
): string {
  const five = zip.trim().slice(0, 5);
  const place = field === 'state' && problem === 'mismatch' ? findZipPlace(five) : undefined;
  const states = place ? [...new Set(statesOf(place))].filter(isStateCode) : [];
  if (states.length === 0) return problemSentence(language, field, problem);
  const names = states.map((state) => stateName(state, language)).join(', ');
  return copy(language).choose.mismatch(five, names);
}
