import { z } from 'zod';
import { type DistrictId, type SeatId, senateSeatId, stateOfDistrict } from '@/lib/lookup/district';
import type { Point } from '@/lib/lookup/geometry';
import { hasSenators, type StateCode } from '@/lib/lookup/states';
import { localPhoneAnswer, sortByDistance } from './local-phones';
import { isVacant, memberSchema, vacantSeatSchema } from './roster';
import { type KnownSeat, readSeats } from './seats';

const EXAMPLE = {
  seat: 'TX-37',
  chamber: 'house',
  state: 'TX',
  district: 'TX-37',
  bioguide: 'Z000001',
  name: 'Sam Sample',
  party: 'Independent',
  phone: '202-555-0100',
  localPhones: [{ town: 'Sample City', phone: '512-555-0100', distanceKm: 3.2 }],
  contactForm: 'https://example.org/contact',
  website: 'https://example.org',
};

/** An office as the lookup answers it. */
export const officeSchema = memberSchema
  .omit({ senateClass: true, postalAddress: true })
  .extend({
    localPhones: z.array(localPhoneAnswer).describe('The nearest first where the place is known.'),
  })
  .meta({ id: 'Office', examples: [EXAMPLE] });

export type Office = z.infer<typeof officeSchema>;

/** A seat without a member: shown as vacant, never skipped. */
export const vacantOfficeSchema = vacantSeatSchema
  .omit({ senateClass: true })
  .meta({ id: 'VacantOffice', description: 'A seat that no one holds: listed, never left out.' });

export type VacantOffice = z.infer<typeof vacantOfficeSchema>;

export const officesSchema = z
  .array(z.union([officeSchema, vacantOfficeSchema]))
  .meta({ id: 'Offices', description: 'The House seat first, then the senators.' });

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
