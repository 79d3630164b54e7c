import { isVacant, type Seat } from '../roster';
import type { Tables } from './tables';

const SHOWN = 10;

/** What changed since the last tables, in lines for a person; nothing for the same tables. */
export function compareTables(before: Tables, after: Tables): string[] {
  return [
    ...compareSeats(before.roster.seats, after.roster.seats),
    ...compareRows('ZIP code', printed(before.zipDistricts), printed(after.zipDistricts)),
    ...compareRows('other ZIP code', before.otherZips, after.otherZips),
  ];
}

function compareSeats(before: Seat[], after: Seat[]): string[] {
  const old = new Map(before.map((seat) => [seat.seat, seat]));
  return after.flatMap((seat) => {
    const was = old.get(seat.seat);
    const from = was ? holder(was) : 'nobody known';
    if (from !== holder(seat)) return [`${seat.seat}: ${from} → ${holder(seat)}`];
    if (!was || isVacant(was) || isVacant(seat)) return [];
    const lines = was.phone === seat.phone ? [] : [`phone ${was.phone} → ${seat.phone}`];
    if (!same(was.localPhones, seat.localPhones)) lines.push('phones outside Washington');
    if (was.contactForm !== seat.contactForm) lines.push('contact form');
    return lines.map((line) => `${seat.seat} ${seat.name}: ${line}`);
  });
}

function holder(seat: Seat) {
  return isVacant(seat) ? 'vacant' : `${seat.name} (${seat.bioguide})`;
}

function same(a: unknown, b: unknown) {
  return JSON.stringify(a) === JSON.stringify(b);
}

function printed(rows: Tables['zipDistricts']) {
  return new Map([...rows].map(([zip, ids]) => [zip, ids.join(' ')]));
}

function compareRows(what: string, before: Map<string, string>, after: Map<string, string>) {
  const zips = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changed = zips.filter((zip) => before.get(zip) !== after.get(zip));
  const lines = changed
    .slice(0, SHOWN)
    .map((zip) => `${what} ${zip}: ${before.get(zip) ?? 'new'} → ${after.get(zip) ?? 'gone'}`);
  const more = changed.length - lines.length;
  return more > 0 ? [...lines, `… and ${more} more of the ${what}s`] : lines;
}
