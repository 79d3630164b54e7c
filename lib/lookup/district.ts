import { z } from 'zod';
import { hasSenators, houseSeatsOf, isStateCode, type StateCode, stateOfFips } from './states';

/**
 * District id: "CA-12", or "AK-AL" for at-large seats, delegates, and the Resident Commissioner.
 */
export type DistrictId = `${StateCode}-${string}`;

/** Problem for any other text: choose. */
export const districtSchema = z
  .string('choose')
  .regex(/^[A-Z]{2}-(\d{2}|AL)$/, 'choose')
  .refine((id): id is DistrictId => readDistrict(id) === id, 'choose')
  .meta({
    id: 'District',
    description: 'A congressional district. `AL` is the at-large seat of a state or territory.',
    examples: ['CA-12', 'AK-AL'],
  });

/** Seat id: a House seat has its district's id; a Senate seat is "TX-S1", by class. */
export type SeatId = DistrictId;

/** Problem for any other text: unknown. */
export const seatSchema = z
  .string('unknown')
  .regex(/^[A-Z]{2}-(\d{2}|AL|S[123])$/, 'unknown')
  .refine((id): id is SeatId => isStateCode(id.slice(0, 2)), 'unknown')
  .meta({
    id: 'Seat',
    description: 'House seats are named by district, and Senate seats by state and class.',
    examples: ['TX-37', 'TX-S1'],
  });

/** Whether a text is a seat, such as "TX-37" or "TX-S1", in any case. */
export const isSeat = (text: string) => seatSchema.safeParse(text.toUpperCase()).success;

export function stateOfDistrict(id: DistrictId): StateCode {
  return id.slice(0, 2) as StateCode;
}

/** @param number 0 for the only seat of an at-large state or territory. */
export function districtId(state: StateCode, number: number): DistrictId {
  return number === 0 ? `${state}-AL` : `${state}-${String(number).padStart(2, '0')}`;
}

/** House seats of a state, in order. */
export function districtsOfState(state: StateCode): DistrictId[] {
  const seats = houseSeatsOf(state);
  if (seats === 1) return [districtId(state, 0)];
  return Array.from({ length: seats }, (_, index) => districtId(state, index + 1));
}

/**
 * Reads the usual spellings of people and sources ("CA-1", "tx-37", "AK-00", "ak-al") and returns
 * only districts that exist.
 */
export function readDistrict(text: string): DistrictId | undefined {
  const [, state, rest] = /^([A-Z]{2})-?(\d{1,2}|AL)$/.exec(text.trim().toUpperCase()) ?? [];
  if (!state || !rest || !isStateCode(state)) return undefined;
  const id = districtId(state, rest === 'AL' ? 0 : Number(rest));
  return districtsOfState(state).includes(id) ? id : undefined;
}

/**
 * District of a Census GEOID: two FIPS digits, two district digits, where 00 and 98 (delegates) are
 * at-large and ZZ is water without a district.
 */
export function districtOfGeoid(geoid: string): DistrictId | undefined {
  const [, fips, digits] = /^(\d\d)(\d\d)$/.exec(geoid) ?? [];
  const state = fips && stateOfFips(fips);
  if (!state || !digits) return undefined;
  const id = districtId(state, digits === '98' ? 0 : Number(digits));
  return districtsOfState(state).includes(id) ? id : undefined;
}

export function senateSeatId(state: StateCode, senateClass: number): SeatId {
  return `${state}-S${senateClass}`;
}

/** Title of the member of a seat. */
type MemberTitle = 'senator' | ReturnType<typeof houseTitleOf>;

export function memberTitle(chamber: 'house' | 'senate', state: StateCode): MemberTitle {
  return chamber === 'senate' ? 'senator' : houseTitleOf(state);
}

/** Title of the House members of a place: representative, delegate, or Resident Commissioner. */
export function houseTitleOf(state: StateCode): 'representative' | 'delegate' | 'commissioner' {
  if (state === 'PR') return 'commissioner';
  return hasSenators(state) ? 'representative' : 'delegate';
}
