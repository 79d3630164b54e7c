import { parse } from 'csv-parse/sync';
import {
  type DistrictId,
  districtId,
  districtOfGeoid,
  readDistrict,
  stateOfDistrict,
} from '@/lib/lookup/district';
import type { Point } from '@/lib/lookup/geometry';
import { isStateCode } from '@/lib/lookup/states';
import { BadData, type SourceText } from './sources';

/** Districts by ZIP code, in the order of the source. */
export type ZipRows = Map<string, DistrictId[]>;

function headerOf({ text }: SourceText) {
  return text.slice(0, text.indexOf('\n'));
}

/** Cells by column name, independent of the order of the columns. */
function readTable(source: SourceText, name: string, columns: string[]) {
  const delimiter = headerOf(source).includes('|') ? '|' : ',';
  const rows: Record<string, string>[] = parse(source.text, {
    columns: true,
    delimiter,
    bom: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    quote: null,
  });
  const missing = columns.filter((column) => !(column in (rows[0] ?? {})));
  if (missing.length > 0) throw new BadData([`${name} has no column ${missing.join(', ')}`]);
  return rows;
}

/**
 * Reads the ZIP codes' districts, from a table with ZIP code, state, and district number, or from
 * the Census relationship file of the 119th Congress's districts and the ZIP code areas of 2020.
 */
export function readZipRows(source: SourceText): ZipRows {
  return headerOf(source).includes('GEOID_ZCTA5_20')
    ? readRelationshipFile(source)
    : readPlainTable(source);
}

function readPlainTable(source: SourceText): ZipRows {
  const rows: ZipRows = new Map();
  const bad: string[] = [];
  const columns = ['zcta', 'state', 'district'];
  for (const { zcta = '', state = '', district = '' } of readTable(source, 'ZIP table', columns)) {
    const seat = isStateCode(state) && /^\d{1,2}$/.test(district);
    const id = seat ? readDistrict(districtId(state, Number(district))) : undefined;
    if (id && /^\d{5}$/.test(zcta)) add(rows, zcta, id);
    else bad.push(`ZIP table: ${zcta} names ${state}-${district}, which is no seat`);
  }
  if (bad.length > 0) throw new BadData(bad.slice(0, 5));
  return rows;
}

/**
 * Parts without land contain no homes and are left out, unless a ZIP code has nothing else.
 * Districts outside every ZIP code area, and water that belongs to no district (ZZ), have no row.
 */
function readRelationshipFile(source: SourceText): ZipRows {
  const land: ZipRows = new Map();
  const any: ZipRows = new Map();
  const columns = ['GEOID_CD119_20', 'GEOID_ZCTA5_20'];
  for (const row of readTable(source, 'Relationship file', columns)) {
    const { GEOID_CD119_20: geoid = '', GEOID_ZCTA5_20: zcta = '' } = row;
    if (!/^\d{5}$/.test(zcta) || geoid.endsWith('ZZ') || geoid === '') continue;
    const id = districtOfGeoid(geoid);
    if (!id) throw new BadData([`Relationship file: ${zcta} names ${geoid}, which is no district`]);
    add(any, zcta, id);
    if (row.AREALAND_PART !== '0') add(land, zcta, id);
  }
  return new Map([...any].map(([zcta, ids]) => [zcta, land.get(zcta) ?? ids]));
}

function add(rows: ZipRows, zip: string, id: DistrictId) {
  const ids = rows.get(zip);
  if (!ids) rows.set(zip, [id]);
  else if (!ids.includes(id)) ids.push(id);
}

/** Postal code of the state or region by ZIP code. */
export type OtherZips = Map<string, string>;

/** States by the first three digits, the most frequent first. */
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
 * Rows sorted by ZIP code; within one, the postal state's districts first. The relationship file
 * does not name that state; the prefix does.
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
 * Adds the shipped rows of states that the relationship file omits, such as islands, so that an
 * update loses no territory.
 */
export function keepMissingStates(rows: ZipRows, shipped: ZipRows): ZipRows {
  const present = new Set([...rows.values()].flat().map(stateOfDistrict));
  const kept = [...shipped].filter(
    ([zip, ids]) => !rows.has(zip) && ids.every((id) => !present.has(stateOfDistrict(id))),
  );
  return new Map([...rows, ...kept]);
}

/** Removes ZIP codes that have districts, because those need no state. */
export function withoutListed(other: OtherZips, rows: ZipRows): OtherZips {
  return new Map([...other].filter(([zip]) => !rows.has(zip)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `point` is the middle of the area; `town` is empty if there is none. */
type PlaceRow = { zip: string; point: Point; town: string };

/** @throws BadData for a row with invalid coordinates. */
export function readPlaceRows(source: SourceText): PlaceRow[] {
  const columns = ['zip', 'latitude', 'longitude', 'town'];
  return readTable(source, 'Places of the ZIP codes', columns).map((row) => {
    const { zip = '', town = '' } = row;
    const point = { latitude: Number(row.latitude), longitude: Number(row.longitude) };
    const isPlace = Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180;
    if (!/^\d{5}$/.test(zip) || !isPlace) throw new BadData([`ZIP code ${zip} has no place`]);
    return { zip, point, town };
  });
}

export function centersOf(rows: PlaceRow[]): Map<string, Point> {
  return new Map(rows.map(({ zip, point }) => [zip, point]));
}

/** Three decimals are 100 m; the middle of an area is no more precise than that. */
export function printPlaces(rows: PlaceRow[]): string {
  const lines = rows.map(({ zip, point: { latitude, longitude }, town }) =>
    [zip, rounded(latitude), rounded(longitude), town].join(','),
  );
  return `${['zip,latitude,longitude,town', ...lines].join('\n')}\n`;
}

function rounded(degrees: number) {
  return Number(degrees.toFixed(3));
}
