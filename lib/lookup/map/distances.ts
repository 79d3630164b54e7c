import { METRES_PER_DEGREE, narrowing, squareToPiece } from '@/lib/lookup/geometry';
import type { DistrictMap } from './read-map';

/** A place beside the map: a district and how far it is. */
export type Near = { district: number; metres: number };

/**
 * The nearest line that a district shares with another one, and that other one.
 * Nothing for a district that the sea surrounds.
 */
export function nearestBoundary(map: DistrictMap, district: number, x: number, y: number) {
  const narrow = narrowing(y);
  let nearest: Near | undefined;
  let best = Infinity;
  for (const stretch of map.boundaries[district] ?? []) {
    const square = squareToStretch(map, stretch, x, y, narrow, best);
    if (square >= best) continue;
    best = square;
    const [first, second] = [
      map.sides[2 * stretch] as number,
      map.sides[2 * stretch + 1] as number,
    ];
    nearest = { district: first === district ? second : first, metres: metresOf(square) };
  }
  return nearest;
}

/**
 * The districts within a distance, the nearest first. The map has nothing within 2 km of the
 * meridian of 180°, so no box around a place needs to go round it.
 */
export function districtsWithin(map: DistrictMap, metres: number, x: number, y: number): Near[] {
  const narrow = narrowing(y);
  const tall = metres / METRES_PER_DEGREE;
  const wide = tall / Math.max(narrow, 0.01);
  const limit = tall * tall;
  const squares = new Map<number, number>();
  for (const stretch of map.stretchIndex.search(x - wide, y - tall, x + wide, y + tall)) {
    const square = squareToStretch(map, stretch, x, y, narrow, limit);
    if (square > limit) continue;
    for (const side of [map.sides[2 * stretch] as number, map.sides[2 * stretch + 1] as number]) {
      if (side >= 0 && square < (squares.get(side) ?? Infinity)) squares.set(side, square);
    }
  }
  return [...squares]
    .sort(([a, near], [b, far]) => near - far || a - b)
    .map(([district, square]) => ({ district, metres: metresOf(square) }));
}

function metresOf(square: number) {
  return Math.sqrt(square) * METRES_PER_DEGREE;
}

/** Infinity as soon as the stretch's box alone is further away than the limit. */
function squareToStretch(
  { boxes, firsts, lasts, coordinates }: DistrictMap,
  stretch: number,
  x: number,
  y: number,
  narrow: number,
  limit: number,
): number {
  const [west, south] = [boxes[4 * stretch] as number, boxes[4 * stretch + 1] as number];
  const [east, north] = [boxes[4 * stretch + 2] as number, boxes[4 * stretch + 3] as number];
  const offX = Math.max(west - x, 0, x - east) * narrow;
  const offY = Math.max(south - y, 0, y - north);
  if (offX * offX + offY * offY > limit) return Infinity;
  let best = Infinity;
  const last = 2 * (lasts[stretch] as number);
  for (let at = 2 * (firsts[stretch] as number); at < last; at += 2) {
    const square = squareToPiece(
      x,
      y,
      narrow,
      coordinates[at] as number,
      coordinates[at + 1] as number,
      coordinates[at + 2] as number,
      coordinates[at + 3] as number,
    );
    if (square < best) best = square;
  }
  return best;
}
