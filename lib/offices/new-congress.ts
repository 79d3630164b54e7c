import { type Congress, congressOn } from '../lookup/congress';
import type { SeatId } from '../lookup/district';
import type { Seat } from './roster';

/** Seats that a new Congress fills: the whole House and a third of the Senate. */
export function isFilledAnew(seat: SeatId, { newSenateClass }: Congress): boolean {
  const [, senateClass] = /-S([123])$/.exec(seat) ?? [];
  return !senateClass || Number(senateClass) === newSenateClass;
}

/**
 * The first day of the present Congress, where the roster is older than it and so does not know
 * who holds the seat since then.
 */
export function unknownSince(seat: SeatId, rosterDate: string, now: Date): string | undefined {
  const congress = congressOn(now);
  if (rosterDate >= congress.firstDay) return undefined;
  return isFilledAnew(seat, congress) ? congress.firstDay : undefined;
}

/**
 * A seat as it may be shown: in a new Congress, an older roster does not know any more who sits, or
 * that nobody does.
 */
export function inDoubt<Shown extends Seat>(seat: Shown, rosterDate: string, now: Date): Shown {
  const since = unknownSince(seat.seat, rosterDate, now);
  return since ? { ...seat, notConfirmedSince: since } : seat;
}
