import type { Problems } from '@/lib/lookup/address';
import { type DistrictId, readDistrict } from '@/lib/lookup/district';
import { type Certainty, certainties, type Resolution } from '@/lib/lookup/resolution';
import { awayReasons, isStateCode } from '@/lib/lookup/states';
import type { ProblemKey } from '@/lib/platform/answers';

/** Content of the lookup page, as encoded in its URL. */
export type LookupView =
  | { outcome: 'form'; problems: Problems }
  | (Omit<Extract<Resolution, { outcome: 'found' }>, 'certainty' | 'near'> & {
      certainty: Certainty | undefined;
    })
  | Extract<Resolution, { outcome: 'choose' | 'state_only' | 'not_represented' }>;

/**
 * Query of the page that shows this result. It contains districts and problem keys, never a ZIP
 * code or another typed value, because URLs stay in browser histories.
 */
export function lookupQuery(result: Resolution | LookupView): string {
  switch (result.outcome) {
    case 'found': {
      const { district, certainty, districts } = result;
      const open = districts ? `&of=${districts.join(',')}` : '';
      return `district=${district}${certainty ? `&certainty=${certainty}` : ''}${open}`;
    }
    case 'choose':
      return `choose=${result.districts.join(',')}`;
    case 'state_only':
      return `state=${result.state}${result.newMap ? '&map=new' : ''}`;
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
    const open = readDistricts(one('of'));
    const near = certainty === 'near_boundary' && open.length > 1 && open.includes(district);
    const districts = near ? open : undefined;
    return { outcome: 'found', district, certainty, districts };
  }
  const districts = readDistricts(one('choose'));
  if (districts.length > 1) return { outcome: 'choose', districts };
  const state = one('state');
  if (isStateCode(state)) {
    return { outcome: 'state_only', state, ...(one('map') === 'new' && { newMap: true }) };
  }
  const reason = awayReasons.find((name) => name === one('away'));
  if (reason) return { outcome: 'not_represented', reason };
  return { outcome: 'form', problems: problemsIn(one) };
}

function readDistricts(list: string): DistrictId[] {
  return [...new Set(list.split(',').flatMap((id) => readDistrict(id) ?? []))];
}

/** Problems that a lookup by the form can have; each has its sentence in the copy. */
export const possibleProblems: Record<string, readonly ProblemKey[]> = {
  zip: ['missing', 'wrong', 'unknown'],
  street: ['wrong', 'too_long'],
  city: ['wrong', 'too_long'],
  state: ['wrong', 'mismatch'],
  district: ['choose'],
  latitude: ['missing', 'wrong'],
  longitude: ['missing', 'wrong'],
  location: ['outside', 'rough'],
};

function problemsIn(one: (name: string) => string): Problems {
  const fields = Object.entries(possibleProblems);
  return Object.fromEntries(
    fields.flatMap(([field, keys]) => {
      const found = keys.find((key) => key === one(field));
      return found ? [[field, found]] : [];
    }),
  );
}
