import type { Point } from '@/lib/lookup/geometry';
import type { Congress } from '../congress';
import { type DistrictId, districtsOfState, stateOfDistrict } from '../district';
import { mapInForce } from '../new-maps';
import type { StateCode } from '../states';
import { districtsAround, findPlaceOnMap, hasMap, mapErrorMeters } from './district-map';
import { NEAREST_WITHIN_METERS } from './place-on-map';

/** What our own map says about a point. */
export type LocalPlace =
  /** `others` might hold it too: the point is no farther from them than the map may be wrong. */
  | { kind: 'district'; district: DistrictId; others: DistrictId[]; sure: boolean }
  /** The state's districts are redrawn, and its new map is not built yet. */
  | { kind: 'state'; state: StateCode };

/**
 * The district of a point on our own map.
 * @param doubtMeters how far off the point itself may be
 * @returns nothing for a point in no district
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
  // Where three or more districts meet, each of them may be the one.
  const around = Math.min(doubt, NEAREST_WITHIN_METERS);
  const others = near ? [neighbor, ...districtsAround(point, base, around)] : [];
  const open = new Set(others.flatMap((other) => inForce(other, redrawn)));
  open.delete(district);
  return { kind: 'district', district, others: [...open], sure: !near && !outside };
}

/** Across the line of a redrawn state, any of its districts may lie. */
function inForce(district: DistrictId, redrawn: ReadonlySet<StateCode>): DistrictId[] {
  const state = stateOfDistrict(district);
  return redrawn.has(state) ? districtsOfState(state) : [district];
}
