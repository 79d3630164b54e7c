import { lookupSchema, type Problems, problemsOf } from '@/lib/lookup/address';
import { type DistrictId, stateOfDistrict } from '@/lib/lookup/district';
import type { Geocoder } from '@/lib/lookup/geocoder';
import type { Certainty, Resolution } from '@/lib/lookup/resolution';
import { resolveAddress } from '@/lib/lookup/resolve-address';
import { pointSchema, resolvePoint } from '@/lib/lookup/resolve-point';
import type { StateCode } from '@/lib/lookup/states';
import { zipCentre } from '@/lib/lookup/zips/zip-places';
import { type AnyOffice, officesOfDistrict, senatorsOfState } from './offices';

/** What `POST /api/lookup` and `npm run lookup` print. */
export type LookupAnswer =
  | {
      outcome: 'found';
      district: DistrictId;
      certainty: Certainty;
      /** Near a boundary: this district and those it might be instead. */
      districts?: DistrictId[];
      offices: AnyOffice[];
    }
  | { outcome: 'choose'; districts: DistrictId[]; offices: AnyOffice[] }
  /** `newMap`: the districts of this state are drawn anew, and we do not know the new ones yet. */
  | { outcome: 'state_only'; state: StateCode; newMap?: true; offices: AnyOffice[] }
  | { outcome: 'not_represented'; reason: 'military' | 'freely_associated' };

export type LookupResult = LookupAnswer | { outcome: 'problem'; problems: Problems };

type Options = { geocoder?: Geocoder; now?: Date };

/**
 * Finds the offices that represent a ZIP code, an address or a point.
 * @param input what was typed: `{zip}`, or `{street, city, state, zip}`, and the visitor's own
 * choice as `district`; or `{latitude, longitude}` in degrees, and `accuracy` in metres. Anything
 * at all may stand in it.
 * @param options.geocoder without one, only the tables and the map answer.
 */
export async function findOffices(input: unknown, options: Options = {}): Promise<LookupResult> {
  const found = await resolve(isRecord(input) ? input : {}, options);
  switch (found.outcome) {
    case 'found': {
      const { near, ...shown } = found;
      const { district, certainty } = found;
      return { ...shown, offices: await officesOfDistrict(district, { near, certainty }) };
    }
    case 'choose':
      return { ...found, offices: await sharedSenators(found.districts) };
    case 'state_only':
      return { ...found, offices: await senatorsOfState(found.state) };
    default:
      return found;
  }
}

/** A point says more than a ZIP code: where it is given, it is what is asked. */
async function resolve(input: Record<string, unknown>, options: Options): Promise<Resolution> {
  const asksPoint = isGiven(input.latitude) || isGiven(input.longitude);
  const read = asksPoint ? pointSchema.safeParse(input) : lookupSchema.safeParse(input);
  if (!read.success) return { outcome: 'problem', problems: problemsOf(read.error) };
  if ('latitude' in read.data) return resolvePoint(read.data, options);
  const { district: choice, ...address } = read.data;
  const found = await resolveAddress(address, { ...options, choice });
  // The middle of the ZIP code is near enough to say which office is around the corner.
  if (found.outcome !== 'found') return found;
  return { ...found, near: found.near ?? zipCentre(address.zip) };
}

function isGiven(value: unknown) {
  return value !== undefined && value !== null && value !== '';
}

function isRecord(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** The senators, if all candidates lie in one state. */
export async function sharedSenators(districts: DistrictId[]): Promise<AnyOffice[]> {
  const [state, another] = new Set(districts.map(stateOfDistrict));
  return state && !another ? senatorsOfState(state) : [];
}
