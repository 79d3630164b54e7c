import path from 'node:path';
import { folderToUpdate } from '@/lib/lookup/data-folder';
import { loadOffices } from '@/lib/offices/load-offices';
import { compareSeats } from '@/lib/offices/roster';
import { recordRefusal } from '@/lib/offices/roster-updates';
import { db } from '@/lib/platform/db';
import { lockFolder } from '@/lib/platform/embedded-postgres/folder-lock';
import { env } from '@/lib/platform/env';
import { makeDataFolder } from '@/lib/platform/load-settings';
import { notOurFolder } from '@/lib/platform/startup-error';
import { hasDatabase, withDatabase } from '@/lib/platform/with-database';
import { buildGeography } from './build-geography';
import { checkTables, plausibleZips } from './check-tables';
import { creditsFor } from './credits';
import { BadData, type Sources } from './sources';
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

/**
 * Runs an update of the tables, one at a time, and stores the new roster in the database, where
 * every running site sees it at once.
 * @param build writes the tables into a folder, or throws BadData before it writes anything
 * @param say called with each line of the result, in plain language
 * @returns whether all of it succeeded. A refusal or a failed load is reported; staff see a refusal
 * in the database.
 */
export async function updateCongress(
  build: (folder: string) => Promise<void>,
  say: { done: (line: string) => void; wrong: (line: string) => void },
): Promise<boolean> {
  const unlock = await lockTables();
  if (!unlock) {
    say.wrong('Nothing was done: another update is running.');
    return false;
  }
  try {
    await build(folderToUpdate());
    return await load(say);
  } catch (problem) {
    if (!(problem instanceof BadData)) throw problem;
    say.wrong(`Nothing was written:\n${problem.message}`);
    await notifyStaff(problem.reasons, say.wrong);
    return false;
  } finally {
    unlock();
  }
}

/** The lock is not next to the shipped tables, because the site is built from that folder. */
async function lockTables() {
  const { CONGRESS_DIR, DATA_DIR } = env();
  const folder = CONGRESS_DIR ?? path.join(DATA_DIR, 'congress-update');
  try {
    if (!CONGRESS_DIR) makeDataFolder(DATA_DIR);
    return await lockFolder(folder);
  } catch (problem) {
    throw notOurFolder(folder, problem);
  }
}

async function load(say: Parameters<typeof updateCongress>[1]) {
  if (!hasDatabase()) {
    say.done('There is no database yet: the site loads the roster when it starts.');
    return true;
  }
  try {
    const { changed, offices } = await withDatabase(() => loadOffices(db(), { force: true }));
    say.done(
      changed
        ? `Loaded the members of Congress (${offices} seats) into the database.`
        : 'The database has this roster already.',
    );
    return true;
  } catch (problem) {
    say.wrong(
      `The tables were written, but the database could not take the roster: ${(problem as Error).message}\nThe next update loads it, or the site within a minute after the database is back.`,
    );
    return false;
  }
}

async function notifyStaff(reasons: string[], wrong: (line: string) => void) {
  if (!hasDatabase()) return;
  try {
    await withDatabase(() => recordRefusal(db(), reasons));
  } catch (problem) {
    wrong(`Staff could not be notified: ${(problem as Error).message}`);
  }
}
