import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Congress, congresses, congressOn, mapInForce } from '@/lib/lookup/congress';
import { cachedTable, dataFolder } from '@/lib/lookup/data-folder';
import { type DistrictId, districtsOfState, stateOfDistrict } from '@/lib/lookup/district';
import {
  type AwayState,
  awayStates,
  isAwayState,
  isStateCode,
  type PostalState,
  type StateCode,
} from '@/lib/lookup/states';

/** Content of the tables for a ZIP code. */
export type ZipPlace =
  | { kind: 'districts'; districts: DistrictId[] }
  /** Only its state is known, and the state has several districts. */
  | { kind: 'state'; state: StateCode; newMap?: true }
  | { kind: 'away'; state: AwayState; reason: (typeof awayStates)[AwayState] };

/**
 * The Pentagon: its postmark says DC, and only the list of other ZIP codes contains it, but the
 * building lies in Virginia's 8th district. Set by hand.
 */
const PENTAGON = { zip: '20301', districts: ['DC-AL', 'VA-08'] } as const;

function lines(file: string) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
}

function zipFile(folder: string, congress: number) {
  return path.join(folder, String(congress), 'zip-districts.csv');
}

/** Districts by ZIP code ("TX-35 TX-37"), the postal state first, on the map of a Congress. */
export function readZipDistricts(folder = dataFolder(), congress = 119): Map<string, string> {
  const rows = lines(zipFile(folder, congress));
  return new Map(rows.map((row) => [row.slice(0, 5), row.slice(6)]));
}

/** Postal code of a state, territory, military region, or freely associated state by ZIP code. */
export function readOtherZips(folder = dataFolder()): Map<string, string> {
  const table = new Map<string, string>();
  for (const row of lines(path.join(folder, 'other-zips.csv'))) {
    const [state = '', zips = ''] = row.split(',');
    for (const zip of zips.split(' ')) table.set(zip, state);
  }
  return table;
}

/** States by the first three digits, the most frequent first ("MIL" for military mail). */
export function readPrefixes(folder = dataFolder()): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const row of lines(path.join(folder, 'zip-prefixes.csv'))) {
    const [first = '', last = '', names = ''] = row.split(',');
    for (let number = Number(first); number <= Number(last); number++) {
      table.set(String(number).padStart(3, '0'), names.split(' '));
    }
  }
  return table;
}

const tables = cachedTable('zip codes', () => {
  const built = congresses.filter(({ number }) => existsSync(zipFile(dataFolder(), number)));
  const ofCongress = built.map(({ number }) => [number, readZipDistricts(dataFolder(), number)]);
  return {
    districts: new Map(ofCongress as [number, Map<string, string>][]),
    other: readOtherZips(),
  };
});

/**
 * @param zip five digits
 * @param congress if its table is not built yet, redrawn states resolve only to the state
 * @returns undefined for a ZIP code that is in no table
 */
export function findZipPlace(zip: string, congress = congressOn(new Date())): ZipPlace | undefined {
  const { districts, other } = tables();
  const { base, redrawn } = mapInForce(congress, ({ number }) => districts.has(number));
  const found = districts.get(base.number)?.get(zip)?.split(' ') as DistrictId[] | undefined;
  if (found) return inForce(found, redrawn);
  if (zip === PENTAGON.zip) return inForce([...PENTAGON.districts], redrawn);
  return placeOfState(other.get(zip));
}

/** States redrawn for this Congress whose new districts the tables do not have yet. */
export function redrawnStates(congress: Congress): ReadonlySet<StateCode> {
  return mapInForce(congress, ({ number }) => tables().districts.has(number)).redrawn;
}

/** Old districts of a redrawn state show only the state. */
function inForce(districts: DistrictId[], redrawn: ReadonlySet<StateCode>): ZipPlace {
  const states = [...new Set(districts.map(stateOfDistrict))];
  if (!states.some((state) => redrawn.has(state))) return { kind: 'districts', districts };
  const [only, another] = states;
  if (only && !another) return { kind: 'state', state: only, newMap: true };
  const open = states.flatMap((state) =>
    redrawn.has(state)
      ? districtsOfState(state)
      : districts.filter((district) => stateOfDistrict(district) === state),
  );
  return { kind: 'districts', districts: open };
}

function placeOfState(state: string | undefined): ZipPlace | undefined {
  if (!state) return undefined;
  if (isAwayState(state)) return { kind: 'away', state, reason: awayStates[state] };
  if (!isStateCode(state)) throw new Error(`The list of other ZIPs names ${state}`);
  const districts = districtsOfState(state);
  return districts.length === 1 ? { kind: 'districts', districts } : { kind: 'state', state };
}

/** ZIP codes that lie in these districts and in no other, on the map of a Congress. */
export function zipsOfDistricts(districts: DistrictId[], congress: Congress): string[] {
  const wanted = [...districts].sort().join(' ');
  const rows = [...(tables().districts.get(congress.number) ?? [])];
  return rows.filter(([, list]) => list.split(' ').sort().join(' ') === wanted).map(([zip]) => zip);
}

const prefixes = cachedTable('zip prefixes', () => readPrefixes());

/** States with ZIP codes of this prefix; for the wording of a hint, never for a result. */
export function statesOfPrefix(zip: string): string[] {
  return prefixes().get(zip.slice(0, 3)) ?? [];
}

/** States that a ZIP code lies in: 137 cross a state line. */
export function statesOf(place: ZipPlace): PostalState[] {
  return place.kind === 'districts' ? place.districts.map(stateOfDistrict) : [place.state];
}
