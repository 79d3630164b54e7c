import { lookupSchema, type Problems, problemsOf } from './address';
import { type DistrictId, stateOfDistrict } from './district';
import type { Geocoder } from './geocoder';
import { type AnyOffice, officesOfDistrict, senatorsOfState } from './offices';
import { type Certainty, resolveAddress } from './resolve-address';
import type { StateCode } from './states';

/** What `POST /api/lookup` and `npm run lookup` print. */
export type LookupAnswer =
  | { outcome: 'found'; district: DistrictId; certainty: Certainty; offices: AnyOffice[] }
  | { outcome: 'choose'; districts: DistrictId[]; offices: AnyOffice[] }
  | { outcome: 'state_only'; state: StateCode; offices: AnyOffice[] }
  | { outcome: 'not_represented'; reason: 'military' | 'freely_associated' };

export type LookupResult = LookupAnswer | { outcome: 'problem'; problems: Problems };

/**
 * Finds the offices that represent a ZIP code or address.
 * @param input what was typed: `{zip}`, or `{street, city, state, zip}`, and the visitor's own
 * choice as `district`; anything at all may stand in it.
 * @param geocoder without one, only the tables answer.
 */
export async function findOffices(input: unknown, geocoder?: Geocoder): Promise<LookupResult> {
  const read = lookupSchema.safeParse(isRecord(input) ? input : {});
  if (!read.success) return { outcome: 'problem', problems: problemsOf(read.error) };
  const { district: choice, ...address } = read.data;
  const found = await resolveAddress(address, { geocoder, choice });
  switch (found.outcome) {
    case 'found':
      return { ...found, offices: await officesOfDistrict(found.district) };
    case 'choose':
      return { ...found, offices: await sharedSenators(found.districts) };
    case 'state_only':
      return { ...found, offices: await senatorsOfState(found.state) };
    default:
      return found;
  }
}

function isRecord(input: unknown) {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** The senators, if all candidates lie in one state. */
export async function sharedSenators(districts: DistrictId[]): Promise<AnyOffice[]> {
  const [state, another] = new Set(districts.map(stateOfDistrict));
  return state && !another ? senatorsOfState(state) : [];
}
