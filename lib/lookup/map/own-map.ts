import type { Congress } from '../congress';
import { type DistrictId, stateOfDistrict } from '../district';
import { mapInForce } from '../new-maps';
import type { Point } from '../point';
import type { StateCode } from '../states';
import { findPlaceOnMap, hasMap, mapErrorMetres } from './district-map';

/** What our own map says about a point. */
export type OwnPlace =
  /** `others` might hold it too: the point is no farther from them than the map may be wrong. */
  | { kind: 'district'; district: DistrictId; others: DistrictId[]; sure: boolean }
  /** The state's districts are drawn anew, and its new map is not built yet. */
  | { kind: 'state'; state: StateCode };

/**
 * The district of a point on our own map.
 * @param doubtMetres how far off the point itself may be
 * @returns nothing for a point in no district
 */
export function findOwnPlace(
  point: Point,
  congress: Congress,
  doubtMetres = 0,
): OwnPlace | undefined {
  const { base, redrawn } = mapInForce(congress, hasMap);
  const found = findPlaceOnMap(point, base);
  if (!found) return undefined;
  const { district, boundaryMetres, neighbour, outside } = found;
  const state = stateOfDistrict(district);
  if (redrawn.has(state)) return { kind: 'state', state };
  const near = boundaryMetres < mapErrorMetres(base) + doubtMetres;
  return {
    kind: 'district',
    district,
    others: near && neighbour ? [neighbour] : [],
    sure: !near && !outside,
  };
}
