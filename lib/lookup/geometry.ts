/** One degree of latitude on a sphere of the Earth's mean radius, 6,371.0088 km. */
export const METRES_PER_DEGREE = 111_195;

/** How much shorter a degree of longitude is than one of latitude. */
export function narrowing(latitude: number): number {
  return Math.cos((latitude * Math.PI) / 180);
}

/**
 * Square of the distance from a point to the straight piece from a to b, in degrees of latitude.
 * The ground is taken as flat around the point: 0.5 % wrong at 50 km, exact where it matters.
 * @param narrow what `narrowing` says of the point's latitude.
 */
export function squareToPiece(
  x: number,
  y: number,
  narrow: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const fromX = (x - ax) * narrow;
  const fromY = y - ay;
  const alongX = (bx - ax) * narrow;
  const alongY = by - ay;
  const square = alongX * alongX + alongY * alongY;
  const part = square > 0 ? (fromX * alongX + fromY * alongY) / square : 0;
  const at = part < 0 ? 0 : part > 1 ? 1 : part;
  const offX = fromX - at * alongX;
  const offY = fromY - at * alongY;
  return offX * offX + offY * offY;
}

/** A place on the ground, in degrees (WGS 84, as browsers and geocoders give it). */
export type Point = { latitude: number; longitude: number };
