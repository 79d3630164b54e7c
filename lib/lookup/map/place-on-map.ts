import type { DistrictId } from '@/lib/lookup/district';
import type { Point } from '@/lib/lookup/geometry';
import { districtsWithin, type Near, nearestBoundary } from './distances';
import type { DistrictBoundaries } from './read-map';

export type PlaceOnMap = {
  district: DistrictId;
  /**
   * Minimum distance by which the point would have to move to be in another district: to the
   * nearest boundary, or to another district's shore across less than 2 km of water. Infinity if
   * the sea surrounds the district.
   */
  boundaryMeters: number;
  /** District on the other side of that boundary. */
  neighbor?: DistrictId;
  /** Set if the point lies in no district (on a pier, a boat, a beach) and the nearest was used. */
  outside?: true;
};

/** Maximum distance from a district; a point farther away is in none. */
export const NEAREST_WITHIN_METERS = 2_000;

export function placeOnMap(map: DistrictBoundaries, point: Point): PlaceOnMap | undefined {
  const { longitude: x, latitude: y } = point;
  // NaN fails every comparison.
  if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) return undefined;
  const [holder, other] = districtsAt(map, point);
  if (holder === undefined) return placeOutside(map, point);
  if (other !== undefined) return answer(map, holder, [{ district: other, meters: 0 }]);
  const boundary = nearestBoundary(map, holder, point);
  const within = Math.min(boundary?.meters ?? Infinity, NEAREST_WITHIN_METERS);
  const shores = districtsWithin(map, within, point).filter((near) => near.district !== holder);
  return answer(map, holder, boundary ? [boundary, ...shores] : shores);
}

/** Half the difference, because the nearest district changes halfway between two districts. */
function placeOutside(map: DistrictBoundaries, point: Point): PlaceOnMap | undefined {
  const [nearest, ...others] = districtsWithin(map, NEAREST_WITHIN_METERS, point);
  if (!nearest) return undefined;
  const between = others.map(({ district, meters }) => ({
    district,
    meters: (meters - nearest.meters) / 2,
  }));
  const boundary = nearestBoundary(map, nearest.district, point);
  const all = boundary ? [...between, boundary] : between;
  return { ...answer(map, nearest.district, all), outside: true };
}

function answer({ districts }: DistrictBoundaries, holder: number, others: Near[]): PlaceOnMap {
  const district = districts[holder] as DistrictId;
  const nearest = others.reduce<Near | undefined>(
    (best, near) => (best && best.meters <= near.meters ? best : near),
    undefined,
  );
  if (!nearest) return { district, boundaryMeters: Infinity };
  const neighbor = districts[nearest.district] as DistrictId;
  return { district, boundaryMeters: nearest.meters, neighbor };
}

/** Districts whose polygons contain a place: one, none, or two if simplified shores overlap. */
function districtsAt(map: DistrictBoundaries, point: Point): number[] {
  const { longitude: x, latitude: y } = point;
  const found = new Set<number>();
  for (const number of map.polygonIndex.search(x, y, x, y)) {
    const polygon = map.polygons[number];
    if (polygon && isInside(map, polygon.stretches, point)) found.add(polygon.district);
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * Even-odd rule: a ray to the east crosses the lines around a place an odd number of times. Holes
 * and the direction of a line need no special handling.
 */
function isInside(map: DistrictBoundaries, stretches: number[], point: Point): boolean {
  let odd = false;
  for (const stretch of stretches) {
    if (crossesOddly(map, stretch, point)) odd = !odd;
  }
  return odd;
}

function crossesOddly(
  { boxes, firsts, lasts, coordinates }: DistrictBoundaries,
  stretch: number,
  { longitude: x, latitude: y }: Point,
): boolean {
  const box = 4 * stretch;
  const isBeside = y < (boxes[box + 1] as number) || y >= (boxes[box + 3] as number);
  if (isBeside || x >= (boxes[box + 2] as number)) return false;
  const first = 2 * (firsts[stretch] as number);
  const last = 2 * (lasts[stretch] as number);
  // A stretch entirely to the east: only its start and end matter.
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
