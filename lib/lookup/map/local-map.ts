import type { Point } from '@/lib/lookup/geometry';
import { type Congress, mapInForce } from '../congress';
import { type DistrictId, districtsOfState, stateOfDistrict } from '../district';
import type { StateCode } from '../states';
import { districtsAround, findPlaceOnMap, hasMap, mapErrorMeters } from './district-map';
import { NEAREST_WITHIN_METERS } from './place-on-map';

/** Result of our own map for a point. */
export type LocalPlace =
  /** `others` are possible too: they are no farther from the point than the error of the map. */
  | { kind: 'district'; district: DistrictId; others: DistrictId[]; sure: boolean }
  /** The state's districts are redrawn, and its new map is not built yet. */
  | { kind: 'state'; state: StateCode };

/**
 * District of a point on our own map.
 * @param doubtMeters uncertainty of the point itself
 * @returns undefined for a point in no district
 */
export function findLocalPlace(
  point: Point,
  congress: Congress,
  doubtMeters = 0,
): LocalPlace | undefined {
  const { base, redrawn } = mapInForce(congress, hasMap);
  const found = findPlaceOnMap(point, base);
  if (!found) return undefined;
  const { district, boundaryMeters, neighbor, outside } = found;
  const state = stateOfDistrict(district);
  if (redrawn.has(state)) return { kind: 'state', state };
  const doubt = mapErrorMeters(base) + doubtMeters;
  const near = neighbor && boundaryMeters < doubt;
  // Where three or more districts meet, any of them is possible.
  const around = Math.min(doubt, NEAREST_WITHIN_METERS);
  const others = near ? [neighbor, ...districtsAround(point, base, around)] : [];
  const open = new Set(others.flatMap((other) => inForce(other, redrawn)));
  open.delete(district);
  return { kind: 'district', district, others: [...open], sure: !near && !outside };
}

/** Across the border of a redrawn state, any of its districts is possible. */
function inForce(district: DistrictId, redrawn: ReadonlySet<StateCode>): DistrictId[] {
  const state = stateOfDistrict(district);
  return redrawn.has(state) ? districtsOfState(state) : [district];
}
