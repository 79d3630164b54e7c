import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Congress, mapInForce } from '@/lib/lookup/congress';
import { cachedTable, dataFolder } from '@/lib/lookup/data-folder';
import { type DistrictId, districtsOfState, stateOfDistrict } from '@/lib/lookup/district';
import type { Point } from '@/lib/lookup/geometry';
import type { StateCode } from '@/lib/lookup/states';
import { districtsWithin } from './distances';
import { NEAREST_WITHIN_METERS, type PlaceOnMap, placeOnMap } from './place-on-map';
import { arcNumber, type DistrictBoundaries, unpackMap } from './read-map';

/** Map of a Congress, by its number; undefined if the folder has none yet. */
export function readMap(folder = dataFolder(), congress = 119): DistrictBoundaries | undefined {
  const file = path.join(folder, String(congress), 'districts.json');
  try {
    return unpackMap(JSON.parse(readFileSync(file, 'utf8')));
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw problem;
  }
}

const maps = new Map<number, () => DistrictBoundaries | undefined>();

function mapOf({ number }: Congress): DistrictBoundaries | undefined {
  let map = maps.get(number);
  if (!map) {
    map = cachedTable(`map ${number}`, () => readMap(dataFolder(), number));
    maps.set(number, map);
  }
  return map();
}

/**
 * District of a point, and the distance of the nearest other one. A point in no district gets the
 * nearest within 2 km. Undefined for a point farther away, for invalid coordinates, and without a
 * map.
 */
export function findPlaceOnMap(point: Point, congress: Congress): PlaceOnMap | undefined {
  const map = mapOf(congress);
  return map && placeOnMap(map, point);
}

/** Districts within a distance in meters of a point, the nearest boundary first. */
function districtsAround(point: Point, congress: Congress, meters: number): DistrictId[] {
  const map = present(congress);
  const near = districtsWithin(map, meters, point);
  return near.map(({ district }) => map.districts[district] as DistrictId);
}

/** Whether the map of this Congress has been built. */
export function hasMap(congress: Congress): boolean {
  return mapOf(congress) !== undefined;
}

/**
 * Error of the map: 99.9 % of the points of the Census Bureau's 1:500,000 file lie no farther than
 * this from its lines. Closer to a boundary than this, the map alone proves nothing.
 * @throws when there is no map of this Congress.
 */
export function mapErrorMeters(congress: Congress): number {
  return present(congress).measures.errorMetres;
}

/**
 * Outlines of a district for drawing: closed rings of longitude, latitude, longitude …, to be
 * filled by the even-odd rule.
 * @throws when there is no map of this Congress or no such district.
 */
export function ringsOf(district: DistrictId, congress: Congress): Float64Array[] {
  return ringsOfDistrict(present(congress), district);
}

function present(congress: Congress): DistrictBoundaries {
  const map = mapOf(congress);
  if (!map) throw new Error(`There is no district map of Congress ${congress.number}`);
  return map;
}

/** @throws when the map has no such district. */
function ringsOfDistrict(map: DistrictBoundaries, district: DistrictId): Float64Array[] {
  const number = map.districts.indexOf(district);
  if (number < 0) throw new Error(`The map has no district ${district}`);
  return map.polygons
    .filter((polygon) => polygon.district === number)
    .flatMap(({ rings }) => rings.map((ring) => joinArcs(map, ring)));
}

/** Each arc starts at the end of the previous one; that point is added once. */
function joinArcs({ arcStarts, coordinates }: DistrictBoundaries, ring: number[]): Float64Array {
  const joined: number[] = [];
  for (const reference of ring) {
    const arc = arcNumber(reference);
    const [first, end] = [arcStarts[arc] as number, arcStarts[arc + 1] as number];
    const points = Array.from({ length: end - first }, (_, index) =>
      reference < 0 ? end - 1 - index : first + index,
    );
    for (const point of joined.length > 0 ? points.slice(1) : points) {
      joined.push(coordinates[2 * point] as number, coordinates[2 * point + 1] as number);
    }
  }
  return new Float64Array(joined);
}

/** Result of our own map for a point. */
export type LocalPlace =
  /** `others` are possible too: they are no farther from the point than the error of the map. */
  | { kind: 'district'; district: DistrictId; others: DistrictId[]; sure: boolean }
  /** The state's districts are redrawn, and its new map is not built yet. */
  | { kind: 'state'; state: StateCode };

/**
 * District of a point on our own map.
 * @param doubtMeters uncertainty of the point itself
 * @returns undefined for a point in no district
 */
export function findLocalPlace(
  point: Point,
  congress: Congress,
  doubtMeters = 0,
): LocalPlace | undefined {
  const { base, redrawn } = mapInForce(congress, hasMap);
  const found = findPlaceOnMap(point, base);
  if (!found) return undefined;
  const { district, boundaryMeters, neighbor, outside } = found;
  const state = stateOfDistrict(district);
  if (redrawn.has(state)) return { kind: 'state', state };
  const doubt = mapErrorMeters(base) + doubtMeters;
  const near = neighbor && boundaryMeters < doubt;
  // Where three or more districts meet, any of them is possible.
  const around = Math.min(doubt, NEAREST_WITHIN_METERS);
  const others = near ? [neighbor, ...districtsAround(point, base, around)] : [];
  const open = new Set(others.flatMap((other) => inForce(other, redrawn)));
  open.delete(district);
  return { kind: 'district', district, others: [...open], sure: !near && !outside };
}

/** Across the border of a redrawn state, any of its districts is possible. */
function inForce(district: DistrictId, redrawn: ReadonlySet<StateCode>): DistrictId[] {
  const state = stateOfDistrict(district);
  return redrawn.has(state) ? districtsOfState(state) : [district];
}
