/** One degree of latitude on a sphere of the Earth's mean radius, 6,371.0088 km. */
export const METERS_PER_DEGREE = 111_195;

/** Ratio of a degree of longitude to a degree of latitude. */
export function narrowing(latitude: number): number {
  return Math.cos((latitude * Math.PI) / 180);
}

/** Place from which distances are measured. */
export type Origin = {
  longitude: number;
  latitude: number;
  /** Result of `narrowing` for the latitude, computed once. */
  narrow: number;
};

/**
 * Square of the distance from a place to a segment, in degrees of latitude. The ground is treated
 * as flat around the place: 0.5 % wrong at 50 km, exact at the short distances that matter.
 * @param coordinates longitude, latitude … of a line
 * @param at index of the segment's start in it
 */
export function squareToSegment(
  { longitude, latitude, narrow }: Origin,
  coordinates: ArrayLike<number>,
  at: number,
): number {
  const ax = coordinates[at] as number;
  const ay = coordinates[at + 1] as number;
  const fromX = (longitude - ax) * narrow;
  const fromY = latitude - ay;
  const alongX = ((coordinates[at + 2] as number) - ax) * narrow;
  const alongY = (coordinates[at + 3] as number) - ay;
  const square = alongX * alongX + alongY * alongY;
  const part = square > 0 ? (fromX * alongX + fromY * alongY) / square : 0;
  const nearest = part < 0 ? 0 : part > 1 ? 1 : part;
  const offX = fromX - nearest * alongX;
  const offY = fromY - nearest * alongY;
  return offX * offX + offY * offY;
}

/** Place on the ground, in degrees (WGS 84, as in browsers and geocoders). */
export type Point = { latitude: number; longitude: number };
