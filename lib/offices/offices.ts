import { type DistrictId, type SeatId, senateSeatId, stateOfDistrict } from '@/lib/lookup/district';
import type { Point } from '@/lib/lookup/geometry';
import { hasSenators, type StateCode } from '@/lib/lookup/states';
import { type LocalPhoneAnswer, sortByDistance } from './local-phones';
import { isVacant, type Member, type VacantSeat } from './roster';
import { type KnownSeat, readSeats } from './seats';

/** An office as the lookup answers it. `district` is null for senators. */
export type Office = Omit<Member, 'senateClass' | 'postalAddress' | 'localPhones'> & {
  localPhones: LocalPhoneAnswer[];
};

/** A seat without a member: shown as vacant, never skipped. */
export type VacantOffice = Omit<VacantSeat, 'senateClass'>;

export type AnyOffice = Office | VacantOffice;

export function isVacantOffice(office: AnyOffice): office is VacantOffice {
  return 'vacant' in office;
}

/**
 * The House seat of a district, then its senators; vacant seats included.
 * @param near sorts the phones outside Washington, the nearest first
 */
export async function officesOfDistrict(
  district: DistrictId,
  { near }: { near?: Point } = {},
): Promise<AnyOffice[]> {
  const seats = await readSeats(seatsOfDistrict(district));
  return [...seats.values()].map((seat) => officeOf(seat, near));
}

/** The offices of both senators; none for DC and the territories. */
export async function senatorsOfState(state: StateCode): Promise<AnyOffice[]> {
  const seats = await readSeats(senateSeatsOf(state));
  return [...seats.values()].map((seat) => officeOf(seat));
}

/** The senators, if all candidates lie in one state. */
export async function sharedSenators(districts: DistrictId[]): Promise<AnyOffice[]> {
  const [state, another] = new Set(districts.map(stateOfDistrict));
  return state && !another ? senatorsOfState(state) : [];
}

/** The seats that represent a district, the House seat first. */
export function seatsOfDistrict(district: DistrictId): SeatId[] {
  return [district, ...senateSeatsOf(stateOfDistrict(district))];
}

/** Of the three classes, each state has two. */
function senateSeatsOf(state: StateCode): SeatId[] {
  return hasSenators(state) ? [1, 2, 3].map((number) => senateSeatId(state, number)) : [];
}

/** The public part of a seat: no street address, and nothing that staff set for its office. */
export function officeOf(seat: KnownSeat, near?: Point): AnyOffice {
  if (isVacant(seat)) {
    const { senateClass: _, ...vacancy } = seat;
    return vacancy;
  }
  const { senateClass: _class, postalAddress: _address, overrides: _overrides, ...office } = seat;
  return { ...office, localPhones: sortByDistance(seat.localPhones, near) };
}
