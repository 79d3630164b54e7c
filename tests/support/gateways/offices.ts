import { listSeats } from '@/lib/offices/roster';
import { officeCode } from '@/lib/offices/typed-seat';
import type { Chamber } from './value-types';

/** Codes of every seat of a chamber. */
export function allOffices(chamber: Chamber): string[] {
  const seats = listSeats().filter((seat) => seat.chamber === chamber);
  return seats.flatMap(({ seat }) => officeCode(seat) ?? []).sort();
}

/**
 * Codes of every district; for the Senate about half of the senators, because participation is each
 * senator's choice.
 */
export function usualOffices(chamber: Chamber): string[] {
  const all = allOffices(chamber);
  return chamber === 'house' ? all : all.filter((_, at) => at % 2 === 0);
}

/** List in the format of its gateway: codes alone, or objects that contain one. */
export function listAnswer(chamber: Chamber, codes: string[]): unknown {
  if (chamber === 'house') return codes;
  return codes.map((code, at) => ({
    name: `Senator ${code.slice(1, 3)} [bioguide_id: X${String(at).padStart(6, '0')}]`,
    office_code: code,
  }));
}
