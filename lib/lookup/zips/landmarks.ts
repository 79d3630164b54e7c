import type { Point } from '@/lib/lookup/geometry';
import type { DistrictId } from '../district';
import { findZipPlace } from './zip-districts';
import { type Neighbor, zipsAround } from './zip-neighbors';
import { zipCentre } from './zip-places';

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
