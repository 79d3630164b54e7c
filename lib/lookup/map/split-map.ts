import { METERS_PER_DEGREE, narrowing, type Point } from '@/lib/lookup/geometry';
import { readZip } from '@/lib/platform/typed-digits';
import { congressOn } from '../congress';
import { type DistrictId, stateOfDistrict } from '../district';
import { mapInForce } from '../new-maps';
import type { Landmark } from '../zips/landmarks';
import { findZipPlace, zipsOfDistricts } from '../zips/zip-districts';
import { zipsAround } from '../zips/zip-neighbors';
import { zipCentre } from '../zips/zip-places';
import { hasMap } from './district-map';
import { type Drawing, drawDistricts } from './draw-districts';

export type SplitMap = Drawing & {
  /** Its middle is the middle of the drawing; absent where it was not typed. */
  zip: string | undefined;
};

/** More districts than this are a list, not a drawing. */
const MAX_DISTRICTS = 8;
/** Among neighbors nearer than this are post office boxes of the same town. */
const SAME_PLACE_METERS = 300;
/** So many of the next ZIP codes are well in sight: what lies there is known to who lives here. */
const NEIGHBORS_IN_SIGHT = 8;
const WELL_IN_SIGHT = 1.5;
const AROUND_METERS = 4_000;

/**
 * The typed ZIP code, if it lies in some of these districts: they may have typed it
 * for another place than the page in front of them is about.
 */
export function splitZip(typed: string | undefined, districts: DistrictId[]): string | undefined {
  const zip = readZip(typed ?? '') ?? '';
  const place = findZipPlace(zip);
  const isSplit =
    place?.kind === 'districts' && place.districts.some((id) => districts.includes(id));
  return isSplit ? zip : undefined;
}

type Options = {
  /** As `splitZip` answers it. */
  zip?: string;
  landmarks?: Landmark[];
  now?: Date;
};

/** Whether our own map knows these districts as they are now. */
export function isOnLocalMap(districts: DistrictId[], now = new Date()): boolean {
  const { base, redrawn } = mapInForce(congressOn(now), hasMap);
  return hasMap(base) && !districts.some((district) => redrawn.has(stateOfDistrict(district)));
}

/**
 * Draws the districts of a split ZIP code around its middle; without a ZIP code, around all that
 * are split between just these districts. Nothing where our map does not hold any more, and where
 * the districts have no common ground.
 */
export function drawSplit(districts: DistrictId[], options: Options = {}): SplitMap | undefined {
  const { zip, landmarks = [], now = new Date() } = options;
  if (districts.length > MAX_DISTRICTS || !isOnLocalMap(districts, now)) return undefined;
  const { base } = mapInForce(congressOn(now), hasMap);
  const middle = zip ? zipCentre(zip) : undefined;
  if (middle) {
    const view = { middle, reachMeters: reachAround(middle), isMarked: true };
    return { zip, ...drawDistricts(districts, base, { ...view, marks: landmarks }) };
  }
  const common = commonGround(zipsOfDistricts(districts, base));
  return common && { zip: undefined, ...drawDistricts(districts, base, common) };
}

function reachAround(middle: Point): number {
  const others = zipsAround(middle, 30).filter(({ meters }) => meters > SAME_PLACE_METERS);
  const farthest = others[NEIGHBORS_IN_SIGHT - 1];
  return farthest ? farthest.meters * WELL_IN_SIGHT : AROUND_METERS;
}

function commonGround(zips: string[]) {
  const centers = zips.flatMap((zip) => zipCentre(zip) ?? []);
  if (centers.length === 0) return undefined;
  const [south, north] = ends(centers.map(({ latitude }) => latitude));
  const [west, east] = ends(centers.map(({ longitude }) => longitude));
  const middle = { latitude: (south + north) / 2, longitude: (west + east) / 2 };
  const half = Math.max((east - west) * narrowing(middle.latitude), north - south) / 2;
  return { middle, reachMeters: half * METERS_PER_DEGREE + AROUND_METERS };
}

function ends(numbers: number[]): [number, number] {
  return [Math.min(...numbers), Math.max(...numbers)];
}
