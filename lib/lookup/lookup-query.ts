import type { Problems } from './address';
import { type DistrictId, readDistrict } from './district';
import type { LookupResult } from './find-offices';
import { type Certainty, certainties } from './resolve-address';
import { isStateCode, type StateCode } from './states';
import { lookupFields } from './typed-address';

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
export function lookupQuery(result: LookupResult): string {
  switch (result.outcome) {
    case 'found':
      return `district=${result.district}&certainty=${result.certainty}`;
    case 'choose':
      return `choose=${result.districts.join(',')}`;
    case 'state_only':
      return `state=${result.state}`;
    case 'not_represented':
      return `away=${result.reason}`;
    case 'problem':
      return new URLSearchParams(result.problems).toString();
  }
}

type Query = Record<string, string | string[] | undefined>;

/** Reads such a query; anything that we did not write shows the empty form. */
export function readLookupQuery(query: Query): LookupView {
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : '');
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

function problemsIn(one: (name: string) => string): Problems {
  const given = [...lookupFields, 'district'].map((field) => [field, one(field)]);
  return Object.fromEntries(given.filter(([, key]) => /^[a-z_]+$/.test(key ?? '')));
}
