import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TABLES_MARK } from '@/lib/lookup/data-folder';
import type { DistrictId } from '@/lib/lookup/district';
import { readOtherZips, readPrefixes, readZipDistricts } from '@/lib/lookup/zips/zip-districts';
import { readRoster } from '../roster';
import type { OtherZips, Prefixes } from './build-zips';
import { type Corrections, correctionsShape } from './corrections';
import type { Credit } from './credits';
import { type Geography, readGeography } from './geography';
import { readJson } from './read-json';
import type { Tables } from './tables';
import type { ZipRows } from './zip-rows';

/** The tables that were built before, or nothing in a folder that holds none. */
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

/** What stays as it is when its source is not given; empty in a folder that holds no tables. */
export type Kept = {
  corrections: Corrections;
  zipDistricts: ZipRows;
  otherZips: OtherZips;
  prefixes: Prefixes;
  geography: Geography;
  credits: Credit[];
};

export function readKept(folder: string): Kept {
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

/** Writes every table beside its place and moves them in only when all are written. */
export function writeFiles(folder: string, files: Record<string, string>) {
  const moves = Object.entries(files).map(([name, text]) => {
    const place = path.join(folder, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(`${place}.new`, text);
    return [`${place}.new`, place] as const;
  });
  // The mark that a running site looks at comes last, when all other tables are in place.
  moves.sort(([, a], [, b]) => Number(isMark(a)) - Number(isMark(b)));
  for (const [made, place] of moves) renameSync(made, place);
}
