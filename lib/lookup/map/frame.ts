import { METERS_PER_DEGREE, narrowing, type Point } from '@/lib/lookup/geometry';

/** Area of ground as drawn: north up, flat around its middle, measured in units. */
export type Frame = {
  middle: Point;
  /** Meters of ground per unit. */
  unitMeters: number;
};

/** Units: about the pixels of the narrowest phone, so that labels are as large as the text. */
export const FRAME_WIDTH = 320;
export const FRAME_HEIGHT = 272;

/** Frame that shows the given distance to the west and to the east of a point. */
export function frameAround(middle: Point, halfWidthMeters: number): Frame {
  return { middle, unitMeters: halfWidthMeters / (FRAME_WIDTH / 2) };
}

/** Scales from longitude and latitude to x to the right and y down from the upper left corner. */
function scalesOf({ middle: { latitude, longitude }, unitMeters }: Frame) {
  const tall = METERS_PER_DEGREE / unitMeters;
  const wide = tall * narrowing(latitude);
  return {
    wide,
    tall,
    left: FRAME_WIDTH / 2 - longitude * wide,
    top: FRAME_HEIGHT / 2 + latitude * tall,
  };
}

export function projectPoint({ latitude, longitude }: Point, frame: Frame) {
  const { wide, tall, left, top } = scalesOf(frame);
  return { x: left + longitude * wide, y: top - latitude * tall };
}

/**
 * Converts a closed ring of longitude, latitude … to x, y … of a frame; undefined for one that lies
 * entirely on one side of it.
 */
export function projectRing(ring: Float64Array, frame: Frame): Float64Array | undefined {
  const { wide, tall, left, top } = scalesOf(frame);
  const placed = new Float64Array(ring.length);
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < ring.length; at += 2) {
    const x = left + (ring[at] as number) * wide;
    const y = top - (ring[at + 1] as number) * tall;
    placed[at] = x;
    placed[at + 1] = y;
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  const isOutside = east < 0 || west > FRAME_WIDTH || south < 0 || north > FRAME_HEIGHT;
  return isOutside ? undefined : placed;
}
