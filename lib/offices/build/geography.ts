import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { congresses } from '@/lib/lookup/congress';

/** The tables about places, by the name of their file, as they are written. */
export type Geography = Record<string, string>;

export const PLACES_FILE = 'zip-places.csv';

export const NEW_MAPS_FILE = 'new-maps.csv';

export function mapFile(congress: number): string {
  return `${congress}/districts.json`;
}

export function zipFile(congress: number): string {
  return `${congress}/zip-districts.csv`;
}

/** The tables of places that were built before; none of a file that is not there. */
export function readGeography(folder: string): Geography {
  const [, ...later] = congresses.map(({ number }) => number);
  const maps = congresses.map(({ number }) => mapFile(number));
  // The first Congress's ZIP table is compared row by row, and is no part of these.
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

/** Without the first line: a table's header, or what was measured of a map. */
function contentOf(text: string | undefined) {
  return text?.slice(text.indexOf('\n'));
}

/** A line for each file that is new or other than before. */
export function compareGeography(before: Geography, after: Geography): string[] {
  return Object.keys(after)
    .filter((file) => contentOf(after[file]) !== contentOf(before[file]))
    .map((file) => {
      const congress = /^\d+(?=\/)/.exec(file)?.[0];
      const what = congress ? `${named(file)} of Congress ${congress}` : named(file);
      return `${what}: ${before[file] === undefined ? 'new' : 'changed'}`;
    });
}
