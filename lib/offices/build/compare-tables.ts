import { compareSeats } from '../compare-seats';
import { compareGeography } from './geography';
import type { Tables } from './tables';

const SHOWN = 10;

/** What changed since the last tables, in lines for a person; nothing for the same tables. */
export function compareTables(before: Tables, after: Tables): string[] {
  return [
    ...compareSeats(before.roster.seats, after.roster.seats),
    ...compareRows('ZIP code', printed(before.zipDistricts), printed(after.zipDistricts)),
    ...compareRows('other ZIP code', before.otherZips, after.otherZips),
    ...compareGeography(before.geography, after.geography),
  ];
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
