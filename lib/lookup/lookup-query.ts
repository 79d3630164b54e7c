import type { Problems } from './address';
import { type DistrictId, readDistrict } from './district';
import type { LookupResult } from './find-offices';
import { type Certainty, certainties } from './resolve-address';
import { isStateCode, type StateCode } from './states';

/** What the lookup page shows, as its own address says it. */
export type LookupView =
  | { outcome: 'form'; problems: Problems }
  | { outcome: 'found'; district: DistrictId; certainty: Certainty | undefined }
  | { outcome: 'choose'; districts: DistrictId[] }
  | { outcome: 'state_only'; state: StateCode }
  | { outcome: 'not_represented'; reason: 'military' | 'freely_associated' };

/**
 * The query of the page that shows this result. It names districts and problem keys, never a ZIP
 * code or anything else that was typed: addresses of pages stay in histories.
 */
export function lookupQuery(result: LookupResult | LookupView): string {
  switch (result.outcome) {
    case 'found': {
      const { district, certainty } = result;
      return `district=${district}${certainty ? `&certainty=${certainty}` : ''}`;
    }
    case 'choose':
      return `choose=${result.districts.join(',')}`;
    case 'state_only':
      return `state=${result.state}`;
    case 'not_represented':
      return `away=${result.reason}`;
    case 'problem':
    case 'form':
      return new URLSearchParams(result.problems).toString();
  }
}

type Query = Record<string, string | string[] | undefined>;

/** Reads such a query; anything that we did not write shows the empty form. */
export function readLookupQuery(query: Query): LookupView {
  const one = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? value : '';
  };
  const district = readDistrict(one('district'));
  if (district) {
    const certainty = certainties.find((name) => name === one('certainty'));
    return { outcome: 'found', district, certainty };
  }
  const districts = one('choose')
    .split(',')
    .flatMap((id) => readDistrict(id) ?? []);
  if (districts.length > 1) return { outcome: 'choose', districts };
  const state = one('state');
  if (isStateCode(state)) return { outcome: 'state_only', state };
  const away = one('away');
  if (away === 'military' || away === 'freely_associated') {
    return { outcome: 'not_represented', reason: away };
  }
  return { outcome: 'form', problems: problemsIn(one) };
}

/** What a lookup by the form may find wrong; each has its sentence in the copy. */
export const possibleProblems: Record<string, readonly string[]> = {
  zip: ['missing', 'wrong', 'unknown'],
  street: ['wrong', 'too_long'],
  city: ['wrong', 'too_long'],
  state: ['wrong', 'mismatch'],
  district: ['choose'],
};

function problemsIn(one: (name: string) => string): Problems {
  const fields = Object.entries(possibleProblems);
  return Object.fromEntries(
    fields
      .filter(([field, keys]) => keys.includes(one(field)))
      .map(([field]) => [field, one(field)]),
  );
}
