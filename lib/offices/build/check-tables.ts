import { districtsOfState, type SeatId } from '@/lib/lookup/district';
import { hasSenators, isAwayState, isStateCode, states } from '@/lib/lookup/states';
import { isVacant, type Roster } from '../roster';
import { BadData } from './sources';
import type { Tables } from './table-files';

/** Minimum and maximum number of ZIP codes with districts, and of the others. */
export type PlausibleCounts = Record<'listed' | 'other', readonly [number, number]>;

/** Plausible counts; in 2026 there were 33,791 and 8,769. */
export const plausibleZips: PlausibleCounts = { listed: [30_000, 40_000], other: [5_000, 15_000] };

/** Maximum number of districts of one ZIP code; more is an error. The maximum in 2026 is 4. */
const MAX_DISTRICTS = 8;

/**
 * Maximum number of members without a phone. New members are listed before they have one; their
 * page names the switchboard, and the roster is still right. About as many as were ever new at
 * once.
 */
const MAX_WITHOUT_PHONE = 150;

/** @throws BadData with every reason why these tables are implausible. */
export function checkTables(tables: Tables, plausible: PlausibleCounts = plausibleZips) {
  const reasons = [...seatFaults(tables.roster), ...zipFaults(tables, plausible)];
  if (reasons.length > 0) throw new BadData(reasons);
}

function seatFaults({ seats, date }: Roster): string[] {
  const faults = /^\d{4}-\d\d-\d\d$/.test(date) ? [] : ['The roster has no date'];
  const house = new Set(seats.filter((s) => s.chamber === 'house').map((s) => s.seat));
  for (const seat of states.flatMap(({ code }) => districtsOfState(code))) {
    if (!house.delete(seat)) faults.push(`${seat} has no member and is not listed as vacant`);
  }
  for (const seat of house) faults.push(`${seat} is no seat of the House`);
  for (const { code } of states) {
    const classes = seats.filter((s) => s.chamber === 'senate' && s.state === code);
    const right = hasSenators(code) ? 2 : 0;
    if (classes.length !== right) {
      faults.push(`${code} has ${classes.length} seats in the Senate, not ${right}`);
    }
  }
  return [...faults, ...memberFaults({ seats, date })];
}

function memberFaults({ seats }: Roster): string[] {
  const faults: string[] = [];
  const seatOf = new Map<string, SeatId>();
  let without = 0;
  for (const seat of seats) {
    if (isVacant(seat)) continue;
    const other = seatOf.get(seat.bioguide);
    if (other) faults.push(`${seat.bioguide} holds both ${other} and ${seat.seat}`);
    seatOf.set(seat.bioguide, seat.seat);
    if (!seat.party) faults.push(`${seat.seat}: ${seat.name} has no party`);
    if (!seat.phone) without++;
    else if (!seat.phone.startsWith('202-')) {
      faults.push(`${seat.seat}: ${seat.phone} is no phone in Washington`);
    }
  }
  if (without > MAX_WITHOUT_PHONE) faults.push(`${without} members have no phone in Washington`);
  return faults;
}

function zipFaults(
  { roster, zipDistricts, otherZips }: Tables,
  plausible: PlausibleCounts,
): string[] {
  const faults: string[] = [];
  const unnamed = new Set(roster.seats.flatMap((s) => s.district ?? []));
  const known = new Set(unnamed);
  for (const [zip, ids] of zipDistricts) {
    if (!/^\d{5}$/.test(zip)) faults.push(`${zip} is no ZIP code`);
    if (ids.length > MAX_DISTRICTS) faults.push(`${zip} has ${ids.length} districts`);
    for (const id of ids) {
      unnamed.delete(id);
      if (!known.has(id)) faults.push(`${zip} names ${id}, which the roster does not have`);
    }
  }
  for (const id of unnamed) faults.push(`${id} has no ZIP code`);
  for (const [zip, state] of otherZips) {
    const right = /^\d{5}$/.test(zip) && (isStateCode(state) || isAwayState(state));
    if (!right) faults.push(`${zip} ${state} is no ZIP code with its state`);
  }
  faults.push(...countFault('ZIP codes with districts', zipDistricts.size, plausible.listed));
  faults.push(...countFault('other ZIP codes', otherZips.size, plausible.other));
  return faults;
}

function countFault(what: string, count: number, [least, most]: readonly [number, number]) {
  const right = count >= least && count <= most;
  return right ? [] : [`${count} ${what} cannot be: expected ${least} to ${most}`];
}
