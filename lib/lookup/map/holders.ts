import { arcNumber } from './map-file';
import type { DistrictMap } from './read-map';

/** The districts whose polygons hold a place: one, none, or two where simplified shores overlap. */
export function holdersOf(map: DistrictMap, x: number, y: number): number[] {
  const found = new Set<number>();
  for (const number of map.polygonIndex.search(x, y, x, y)) {
    const polygon = map.polygons[number];
    if (polygon && isInside(map, polygon.rings, x, y)) found.add(polygon.district);
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * Even-odd rule: a ray to the east crosses the lines around a place an odd number of times. Holes
 * need no care, nor does the direction of an arc.
 */
function isInside(map: DistrictMap, rings: number[][], x: number, y: number): boolean {
  let odd = false;
  for (const ring of rings) {
    for (const reference of ring) {
      if (crossesOddly(map, arcNumber(reference), x, y)) odd = !odd;
    }
  }
  return odd;
}

function crossesOddly(
  { boxes, starts, coordinates }: DistrictMap,
  arc: number,
  x: number,
  y: number,
) {
  const box = 4 * arc;
  const isBeside = y < (boxes[box + 1] as number) || y >= (boxes[box + 3] as number);
  if (isBeside || x >= (boxes[box + 2] as number)) return false;
  const first = 2 * (starts[arc] as number);
  const last = 2 * ((starts[arc + 1] as number) - 1);
  // Wholly to the east: only where the arc begins and ends tells.
  if (x < (boxes[box] as number)) {
    return (coordinates[first + 1] as number) > y !== (coordinates[last + 1] as number) > y;
  }
  let odd = false;
  let ax = coordinates[first] as number;
  let ay = coordinates[first + 1] as number;
  for (let at = first + 2; at <= last; at += 2) {
    const bx = coordinates[at] as number;
    const by = coordinates[at + 1] as number;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
    ax = bx;
    ay = by;
  }
  return odd;
}
