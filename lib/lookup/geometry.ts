/** One degree of latitude on a sphere of the Earth's mean radius, 6,371.0088 km. */
export const METERS_PER_DEGREE = 111_195;

/** How much shorter a degree of longitude is than one of latitude. */
export function narrowing(latitude: number): number {
  return Math.cos((latitude * Math.PI) / 180);
}

/** A place from which distances are measured. */
export type Origin = {
  longitude: number;
  latitude: number;
  /** What `narrowing` answers for the latitude, computed once. */
  narrow: number;
};

/**
 * Square of the distance from a place to a segment, in degrees of latitude. The ground is taken as
 * flat around the place: 0.5 % wrong at 50 km, exact where it matters.
 * @param coordinates longitude, latitude … of a line
 * @param at where in it the segment begins
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

/** A place on the ground, in degrees (WGS 84, as browsers and geocoders give it). */
export type Point = { latitude: number; longitude: number };
