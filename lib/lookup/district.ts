import { z } from 'zod';
import { hasSenators, houseSeatsOf, isStateCode, type StateCode, stateOfFips } from './states';

/** "CA-12", or "AK-AL" for at-large seats, delegates and the Resident Commissioner. */
export type DistrictId = `${StateCode}-${string}`;

/** Problem of any other text: choose. */
export const districtSchema = z
  .string('choose')
  .regex(/^[A-Z]{2}-(\d{2}|AL)$/, 'choose')
  .refine((id): id is DistrictId => readDistrict(id) === id, 'choose')
  .meta({
    id: 'District',
    description: 'A congressional district. `AL`: the one seat of a state or territory, at large.',
    examples: ['CA-12', 'AK-AL'],
  });

/** A House seat has its district's id; a Senate seat is "TX-S1", by class. */
export type SeatId = DistrictId;

/** Problem of any other text: unknown. */
export const seatSchema = z
  .string('unknown')
  .regex(/^[A-Z]{2}-(\d{2}|AL|S[123])$/, 'unknown')
  .refine((id): id is SeatId => isStateCode(id.slice(0, 2)), 'unknown')
  .meta({
    id: 'Seat',
    description: 'A House seat has the name of its district; a Senate seat, its state and class.',
    examples: ['TX-37', 'TX-S1'],
  });

export function stateOfDistrict(id: DistrictId): StateCode {
  return id.slice(0, 2) as StateCode;
}

/** @param number 0 for the one seat of an at-large state or territory. */
export function districtId(state: StateCode, number: number): DistrictId {
  return number === 0 ? `${state}-AL` : `${state}-${String(number).padStart(2, '0')}`;
}

/** All House seats of a state, in order. */
export function districtsOfState(state: StateCode): DistrictId[] {
  const seats = houseSeatsOf(state);
  if (seats === 1) return [districtId(state, 0)];
  return Array.from({ length: seats }, (_, index) => districtId(state, index + 1));
}

/**
 * Reads what people and sources write ("CA-1", "tx-37", "AK-00", "ak-al") and answers only a
 * district that exists.
 */
export function readDistrict(text: string): DistrictId | undefined {
  const [, state, rest] = /^([A-Z]{2})-?(\d{1,2}|AL)$/.exec(text.trim().toUpperCase()) ?? [];
  if (!state || !rest || !isStateCode(state)) return undefined;
  const id = districtId(state, rest === 'AL' ? 0 : Number(rest));
  return districtsOfState(state).includes(id) ? id : undefined;
}

/**
 * A Census GEOID of a congressional district: two FIPS digits, two district digits, where 00 and 98
 * (delegates) are at-large and ZZ is water without a district.
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

/** What the member of a seat is called. */
export type MemberTitle = 'senator' | ReturnType<typeof houseTitleOf>;

export function memberTitle(chamber: 'house' | 'senate', state: StateCode): MemberTitle {
  return chamber === 'senate' ? 'senator' : houseTitleOf(state);
}

/** Whether the one House member of this place is a delegate or the Resident Commissioner. */
export function houseTitleOf(state: StateCode): 'representative' | 'delegate' | 'commissioner' {
  if (state === 'PR') return 'commissioner';
  return hasSenators(state) ? 'representative' : 'delegate';
}
