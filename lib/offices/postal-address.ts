import type { SeatId } from '../lookup/district';
import { isVacant } from './roster';
import { readSeats } from './seats';

/**
 * Rooms outside the House's and the Senate's own buildings are not known to us; these ZIP codes are
 * the two chambers' own, as every address in the roster shows.
 */
const CHAMBERS = {
  house: { name: 'U.S. House of Representatives', city: 'Washington, DC 20515' },
  senate: { name: 'United States Senate', city: 'Washington, DC 20510' },
} as const;

export type PostalAddress = {
  /** Below the member's name, a line each, in English for the post. */
  lines: string[];
  /** "2307 Rayburn House Office Building"; absent where the room is not known. */
  building?: string;
};

/**
 * @param known as the roster writes it: "153 Cannon House Office Building Washington DC 20515-0200"
 */
export function postalAddress(chamber: 'house' | 'senate', known: string | null): PostalAddress {
  const { name, city } = CHAMBERS[chamber];
  const parts = /^(.+?),? Washington,? DC,? (\d{5}(?:-\d{4})?)$/.exec(known ?? '');
  if (!parts) return { lines: known ? [name, known] : [name, city] };
  const [, building = '', zip] = parts;
  return { lines: [name, building, `Washington, DC ${zip}`], building };
}

/** Postal addresses of the filled seats among these. */
export async function readPostalAddresses(ids: SeatId[]): Promise<Map<SeatId, PostalAddress>> {
  const seats = [...(await readSeats(ids)).values()].filter((seat) => !isVacant(seat));
  return new Map(
    seats.map((seat) => [
      seat.seat,
      postalAddress(seat.chamber, 'postalAddress' in seat ? seat.postalAddress : null),
    ]),
  );
}
