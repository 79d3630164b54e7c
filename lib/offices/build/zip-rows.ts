import { parse } from 'csv-parse/sync';
import { type DistrictId, districtId, districtOfGeoid, readDistrict } from '@/lib/lookup/district';
import { isStateCode } from '@/lib/lookup/states';
import { BadData, type SourceText } from './source-text';

/** ZIP → its districts, in the order of the source. */
export type ZipRows = Map<string, DistrictId[]>;

function headerOf({ text }: SourceText) {
  return text.slice(0, text.indexOf('\n'));
}

/** Column name → cell, whatever order the columns stand in. */
export function readTable(source: SourceText, name: string, columns: string[]) {
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
 * Reads the ZIP codes' districts, from a table with zip code, state and district number, or from
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
 * Parts without land hold no homes and are left out, unless a ZIP code has nothing else. Districts
 * outside every ZIP code area, and water that belongs to no district (ZZ), have no row.
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
