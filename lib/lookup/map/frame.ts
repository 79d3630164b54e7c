import type { Point } from '../point';
import { METRES_PER_DEGREE, narrowing } from './ground';

/** A piece of ground as it is drawn: north up, flat around its middle, measured in units. */
export type Frame = {
  middle: Point;
  /** Metres of ground a unit. */
  unitMetres: number;
};

/** Units: about the pixels of the narrowest phone, so that letters are as large as in the text. */
export const FRAME_WIDTH = 320;
export const FRAME_HEIGHT = 272;

/** The frame that shows so much ground to the west and to the east of a point. */
export function frameAround(middle: Point, halfWidthMetres: number): Frame {
  return { middle, unitMetres: halfWidthMetres / (FRAME_WIDTH / 2) };
}

/** Units to the right and down from the upper left corner. */
export function placeOnFrame({ latitude, longitude }: Point, frame: Frame) {
  const { middle, unitMetres } = frame;
  const units = METRES_PER_DEGREE / unitMetres;
  return {
    x: FRAME_WIDTH / 2 + (longitude - middle.longitude) * units * narrowing(middle.latitude),
    y: FRAME_HEIGHT / 2 - (latitude - middle.latitude) * units,
  };
}

/**
 * A closed ring of longitude, latitude … as x, y … of a frame; nothing for one that lies wholly
 * on one side of it.
 */
export function ringOnFrame(ring: Float64Array, frame: Frame): Float64Array | undefined {
  const placed = new Float64Array(ring.length);
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < ring.length; at += 2) {
    const point = { longitude: ring[at] as number, latitude: ring[at + 1] as number };
    const { x, y } = placeOnFrame(point, frame);
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
