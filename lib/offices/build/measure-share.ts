import type { DistrictId } from '@/lib/lookup/district';
import { placeOnMap } from '@/lib/lookup/map/place-on-map';
import type { DistrictMap } from '@/lib/lookup/map/read-map';
import type { Point } from '@/lib/lookup/point';

/**
 * Tries a map with all ZIP codes that lie in one district: the centre has to fall into it.
 * @returns the share of right answers, and of how many.
 */
export function measureShare(
  map: DistrictMap,
  zipDistricts: Map<string, DistrictId[]>,
  centres: Map<string, Point>,
) {
  let tried = 0;
  let right = 0;
  for (const [zip, [only, second]] of zipDistricts) {
    const centre = centres.get(zip);
    if (!centre || !only || second) continue;
    tried++;
    if (placeOnMap(map, centre)?.district === only) right++;
  }
  return { rightShare: tried > 0 ? right / tried : null, zipsTried: tried };
}
