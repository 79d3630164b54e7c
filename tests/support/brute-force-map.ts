import type { Congress } from '@/lib/lookup/congress';
import { type DistrictId, districtsOfState } from '@/lib/lookup/district';
import type { Point } from '@/lib/lookup/geometry';
import { ringsOf } from '@/lib/lookup/map/district-map';
import { states } from '@/lib/lookup/states';

export type Outline = { id: DistrictId; rings: Float64Array[] };

/** Rings of every district, to be walked one after the other: slow, and hard to get wrong. */
export function listOutlines(congress: Congress): Outline[] {
  const ids = states.flatMap(({ code }) => districtsOfState(code));
  return ids.map((id) => ({ id, rings: ringsOf(id, congress) }));
}

/** Districts that contain a point. */
export function holdersAmong(outlines: Outline[], point: Point): DistrictId[] {
  return outlines
    .filter(({ rings }) => rings.filter((ring) => isIn(ring, point)).length % 2 === 1)
    .map(({ id }) => id);
}

function isIn(ring: Float64Array, { longitude, latitude }: Point) {
  let crossings = 0;
  for (let at = 0; at + 3 < ring.length; at += 2) {
    const [ay, by] = [ring[at + 1] as number, ring[at + 3] as number];
    if (latitude < Math.min(ay, by) || latitude >= Math.max(ay, by)) continue;
    const [ax, bx] = [ring[at] as number, ring[at + 2] as number];
    if (longitude < ax + ((latitude - ay) / (by - ay)) * (bx - ax)) crossings++;
  }
  return crossings % 2 === 1;
}

/** Distance in meters from a point to the nearest line of a district. */
export function metersToOutline({ rings }: Outline, { longitude, latitude }: Point): number {
  const meters = (6_371_008.8 * Math.PI) / 180;
  const wide = meters * Math.cos((latitude / 180) * Math.PI);
  let least = Infinity;
  for (const ring of rings) {
    for (let at = 0; at + 3 < ring.length; at += 2) {
      const [ax, ay] = [ring[at] as number, ring[at + 1] as number];
      const px = (longitude - ax) * wide;
      const py = (latitude - ay) * meters;
      const qx = ((ring[at + 2] as number) - ax) * wide;
      const qy = ((ring[at + 3] as number) - ay) * meters;
      const along = Math.min(1, Math.max(0, (px * qx + py * qy) / (qx * qx + qy * qy || 1)));
      least = Math.min(least, (px - along * qx) ** 2 + (py - along * qy) ** 2);
    }
  }
  return Math.sqrt(least);
}
