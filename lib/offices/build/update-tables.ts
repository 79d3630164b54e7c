import { compareSeats } from '@/lib/offices/compare-seats';
import { buildGeography } from './build-geography';
import { checkTables, plausibleZips } from './check-tables';
import { creditsFor } from './credits';
import type { Sources } from './sources';
import {
  type BuiltTables,
  compareGeography,
  findBuiltTables,
  type PreviousTables,
  printTables,
  readPreviousTables,
  type Tables,
  writeFiles,
} from './table-files';
import { rosterOf } from './update-members';
import {
  keepMissingStates,
  orderZips,
  readOtherZipRows,
  readPrefixRows,
  readZipRows,
  withoutListed,
} from './zip-tables';

/**
 * Builds the tables from their sources, checks them, and writes them into a folder. The same
 * sources give the same bytes.
 * @returns the changes since the previous tables, as lines in plain language.
 * @throws BadData with the reasons, before anything is written.
 */
export function updateTables(sources: Sources, folder: string, plausible = plausibleZips) {
  const previous = readPreviousTables(folder);
  const built = build(sources, previous);
  checkTables(built, plausible);
  built.geography = buildGeography(sources, {
    zipDistricts: built.zipDistricts,
    prefixes: built.prefixes,
    previous: previous.geography,
    plausible,
  });
  const before = findBuiltTables(folder);
  const changes = before ? compareTables(before, built) : ['First tables of this folder.'];
  writeFiles(folder, printTables(built, creditsFor(sources, built.corrections, previous.credits)));
  return changes;
}

function build(sources: Sources, previous: PreviousTables): BuiltTables {
  const prefixes = sources.prefixes ? readPrefixRows(sources.prefixes) : previous.prefixes;
  const listed = keepMissingStates(readZipRows(sources.zipDistricts), previous.zipDistricts);
  const zipDistricts = orderZips(listed, prefixes);
  const other = sources.otherZips ? readOtherZipRows(sources.otherZips) : previous.otherZips;
  const { roster, corrections } = rosterOf(sources, previous);
  return {
    roster,
    corrections,
    zipDistricts,
    otherZips: withoutListed(other, zipDistricts),
    prefixes,
    geography: {},
  };
}

const SHOWN = 10;

/** Changes since the previous tables, as lines in plain language; empty for equal tables. */
function compareTables(before: Tables, after: Tables): string[] {
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
