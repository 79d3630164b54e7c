import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { congresses } from '@/lib/lookup/congress';
import { TABLES_MARK } from '@/lib/lookup/data-folder';
import type { DistrictId } from '@/lib/lookup/district';
import { readOtherZips, readPrefixes, readZipDistricts } from '@/lib/lookup/zips/zip-districts';
import { isVacant, type Roster, readRoster } from '@/lib/offices/roster';
import type { Credit } from './credits';
import { type Corrections, correctionsShape } from './roster-sources';
import { readJson } from './sources';
import type { OtherZips, Prefixes, ZipRows } from './zip-tables';

/** Tables that the lookup reads. */
export type Tables = {
  roster: Roster;
  zipDistricts: ZipRows;
  otherZips: OtherZips;
  geography: Geography;
};

/** Contents of the data folder. */
export type BuiltTables = Tables & { corrections: Corrections; prefixes: Prefixes };

/** Printed tables about places, by file name. */
export type Geography = Record<string, string>;

export const PLACES_FILE = 'zip-places.csv';

export const NEW_MAPS_FILE = 'new-maps.csv';

export function mapFile(congress: number): string {
  return `${congress}/districts.json`;
}

export function zipFile(congress: number): string {
  return `${congress}/zip-districts.csv`;
}

/** Previously built tables of places; missing files are left out. */
function readGeography(folder: string): Geography {
  const [, ...later] = congresses.map(({ number }) => number);
  const maps = congresses.map(({ number }) => mapFile(number));
  // The first Congress's ZIP table is compared row by row, so it is not among these.
  const names = [PLACES_FILE, NEW_MAPS_FILE, ...maps, ...later.map(zipFile)];
  const there = names.filter((name) => existsSync(path.join(folder, name)));
  return Object.fromEntries(
    there.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

const named = (file: string) =>
  ({
    [PLACES_FILE]: 'Places of the ZIP codes',
    [NEW_MAPS_FILE]: 'States with new districts',
    'districts.json': 'District map',
    'zip-districts.csv': 'ZIP codes',
  })[path.posix.basename(file)] ?? file;

/** Content without the first line, which is a table's header or a map's measures. */
function contentOf(text: string | undefined) {
  return text?.slice(text.indexOf('\n'));
}

/** One line for each file that is new or changed. */
export function compareGeography(before: Geography, after: Geography): string[] {
  return Object.keys(after)
    .filter((file) => contentOf(after[file]) !== contentOf(before[file]))
    .map((file) => {
      const congress = /^\d+(?=\/)/.exec(file)?.[0];
      const what = congress ? `${named(file)} of Congress ${congress}` : named(file);
      return `${what}: ${before[file] === undefined ? 'new' : 'changed'}`;
    });
}

/** Previously built tables; undefined if the folder has none. */
export function findBuiltTables(folder: string): Tables | undefined {
  if (!existsSync(path.join(folder, 'roster.json'))) return undefined;
  return {
    roster: readRoster(folder),
    zipDistricts: readBuiltZips(folder),
    otherZips: readOtherZips(folder),
    geography: readGeography(folder),
  };
}

function readBuiltZips(folder: string): ZipRows {
  const rows = [...readZipDistricts(folder)];
  return new Map(rows.map(([zip, ids]) => [zip, ids.split(' ') as DistrictId[]]));
}

/** Tables that stay unchanged if their source is missing; empty if the folder has none. */
export type PreviousTables = {
  corrections: Corrections;
  zipDistricts: ZipRows;
  otherZips: OtherZips;
  prefixes: Prefixes;
  geography: Geography;
  credits: Credit[];
};

export function readPreviousTables(folder: string): PreviousTables {
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  if (!existsSync(path.join(folder, 'roster.json'))) {
    const corrections = { asOf: '', members: [], vacant: [], notConfirmed: [] };
    const none = new Map<string, never>();
    const geography = readGeography(folder);
    return {
      corrections,
      zipDistricts: none,
      otherZips: none,
      prefixes: none,
      geography,
      credits: [],
    };
  }
  const text = read('corrections.json');
  return {
    corrections: readJson('corrections.json', { text }, correctionsShape),
    zipDistricts: readBuiltZips(folder),
    otherZips: readOtherZips(folder),
    prefixes: readPrefixes(folder),
    geography: readGeography(folder),
    credits: JSON.parse(read('sources.json')).sources,
  };
}

function isMark(file: string) {
  return path.basename(file) === TABLES_MARK;
}

/** Writes every table next to its destination and moves them into place when all are written. */
export function writeFiles(folder: string, files: Record<string, string>) {
  const moves = Object.entries(files).map(([name, text]) => {
    const place = path.join(folder, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(`${place}.new`, text);
    return [`${place}.new`, place] as const;
  });
  // The file that a running site checks is moved last, when all other tables are in place.
  moves.sort(([, a], [, b]) => Number(isMark(a)) - Number(isMark(b)));
  for (const [made, place] of moves) renameSync(made, place);
}

/** Contents of all files of the folder, by name. */
export function printTables(built: BuiltTables, credits: Credit[]): Record<string, string> {
  const sources = { rosterDate: built.roster.date, counts: countsOf(built), sources: credits };
  return {
    'roster.json': printRoster(built.roster),
    '119/zip-districts.csv': printZipDistricts(built.zipDistricts),
    'other-zips.csv': printOtherZips(built.otherZips),
    'zip-prefixes.csv': printPrefixes(built.prefixes),
    ...built.geography,
    'corrections.json': printJson(built.corrections),
    'sources.json': printJson(sources),
  };
}

function countsOf({ roster, zipDistricts, otherZips }: BuiltTables) {
  const vacant = roster.seats.filter(isVacant).length;
  const house = roster.seats.filter(({ chamber }) => chamber === 'house').length;
  const several = [...zipDistricts.values()].filter((ids) => ids.length > 1).length;
  return {
    seats: { house, senate: roster.seats.length - house, vacant },
    zipCodes: { withDistricts: zipDistricts.size, split: several, other: otherZips.size },
  };
}

/** Prints one seat per line, so that a change of one member is a change of one line. */
function printRoster({ date, seats }: Roster): string {
  const lines = seats.map((seat) => JSON.stringify(seat));
  return `{"date":"${date}","seats":[\n${lines.join(',\n')}\n]}\n`;
}

export function printZipDistricts(rows: ZipRows): string {
  return printLines(
    'zip,districts',
    [...rows].map(([zip, ids]) => `${zip},${ids.join(' ')}`),
  );
}

/** Prints one state per line. */
function printOtherZips(rows: OtherZips): string {
  const byState = new Map<string, string[]>();
  for (const [zip, state] of rows) byState.set(state, [...(byState.get(state) ?? []), zip]);
  const lines = [...byState].map(([state, zips]) => `${state},${zips.sort().join(' ')}`);
  return printLines('state,zips', lines.sort());
}

/** Prints runs of prefixes with the same states on one line. */
function printPrefixes(prefixes: Prefixes): string {
  const runs: { first: number; last: number; names: string }[] = [];
  for (const [prefix, states] of [...prefixes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const number = Number(prefix);
    const names = states.join(' ');
    const run = runs.at(-1);
    if (run?.names === names && run.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number, names });
  }
  const digits = (number: number) => String(number).padStart(3, '0');
  const lines = runs.map(({ first, last, names }) => `${digits(first)},${digits(last)},${names}`);
  return printLines('first,last,states', lines);
}

function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function printLines(header: string, lines: string[]) {
  return `${[header, ...lines].join('\n')}\n`;
}
