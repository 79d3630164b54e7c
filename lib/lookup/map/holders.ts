import type { DistrictMap } from './read-map';

/** The districts whose polygons hold a place: one, none, or two where simplified shores overlap. */
export function holdersOf(map: DistrictMap, x: number, y: number): number[] {
  const found = new Set<number>();
  for (const number of map.polygonIndex.search(x, y, x, y)) {
    const polygon = map.polygons[number];
    if (polygon && isInside(map, polygon.stretches, x, y)) found.add(polygon.district);
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * Even-odd rule: a ray to the east crosses the lines around a place an odd number of times. Holes
 * need no care, nor does the direction of a line.
 */
function isInside(map: DistrictMap, stretches: number[], x: number, y: number): boolean {
  let odd = false;
  for (const stretch of stretches) {
    if (crossesOddly(map, stretch, x, y)) odd = !odd;
  }
  return odd;
}

function crossesOddly(
  { boxes, firsts, lasts, coordinates }: DistrictMap,
  stretch: number,
  x: number,
  y: number,
): boolean {
  const box = 4 * stretch;
  const isBeside = y < (boxes[box + 1] as number) || y >= (boxes[box + 3] as number);
  if (isBeside || x >= (boxes[box + 2] as number)) return false;
  const first = 2 * (firsts[stretch] as number);
  const last = 2 * (lasts[stretch] as number);
  // Wholly to the east: only where it begins and ends tells.
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
