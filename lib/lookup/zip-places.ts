import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from './data-folder';
import { keptTable } from './kept-table';
import type { Point } from './point';

/** A row for each ZIP code; the rows are in the order of the numbers. */
export type ZipPlaces = {
  zips: string[];
  rowOf: Map<string, number>;
  latitudes: Float64Array;
  longitudes: Float64Array;
  /** Empty where only the centre is known. */
  towns: string[];
};

/** An empty table for a folder that was built before there was one. */
export function readZipPlaces(folder = dataFolder()): ZipPlaces {
  const file = path.join(folder, 'zip-places.csv');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const rows = text.trimEnd().split('\n').slice(1);
  const table: ZipPlaces = {
    zips: [],
    rowOf: new Map(),
    latitudes: new Float64Array(rows.length),
    longitudes: new Float64Array(rows.length),
    towns: [],
  };
  // The same name is kept once in memory.
  const names = new Map<string, string>();
  rows.forEach((row, number) => {
    const [zip = '', latitude, longitude, name = ''] = row.split(',');
    const town = names.get(name) ?? name;
    names.set(town, town);
    table.zips.push(zip);
    table.rowOf.set(zip, number);
    table.latitudes[number] = Number(latitude);
    table.longitudes[number] = Number(longitude);
    table.towns.push(town);
  });
  return table;
}

/** The table in memory. */
export const zipPlaces = keptTable(() => readZipPlaces());

/** The middle of a ZIP code's area, to about 100 m; nothing for military mail and unknown ones. */
export function zipCentre(zip: string): Point | undefined {
  const { rowOf, latitudes, longitudes } = zipPlaces();
  const row = rowOf.get(zip) ?? -1;
  const [latitude, longitude] = [latitudes[row], longitudes[row]];
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

/** The name of the town that the post gives a ZIP code. */
export function townOfZip(zip: string): string | undefined {
  const { rowOf, towns } = zipPlaces();
  return towns[rowOf.get(zip) ?? -1] || undefined;
}
