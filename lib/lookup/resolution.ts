import type { Problems } from './address';
import { type DistrictId, districtsOfState } from './district';
import type { Point } from './geometry';
import type { StateCode } from './states';

/** How sure a district is, and by what. */
export const certainties = ['zip', 'address', 'location', 'chosen', 'near_boundary'] as const;

export type Certainty = (typeof certainties)[number];

export type Resolution =
  | {
      outcome: 'found';
      district: DistrictId;
      certainty: Certainty;
      /** Near a boundary: this district and those it might be instead, to be confirmed. */
      districts?: DistrictId[];
      /** Where it is, to order offices by; for the answer in hand and never kept. */
      near?: Point;
    }
  | { outcome: 'choose'; districts: DistrictId[] }
  /** Only the state is sure: its whole list of districts is open. */
  | { outcome: 'state_only'; state: StateCode; newMap?: true }
  | { outcome: 'not_represented'; reason: 'military' | 'freely_associated' }
  | { outcome: 'problem'; problems: Problems };

export function fromDistricts(districts: DistrictId[], certainty: Certainty): Resolution {
  const [only] = districts;
  if (only && districts.length === 1) return { outcome: 'found', district: only, certainty };
  return { outcome: 'choose', districts };
}

/** A choice is taken only among what we would offer anyway. */
export function withChoice(open: Resolution, choice: DistrictId | undefined): Resolution {
  if (!choice || open.outcome === 'problem' || open.outcome === 'not_represented') return open;
  if (!offeredBy(open).includes(choice)) {
    return { outcome: 'problem', problems: { district: 'choose' } };
  }
  if (open.outcome === 'found' && !open.districts) return open;
  return { outcome: 'found', district: choice, certainty: 'chosen' };
}

/** The districts among which the visitor may choose. */
export function offeredBy(
  open: Exclude<Resolution, { outcome: 'problem' | 'not_represented' }>,
): DistrictId[] {
  if (open.outcome === 'found') return open.districts ?? [open.district];
  return open.outcome === 'choose' ? open.districts : districtsOfState(open.state);
}
