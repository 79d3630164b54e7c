import { METERS_PER_DEGREE, narrowing, type Point } from '@/lib/lookup/geometry';
import { type Landmark, zipCentre, zipsAround } from '@/lib/lookup/zips/zip-places';
import { readZip } from '@/lib/platform/typed-digits';
import { congressOn, mapInForce } from '../congress';
import { type DistrictId, stateOfDistrict } from '../district';
import { findZipPlace, zipsOfDistricts } from '../zips/zip-districts';
import { hasMap } from './district-map';
import { type Drawing, drawDistricts } from './draw-districts';

export type SplitMap = Drawing & {
  /** ZIP code whose middle is the middle of the drawing; absent if none was typed. */
  zip: string | undefined;
};

/** Maximum number of districts in a drawing; more are shown as a list. */
const MAX_DISTRICTS = 8;
/**
 * Distance below which neighbors are the same place, such as post office boxes of the same town.
 */
const SAME_PLACE_METERS = 300;
/** Number of neighboring ZIP codes that must be clearly visible: residents know what lies there. */
const NEIGHBORS_IN_SIGHT = 8;
const WELL_IN_SIGHT = 1.5;
const AROUND_METERS = 4_000;

/**
 * The typed ZIP code, if it lies in some of these districts: it may have been typed for another
 * place than this page is about.
 */
export function splitZip(typed: string | undefined, districts: DistrictId[]): string | undefined {
  const zip = readZip(typed ?? '') ?? '';
  const place = findZipPlace(zip);
  const isSplit =
    place?.kind === 'districts' && place.districts.some((id) => districts.includes(id));
  return isSplit ? zip : undefined;
}

type Options = {
  /** Result of `splitZip`. */
  zip?: string;
  landmarks?: Landmark[];
  now?: Date;
};

/** Whether our own map has the current version of these districts. */
export function isOnLocalMap(districts: DistrictId[], now = new Date()): boolean {
  const { base, redrawn } = mapInForce(congressOn(now), hasMap);
  return hasMap(base) && !districts.some((district) => redrawn.has(stateOfDistrict(district)));
}

/**
 * Draws the districts of a split ZIP code around its middle; without a ZIP code, around all that
 * are split between exactly these districts. Undefined if our map is out of date, or if the
 * districts have no area in common.
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
