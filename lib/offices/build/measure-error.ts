import { METRES_PER_DEGREE, narrowing, squareToPiece } from '@/lib/lookup/map/ground';
import type { Line } from './read-shapes';
import type { Kept } from './simplify-lines';

/**
 * How far each original point lies from the straight piece that stands in its place, in metres.
 * @param drawn the kept points as they are drawn, on the grid of the map.
 */
export function distancesOf(line: Line, kept: Kept, drawn: Line): number[] {
  const distances: number[] = [];
  for (let piece = 0; piece < kept.length - 1; piece++) {
    const [ax, ay] = drawn[piece] as Line[number];
    const [bx, by] = drawn[piece + 1] as Line[number];
    for (const [x, y] of line.slice(kept[piece], kept[piece + 1])) {
      const square = squareToPiece(x, y, narrowing(y), ax, ay, bx, by);
      distances.push(Math.sqrt(square) * METRES_PER_DEGREE);
    }
  }
  return distances;
}

/** The distance that 99.9 % do not exceed, to a tenth of a metre; 0 of nothing. */
export function mostlyWithin(distances: number[]): number {
  const sorted = Float64Array.from(distances).sort();
  const at = Math.ceil(sorted.length * 0.999) - 1;
  return Math.round((sorted[at] ?? 0) * 10) / 10;
}
