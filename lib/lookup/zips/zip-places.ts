import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Flatbush from 'flatbush';
import { cachedTable, dataFolder } from '@/lib/lookup/data-folder';
import type { DistrictId } from '@/lib/lookup/district';
import { METERS_PER_DEGREE, narrowing, type Point } from '@/lib/lookup/geometry';
import { findZipPlace } from './zip-districts';

/** One row for each ZIP code, in order. */
type ZipPlaces = {
  zips: Uint32Array;
  /** Row by the number of a ZIP code, or −1. */
  rowOf: Int32Array;
  latitudes: Float64Array;
  longitudes: Float64Array;
  /** Empty if only the center is known. */
  towns: string[];
};

/** An empty table for a folder that was built before this table existed. */
export function readZipPlaces(folder = dataFolder()): ZipPlaces {
  const file = path.join(folder, 'zip-places.csv');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const rows = text.trimEnd().split('\n').slice(1);
  const zips = new Uint32Array(rows.length);
  const rowOf = new Int32Array(100_000).fill(-1);
  const latitudes = new Float64Array(rows.length);
  const longitudes = new Float64Array(rows.length);
  // Split by position, which takes half the time of splitting each of the 42,000 rows at its
  // commas.
  const towns = rows.map((row, number) => {
    const middle = row.indexOf(',', 6);
    const end = row.indexOf(',', middle + 1);
    const zip = Number(row.slice(0, 5));
    zips[number] = zip;
    rowOf[zip] = number;
    latitudes[number] = Number(row.slice(6, middle));
    longitudes[number] = Number(row.slice(middle + 1, end));
    return row.slice(end + 1);
  });
  return { zips, rowOf, latitudes, longitudes, towns };
}

export const zipPlaces = cachedTable('zip places', () => readZipPlaces());

/** Middle of a ZIP code's area, to about 100 m; undefined for military and unknown ZIP codes. */
export function zipCentre(zip: string): Point | undefined {
  const { rowOf, latitudes, longitudes } = zipPlaces();
  const row = rowOf[zipNumber(zip)] ?? -1;
  const [latitude, longitude] = [latitudes[row], longitudes[row]];
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

/** Town of a ZIP code according to the postal service. */
export function townOfZip(zip: string): string | undefined {
  const { rowOf, towns } = zipPlaces();
  return towns[rowOf[zipNumber(zip)] ?? -1] || undefined;
}

/** Number of a ZIP code; −1, which has no row, for anything but five digits. */
function zipNumber(zip: string) {
  return /^\d{5}$/.test(zip) ? Number(zip) : -1;
}

/** ZIP code near a point; `town` is empty if the table names none. */
type Neighbor = { zip: string; town: string; point: Point; meters: number };

/** Search trees by table: their numbers are the table's rows, which change with an update. */
const trees = new WeakMap<ZipPlaces, Flatbush>();

function treeOf(places: ZipPlaces): Flatbush | undefined {
  const { latitudes, longitudes } = places;
  const known = trees.get(places);
  // An index cannot be built from an empty table.
  if (known || latitudes.length === 0) return known;
  const tree = new Flatbush(latitudes.length);
  latitudes.forEach((latitude, row) => {
    tree.add(longitudes[row] as number, latitude);
  });
  tree.finish();
  trees.set(places, tree);
  return tree;
}

/** ZIP codes whose middles are nearest to a point, the nearest first. */
export function zipsAround(middle: Point, count: number): Neighbor[] {
  const places = zipPlaces();
  const { zips, latitudes, longitudes, towns } = places;
  const tree = treeOf(places);
  const narrow = narrowing(middle.latitude);
  // Twice the count, because the tree ignores that degrees of longitude are shorter in the far
  // north.
  const found = tree?.neighbors(middle.longitude, middle.latitude, 2 * count) ?? [];
  return found
    .map((row) => {
      const point = { latitude: latitudes[row] as number, longitude: longitudes[row] as number };
      const east = (point.longitude - middle.longitude) * narrow;
      const meters = Math.hypot(east, point.latitude - middle.latitude) * METERS_PER_DEGREE;
      return { zip: String(zips[row]).padStart(5, '0'), town: towns[row] as string, point, meters };
    })
    .sort((a, b) => a.meters - b.meters)
    .slice(0, count);
}

/** Place that residents know, in one of the districts among which they choose. */
export type Landmark = { district: DistrictId; name: string; point: Point };

/** Number of ZIP codes searched: enough to reach beyond a large city's own name. */
const NEIGHBORS = 120;
const MAX_OF_DISTRICT = 6;

type PlacedNeighbor = Neighbor & { districts: DistrictId[] };

/**
 * Nearest towns that distinguish each district from the others: they have a ZIP code entirely in
 * it, and none nearby that touches another candidate. The ZIP code's own town is never used. If
 * there is no such town, the nearest ZIP codes entirely in the district.
 */
export function landmarksAround(zip: string, districts: DistrictId[]): Landmark[] {
  const middle = zipCentre(zip);
  const around = middle ? zipsAround(middle, NEIGHBORS).flatMap(placed) : [];
  return districts.flatMap((district) => {
    const own = around.filter(({ districts: all }) => all.length === 1 && all[0] === district);
    const others = districts.filter((candidate) => candidate !== district);
    const towns = own.filter(({ town }) => town && !isShared(town, others, around));
    const named = towns.length > 0 ? towns : own.map((place) => ({ ...place, town: place.zip }));
    const marks = new Map<string, Landmark>();
    for (const { town: name, point } of named) {
      if (!marks.has(name)) marks.set(name, { district, name, point });
    }
    return [...marks.values()].slice(0, MAX_OF_DISTRICT);
  });
}

function placed(neighbor: Neighbor): PlacedNeighbor[] {
  const place = findZipPlace(neighbor.zip);
  return place?.kind === 'districts' ? [{ ...neighbor, districts: place.districts }] : [];
}

/** Whether one of the town's nearby ZIP codes touches another candidate. */
function isShared(town: string, others: DistrictId[], around: PlacedNeighbor[]) {
  return around.some(
    (place) => place.town === town && place.districts.some((id) => others.includes(id)),
  );
}
