import { type SeatId, stateOfDistrict } from '@/lib/lookup/district';
import { lookupQuery, readLookupQuery } from '../lookup-query';
import { findSeat } from '../roster';
import { type CallOutcome, isCallOutcome } from './calls';

/** A call that was just counted: the page says thanks for it. */
export type Called = { seat: SeatId; call: CallOutcome };

/**
 * The query of the lookup page as it was, with the call that was counted.
 * @param back the page's own query; where it shows no offices, those of the seat are shown
 */
export function calledQuery({ seat, call }: Called, back: string): string {
  const view = readLookupQuery(Object.fromEntries(new URLSearchParams(back)));
  const page = view.outcome === 'form' ? queryOfSeat(seat) : lookupQuery(view);
  return `${page}&${new URLSearchParams({ seat, call })}`;
}

function queryOfSeat(seat: SeatId) {
  const isHouse = findSeat(seat)?.chamber === 'house';
  return isHouse ? `district=${seat}` : `state=${stateOfDistrict(seat)}`;
}

type Query = Record<string, string | string[] | undefined>;

/** Reads such a call; nothing where the page was opened in another way. */
export function readCalled({ seat, call }: Query): Called | undefined {
  const known = typeof seat === 'string' ? findSeat(seat) : undefined;
  return known && isCallOutcome(call) ? { seat: known.seat, call } : undefined;
}
