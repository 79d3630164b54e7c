import type { SeatId } from '../lookup/district';
import { isVacant } from './roster';
import { readSeats } from './seats';

/**
 * Addresses of the chambers, without a room: rooms outside the House's and the Senate's own
 * buildings are not known to us. These ZIP codes belong to the two chambers, as every address in
 * the roster shows.
 */
const CHAMBERS = {
  house: { name: 'U.S. House of Representatives', city: 'Washington, DC 20515' },
  senate: { name: 'United States Senate', city: 'Washington, DC 20510' },
} as const;

export type PostalAddress = {
  /** Lines below the member's name, in English for the postal service. */
  lines: string[];
  /**
   * Building with the room: "2307 Rayburn House Office Building"; absent if the room is not known.
   */
  building?: string;
};

/**
 * @param known address in the roster: "153 Cannon House Office Building Washington DC 20515-0200"
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
