import { FRAME_HEIGHT, FRAME_WIDTH } from './frame';

/** Cut a little outside, so that no line is drawn along the cut itself. */
const BEYOND = 6;

/** Each side of the frame as the axis (0 is x), where it lies, and which way is inside. */
const SIDES = [
  { axis: 0, limit: -BEYOND, inside: 1 },
  { axis: 0, limit: FRAME_WIDTH + BEYOND, inside: -1 },
  { axis: 1, limit: -BEYOND, inside: 1 },
  { axis: 1, limit: FRAME_HEIGHT + BEYOND, inside: -1 },
] as const;

/**
 * The part of a ring of x, y … that the frame shows: the polygon is cut at one side after the
 * other (Sutherland and Hodgman, 1974). What was two parts stays joined by a line outside.
 */
export function clipRing(ring: ArrayLike<number>): number[] {
  return SIDES.reduce<number[]>((left, side) => cut(left, side), Array.from(ring));
}

function cut(ring: number[], { axis, limit, inside }: (typeof SIDES)[number]): number[] {
  const kept: number[] = [];
  let [beforeX, beforeY] = [ring.at(-2) as number, ring.at(-1) as number];
  for (let at = 0; at < ring.length; at += 2) {
    const [x, y] = [ring[at] as number, ring[at + 1] as number];
    const from = ((axis === 0 ? beforeX : beforeY) - limit) * inside;
    const to = ((axis === 0 ? x : y) - limit) * inside;
    if (from >= 0 !== to >= 0) {
      const part = from / (from - to);
      kept.push(beforeX + part * (x - beforeX), beforeY + part * (y - beforeY));
    }
    if (to >= 0) kept.push(x, y);
    [beforeX, beforeY] = [x, y];
  }
  return kept;
}
