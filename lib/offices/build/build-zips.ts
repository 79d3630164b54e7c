import { type DistrictId, stateOfDistrict } from '@/lib/lookup/district';
import type { SourceText } from './source-text';
import { readTable, type ZipRows } from './zip-rows';

/** ZIP → postal code of its state or region. */
export type OtherZips = Map<string, string>;

/** First three digits → states, the most frequent first. */
export type Prefixes = Map<string, string[]>;

export function readOtherZipRows(source: SourceText): OtherZips {
  const rows = readTable(source, 'List of other ZIP codes', ['zip', 'state']);
  return new Map(rows.map(({ zip = '', state = '' }) => [zip, state]));
}

export function readPrefixRows(source: SourceText): Prefixes {
  const rows = readTable(source, 'Prefix table', ['zip3', 'states']);
  return new Map(rows.map(({ zip3 = '', states = '' }) => [zip3, states.split('|')]));
}

/**
 * Sorted by ZIP code; within one, the postal state's districts first. The relationship file does
 * not say which state that is; the prefix does.
 */
export function orderZips(rows: ZipRows, prefixes: Prefixes): ZipRows {
  const zips = [...rows.keys()].sort();
  return new Map(zips.map((zip) => [zip, orderDistricts(zip, rows.get(zip) ?? [], prefixes)]));
}

function orderDistricts(zip: string, ids: DistrictId[], prefixes: Prefixes) {
  const states = [...new Set(ids.map(stateOfDistrict))];
  const postal = prefixes.get(zip.slice(0, 3))?.find((name) => states.some((s) => s === name));
  const rank = (id: DistrictId) => (stateOfDistrict(id) === (postal ?? states[0]) ? 0 : 1);
  return [...ids].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/**
 * The relationship file may leave out islands that the shipped table has: their rows are kept, and
 * so no territory is lost by an update.
 */
export function keepMissingStates(rows: ZipRows, shipped: ZipRows): ZipRows {
  const present = new Set([...rows.values()].flat().map(stateOfDistrict));
  const kept = [...shipped].filter(
    ([zip, ids]) => !rows.has(zip) && ids.every((id) => !present.has(stateOfDistrict(id))),
  );
  return new Map([...rows, ...kept]);
}

/** A ZIP code with districts needs no state beside them. */
export function withoutListed(other: OtherZips, rows: ZipRows): OtherZips {
  return new Map([...other].filter(([zip]) => !rows.has(zip)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
