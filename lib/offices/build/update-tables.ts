import { buildGeography } from './build-geography';
import { buildRoster } from './build-roster';
import {
  keepMissingStates,
  orderZips,
  readOtherZipRows,
  readPrefixRows,
  withoutListed,
} from './build-zips';
import { findBuiltTables, type Kept, readKept, writeFiles } from './built-tables';
import { checkTables, plausibleZips } from './check-tables';
import { compareTables } from './compare-tables';
import { compactCorrections, gatheredShape } from './corrections';
import { creditsFor } from './credits';
import { districtOfficesShape, legislatorsShape, localPhonesByMember } from './legislators';
import { printTables } from './print-tables';
import { readJson } from './read-json';
import type { Sources } from './source-text';
import type { Built } from './tables';
import { readZipRows } from './zip-rows';

/**
 * Builds the tables from their sources, checks them and writes them into a folder. The same
 * sources give the same bytes.
 * @returns what changed since the last tables, in lines for a person.
 * @throws BadData with the reasons, before anything is written.
 */
export function updateTables(sources: Sources, folder: string, plausible = plausibleZips) {
  const kept = readKept(folder);
  const built = build(sources, kept);
  checkTables(built, plausible);
  built.geography = buildGeography(sources, built, kept.geography, plausible);
  const before = findBuiltTables(folder);
  const changes = before ? compareTables(before, built) : ['First tables of this folder.'];
  writeFiles(folder, printTables(built, creditsFor(sources, built.corrections, kept.credits)));
  return changes;
}

function build(sources: Sources, kept: Kept): Built {
  const prefixes = sources.prefixes ? readPrefixRows(sources.prefixes) : kept.prefixes;
  const listed = keepMissingStates(readZipRows(sources.zipDistricts), kept.zipDistricts);
  const zipDistricts = orderZips(listed, prefixes);
  const other = sources.otherZips ? readOtherZipRows(sources.otherZips) : kept.otherZips;
  const { roster, corrections } = rosterOf(sources, kept);
  return {
    roster,
    corrections,
    zipDistricts,
    otherZips: withoutListed(other, zipDistricts),
    prefixes,
    geography: {},
  };
}

/** @param kept the corrections of the last time, where none are given */
export function rosterOf(sources: Sources, kept: Pick<Kept, 'corrections'>) {
  const legislators = readJson('Members list', sources.legislators, legislatorsShape);
  const offices = readJson('District offices', sources.districtOffices, districtOfficesShape);
  const corrections = sources.corrections
    ? compactCorrections(readJson('Corrections', sources.corrections, gatheredShape))
    : kept.corrections;
  const phones = localPhonesByMember(offices);
  return {
    corrections,
    roster: buildRoster(legislators, phones, corrections, sources.legislators.date),
  };
}
