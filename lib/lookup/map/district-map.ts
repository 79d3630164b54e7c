import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Point } from '@/lib/lookup/geometry';
import type { Congress } from '../congress';
import { dataFolder } from '../data-folder';
import type { DistrictId } from '../district';
import { keptTable } from '../file-cache';
import { districtsWithin } from './distances';
import { type PlaceOnMap, placeOnMap } from './place-on-map';
import { type DistrictMap, unpackMap } from './read-map';
import { ringsOfDistrict } from './rings';

/** The map of a Congress, by its number; nothing in a folder that holds none yet. */
export function readMap(folder = dataFolder(), congress = 119): DistrictMap | undefined {
  const file = path.join(folder, String(congress), 'districts.json');
  try {
    return unpackMap(JSON.parse(readFileSync(file, 'utf8')));
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw problem;
  }
}

const maps = new Map<number, () => DistrictMap | undefined>();

function mapOf({ number }: Congress): DistrictMap | undefined {
  let map = maps.get(number);
  if (!map) {
    map = keptTable(`map ${number}`, () => readMap(dataFolder(), number));
    maps.set(number, map);
  }
  return map();
}

/**
 * The district of a point, and how near another one is. A point in no district takes the nearest
 * within 2 km. Nothing for a point further away, for what is no place on Earth, and without map.
 */
export function findPlaceOnMap(point: Point, congress: Congress): PlaceOnMap | undefined {
  const map = mapOf(congress);
  return map && placeOnMap(map, point);
}

/** All districts that lie within so many metres of a point, the nearest boundary first. */
export function districtsAround(point: Point, congress: Congress, metres: number): DistrictId[] {
  const map = present(congress);
  const near = districtsWithin(map, metres, point.longitude, point.latitude);
  return near.map(({ district }) => map.districts[district] as DistrictId);
}

/** Whether the map of this Congress has been built. */
export function hasMap(congress: Congress): boolean {
  return mapOf(congress) !== undefined;
}

/**
 * The map's own error: 99.9 % of the points of the Census Bureau's 1:500,000 file lie no further
 * than this from its lines. Nearer to a boundary than this, the map alone proves nothing.
 * @throws when there is no map of this Congress.
 */
export function mapErrorMetres(congress: Congress): number {
  return present(congress).measures.errorMetres;
}

/**
 * The outlines of a district for drawing: closed rings of longitude, latitude, longitude …, to be
 * filled by the even-odd rule.
 * @throws when there is no map of this Congress or no such district.
 */
export function ringsOf(district: DistrictId, congress: Congress): Float64Array[] {
  return ringsOfDistrict(present(congress), district);
}

function present(congress: Congress): DistrictMap {
  const map = mapOf(congress);
  if (!map) throw new Error(`There is no district map of Congress ${congress.number}`);
  return map;
}
