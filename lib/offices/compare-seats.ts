import { isDeepStrictEqual } from 'node:util';
import { isVacant, type Seat } from './roster';

/** Changes of the members and their phones, as lines in plain language. */
export function compareSeats(before: Seat[], after: Seat[]): string[] {
  const old = new Map(before.map((seat) => [seat.seat, seat]));
  return after.flatMap((seat) => {
    const was = old.get(seat.seat);
    const from = was ? holderOf(was) : 'nobody known';
    if (from !== holderOf(seat)) return [`${seat.seat}: ${from} → ${holderOf(seat)}`];
    if (!was || isVacant(was) || isVacant(seat)) return [];
    const lines = was.phone === seat.phone ? [] : [`phone ${was.phone} → ${seat.phone}`];
    if (!isDeepStrictEqual(was.localPhones, seat.localPhones)) {
      lines.push('phones outside Washington');
    }
    if (was.contactForm !== seat.contactForm) lines.push('contact form');
    if (was.party !== seat.party) lines.push(`${was.party} → ${seat.party}`);
    if (was.notConfirmedSince !== seat.notConfirmedSince) {
      const { notConfirmedSince: since } = seat;
      lines.push(since ? `not confirmed since ${since}` : 'confirmed');
    }
    return lines.map((line) => `${seat.seat} ${seat.name}: ${line}`);
  });
}

/** Description of a seat's holder, in plain language. */
export function holderOf(seat: Seat): string {
  return isVacant(seat) ? 'vacant' : `${seat.name} (${seat.bioguide})`;
}
