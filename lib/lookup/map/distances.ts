import {
  METERS_PER_DEGREE,
  narrowing,
  type Origin,
  type Point,
  squareToSegment,
} from '../geometry';
import type { DistrictBoundaries } from './read-map';

/** District and its distance from a place. */
export type Near = { district: number; meters: number };

/**
 * Nearest boundary of a district, and the district on its other side. Undefined for a district that
 * the sea surrounds.
 */
export function nearestBoundary(map: DistrictBoundaries, district: number, place: Point) {
  const origin = originAt(place);
  let nearest: Near | undefined;
  let best = Infinity;
  for (const stretch of map.boundaries[district] ?? []) {
    const square = squareToStretch(map, stretch, origin, best);
    if (square >= best) continue;
    best = square;
    const first = map.sides[2 * stretch] as number;
    const second = map.sides[2 * stretch + 1] as number;
    nearest = { district: first === district ? second : first, meters: metersOf(square) };
  }
  return nearest;
}

/**
 * Districts within a distance, the nearest first. The map has nothing within 2 km of the 180°
 * meridian, so no box around a place crosses it.
 */
export function districtsWithin(map: DistrictBoundaries, meters: number, place: Point): Near[] {
  const origin = originAt(place);
  const { longitude, latitude } = place;
  const tall = meters / METERS_PER_DEGREE;
  const wide = tall / Math.max(origin.narrow, 0.01);
  const limit = tall * tall;
  const squares = new Map<number, number>();
  const stretches = map.stretchIndex.search(
    longitude - wide,
    latitude - tall,
    longitude + wide,
    latitude + tall,
  );
  for (const stretch of stretches) {
    const square = squareToStretch(map, stretch, origin, limit);
    if (square > limit) continue;
    for (const side of [map.sides[2 * stretch] as number, map.sides[2 * stretch + 1] as number]) {
      if (side >= 0 && square < (squares.get(side) ?? Infinity)) squares.set(side, square);
    }
  }
  return [...squares]
    .sort(([a, near], [b, far]) => near - far || a - b)
    .map(([district, square]) => ({ district, meters: metersOf(square) }));
}

function originAt({ longitude, latitude }: Point): Origin {
  return { longitude, latitude, narrow: narrowing(latitude) };
}

function metersOf(square: number) {
  return Math.sqrt(square) * METERS_PER_DEGREE;
}

/** Infinity if the box around the stretch is already farther away than the limit. */
function squareToStretch(
  map: DistrictBoundaries,
  stretch: number,
  origin: Origin,
  limit: number,
): number {
  const { boxes, firsts, lasts, coordinates } = map;
  const { longitude: x, latitude: y, narrow } = origin;
  const [west, south] = [boxes[4 * stretch] as number, boxes[4 * stretch + 1] as number];
  const [east, north] = [boxes[4 * stretch + 2] as number, boxes[4 * stretch + 3] as number];
  const offX = Math.max(west - x, 0, x - east) * narrow;
  const offY = Math.max(south - y, 0, y - north);
  if (offX * offX + offY * offY > limit) return Infinity;
  let best = Infinity;
  const last = 2 * (lasts[stretch] as number);
  for (let at = 2 * (firsts[stretch] as number); at < last; at += 2) {
    const square = squareToSegment(origin, coordinates, at);
    if (square < best) best = square;
  }
  return best;
}
