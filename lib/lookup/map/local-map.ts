import type { Point } from '@/lib/lookup/geometry';
import type { Congress } from '../congress';
import { type DistrictId, districtsOfState, stateOfDistrict } from '../district';
import { mapInForce } from '../new-maps';
import type { StateCode } from '../states';
import { districtsAround, findPlaceOnMap, hasMap, mapErrorMetres } from './district-map';
import { NEAREST_WITHIN_METRES } from './place-on-map';

/** What our own map says about a point. */
export type LocalPlace =
  /** `others` might hold it too: the point is no farther from them than the map may be wrong. */
  | { kind: 'district'; district: DistrictId; others: DistrictId[]; sure: boolean }
  /** The state's districts are redrawn, and its new map is not built yet. */
  | { kind: 'state'; state: StateCode };

/**
 * The district of a point on our own map.
 * @param doubtMetres how far off the point itself may be
 * @returns nothing for a point in no district
 */
export function findLocalPlace(
  point: Point,
  congress: Congress,
  doubtMetres = 0,
): LocalPlace | undefined {
  const { base, redrawn } = mapInForce(congress, hasMap);
  const found = findPlaceOnMap(point, base);
  if (!found) return undefined;
  const { district, boundaryMetres, neighbour, outside } = found;
  const state = stateOfDistrict(district);
  if (redrawn.has(state)) return { kind: 'state', state };
  const doubt = mapErrorMetres(base) + doubtMetres;
  const near = neighbour && boundaryMetres < doubt;
  // Where three or more districts meet, each of them may be the one.
  const around = Math.min(doubt, NEAREST_WITHIN_METRES);
  const others = near ? [neighbour, ...districtsAround(point, base, around)] : [];
  const open = new Set(others.flatMap((other) => inForce(other, redrawn)));
  open.delete(district);
  return { kind: 'district', district, others: [...open], sure: !near && !outside };
}

/** Across the line of a redrawn state, any of its districts may lie. */
function inForce(district: DistrictId, redrawn: ReadonlySet<StateCode>): DistrictId[] {
  const state = stateOfDistrict(district);
  return redrawn.has(state) ? districtsOfState(state) : [district];
}
