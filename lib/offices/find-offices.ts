import type { Problems } from '@/lib/lookup/address';
import type { DistrictId } from '@/lib/lookup/district';
import type { Certainty } from '@/lib/lookup/resolution';
import { type LookupOptions, resolveLookup } from '@/lib/lookup/resolve/resolve-lookup';
import type { StateCode } from '@/lib/lookup/states';
import { problemJson } from '@/lib/platform/answers';
import { type AnyOffice, officesOfDistrict, senatorsOfState, sharedSenators } from './offices';

/** The answer of `POST /api/lookup` and `npm run lookup`. */
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
  /** `newMap`: the districts of this state are redrawn, and the new ones are not known yet. */
  | { outcome: 'state_only'; state: StateCode; newMap?: true; offices: AnyOffice[] }
  | { outcome: 'not_represented'; reason: 'military' | 'freely_associated' };

export type LookupResult = LookupAnswer | { outcome: 'problem'; problems: Problems };

/** Finds the offices that represent a ZIP code, an address or a point. */
export async function findOffices(input: unknown, options?: LookupOptions): Promise<LookupResult> {
  const resolution = await resolveLookup(input, options);
  switch (resolution.outcome) {
    case 'found': {
      const { near, ...answer } = resolution;
      return { ...answer, offices: await officesOfDistrict(answer.district, { near }) };
    }
    case 'choose':
      return { ...resolution, offices: await sharedSenators(resolution.districts) };
    case 'state_only':
      return { ...resolution, offices: await senatorsOfState(resolution.state) };
    default:
      return resolution;
  }
}

/** The answer to a lookup with problems, for the route and the command alike. */
export function lookupProblem(problems: Problems): Response {
  return problemJson({ status: 422, title: 'Some fields need another look', problems });
}
