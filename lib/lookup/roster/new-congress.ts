import { type Congress, congressOn } from '../congress';
import type { SeatId } from '../district';

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
