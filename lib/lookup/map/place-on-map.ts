import type { Point } from '@/lib/lookup/geometry';
import type { DistrictId } from '../district';
import { districtsWithin, type Near, nearestBoundary } from './distances';
import { holdersOf } from './holders';
import type { DistrictMap } from './read-map';

export type PlaceOnMap = {
  district: DistrictId;
  /**
   * How far the point would have to move, at least, for another district to be the answer: to the
   * nearest boundary, or to another district's shore across less than 2 km of water. Infinity where
   * the sea surrounds the district.
   */
  boundaryMetres: number;
  /** The district on the other side of that boundary. */
  neighbour?: DistrictId;
  /** The point lies in no district (on a pier, a boat, a beach); the nearest was taken. */
  outside?: true;
};

/** A point further than this from every district is in none. */
export const NEAREST_WITHIN_METRES = 2_000;

export function placeOnMap(map: DistrictMap, point: Point): PlaceOnMap | undefined {
  const { longitude: x, latitude: y } = point;
  // NaN fails every comparison.
  if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) return undefined;
  const [holder, other] = holdersOf(map, x, y);
  if (holder === undefined) return placeOutside(map, x, y);
  if (other !== undefined) return answer(map, holder, [{ district: other, metres: 0 }]);
  const boundary = nearestBoundary(map, holder, x, y);
  const within = Math.min(boundary?.metres ?? Infinity, NEAREST_WITHIN_METRES);
  const shores = districtsWithin(map, within, x, y).filter((near) => near.district !== holder);
  return answer(map, holder, boundary ? [boundary, ...shores] : shores);
}

/** Half the difference: there, between two districts, the nearest changes. */
function placeOutside(map: DistrictMap, x: number, y: number): PlaceOnMap | undefined {
  const [nearest, ...others] = districtsWithin(map, NEAREST_WITHIN_METRES, x, y);
  if (!nearest) return undefined;
  const between = others.map(({ district, metres }) => ({
    district,
    metres: (metres - nearest.metres) / 2,
  }));
  const boundary = nearestBoundary(map, nearest.district, x, y);
  const all = boundary ? [...between, boundary] : between;
  return { ...answer(map, nearest.district, all), outside: true };
}

function answer({ districts }: DistrictMap, holder: number, others: Near[]): PlaceOnMap {
  const district = districts[holder] as DistrictId;
  const nearest = others.reduce<Near | undefined>(
    (best, near) => (best && best.metres <= near.metres ? best : near),
    undefined,
  );
  if (!nearest) return { district, boundaryMetres: Infinity };
  const neighbour = districts[nearest.district] as DistrictId;
  return { district, boundaryMetres: nearest.metres, neighbour };
}
