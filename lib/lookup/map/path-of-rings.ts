import { clipPolygon } from 'lineclip';
import simplify from 'simplify-js';
import { FRAME_HEIGHT, FRAME_WIDTH } from './frame';

/** Half a unit is invisible. */
const TOLERANCE_UNITS = 0.5;
/** An islet of fewer square units is left out. */
const SMALLEST_AREA = 2;

/**
 * The outline that an SVG path draws, for rings of x, y …: simplified, to a tenth of a unit, in
 * steps from point to point, since these need fewer digits.
 */
export function pathOfRings(rings: number[][]): string {
  return rings.map((ring) => (areaOf(ring) < SMALLEST_AREA ? '' : pathOf(ring))).join('');
}

function pathOf(ring: number[]): string {
  const points = Array.from({ length: ring.length / 2 }, (_, at) => ({
    x: ring[2 * at] as number,
    y: ring[2 * at + 1] as number,
  }));
  // In tenths, so that rounding never adds up.
  const tenths = simplify(points, TOLERANCE_UNITS, true).map(({ x, y }) => ({
    x: Math.round(x * 10),
    y: Math.round(y * 10),
  }));
  const steps = tenths.map(({ x, y }, at) => {
    const before = at > 0 ? tenths[at - 1] : undefined;
    return pair(x - (before?.x ?? 0), y - (before?.y ?? 0));
  });
  return `M${steps[0]}l${steps.slice(1).join(' ')}z`;
}

/** "12.3-4": a minus separates two numbers as well as a space does. */
function pair(x: number, y: number) {
  return `${x / 10}${y < 0 ? '' : ' '}${y / 10}`;
}

function areaOf(ring: number[]) {
  let twice = 0;
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length;
    twice +=
      (ring[at] as number) * (ring[next + 1] as number) -
      (ring[next] as number) * (ring[at + 1] as number);
  }
  return Math.abs(twice) / 2;
}

/** Clipped a little outside the frame, so that no line is drawn along the cut itself. */
const MARGIN = 6;

/** The part of a ring of x, y … that the frame shows, with a margin. */
export function clipRing(ring: ArrayLike<number>): number[] {
  const points = Array.from({ length: ring.length / 2 }, (_, at): [number, number] => [
    ring[2 * at] as number,
    ring[2 * at + 1] as number,
  ]);
  const box = [-MARGIN, -MARGIN, FRAME_WIDTH + MARGIN, FRAME_HEIGHT + MARGIN] as const;
  return clipPolygon(points, [...box]).flat();
}
