import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from './data-folder';
import { type DistrictId, districtsOfState } from './district';
import { keptTable } from './kept-table';
import { type AwayState, awayStates, isAwayState, isStateCode, type StateCode } from './states';

/** What the tables know about a ZIP code. */
export type ZipPlace =
  | { kind: 'districts'; districts: DistrictId[] }
  /** Only its state is known, and the state has several districts. */
  | { kind: 'state'; state: StateCode }
  | { kind: 'away'; state: AwayState; reason: (typeof awayStates)[AwayState] };

/**
 * The Pentagon: its postmark says DC, and only the other-ZIPs list knows it, but the building lies
 * in Virginia's 8th district. Set by hand.
 */
const PENTAGON = { zip: '20301', districts: ['DC-AL', 'VA-08'] } as const;

function lines(folder: string, file: string) {
  return readFileSync(path.join(folder, file), 'utf8').trimEnd().split('\n').slice(1);
}

/** ZIP → "TX-35 TX-37", the postal state first, on the map of a Congress. */
export function readZipDistricts(folder = dataFolder(), congress = 119): Map<string, string> {
  const rows = lines(folder, path.join(String(congress), 'zip-districts.csv'));
  return new Map(rows.map((row) => [row.slice(0, 5), row.slice(6)]));
}

/** ZIP → postal code of a state, territory, military region or freely associated state. */
export function readOtherZips(folder = dataFolder()): Map<string, string> {
  const table = new Map<string, string>();
  for (const row of lines(folder, 'other-zips.csv')) {
    const [state = '', zips = ''] = row.split(',');
    for (const zip of zips.split(' ')) table.set(zip, state);
  }
  return table;
}

/** First three digits → states, the most frequent first ("MIL" for military mail). */
export function readPrefixes(folder = dataFolder()): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const row of lines(folder, 'zip-prefixes.csv')) {
    const [first = '', last = '', names = ''] = row.split(',');
    for (let number = Number(first); number <= Number(last); number++) {
      table.set(String(number).padStart(3, '0'), names.split(' '));
    }
  }
  return table;
}

const tables = keptTable(() => ({ districts: readZipDistricts(), other: readOtherZips() }));

/** @param zip five digits. Nothing for a ZIP that is in no table. */
export function findZipPlace(zip: string): ZipPlace | undefined {
  const found = tables().districts.get(zip);
  if (found) return { kind: 'districts', districts: found.split(' ') as DistrictId[] };
  if (zip === PENTAGON.zip) return { kind: 'districts', districts: [...PENTAGON.districts] };
  return placeOfState(tables().other.get(zip));
}

function placeOfState(state: string | undefined): ZipPlace | undefined {
  if (!state) return undefined;
  if (isAwayState(state)) return { kind: 'away', state, reason: awayStates[state] };
  if (!isStateCode(state)) throw new Error(`The list of other ZIPs names ${state}`);
  const districts = districtsOfState(state);
  return districts.length === 1 ? { kind: 'districts', districts } : { kind: 'state', state };
}

const prefixes = keptTable(() => readPrefixes());

/** States whose ZIP codes begin like this one: helps to word a hint, never to answer. */
export function statesOfPrefix(zip: string): string[] {
  return prefixes().get(zip.slice(0, 3)) ?? [];
}
