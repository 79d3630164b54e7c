import simplify from 'simplify-js';
import { METRES_PER_DEGREE, narrowing } from '@/lib/lookup/map/ground';
import { arcNumber } from '@/lib/lookup/map/map-file';
import type { Line, Shapes } from './read-shapes';

/** A closed ring of fewer points has no area. */
const MIN_IN_RING = 4;

/** Indexes of the points that are kept, the first and the last among them. */
export type Kept = number[];

/**
 * Douglas–Peucker on every line by itself, in metres: what two districts share stays shared, and no
 * point lies further from the line than the tolerance. A ring that would lose its area is
 * simplified less.
 */
export function simplifyLines({ lines, districts }: Shapes, toleranceMetres: number): Kept[] {
  const kept = lines.map((line) => simplifyLine(line, toleranceMetres));
  for (const ring of districts.flatMap(({ polygons }) => polygons.flat())) {
    const arcs = ring.map(arcNumber);
    for (let tolerance = toleranceMetres / 2; isFlat(arcs, kept); tolerance /= 2) {
      const finer = tolerance < 1 ? 0 : tolerance;
      for (const arc of arcs) kept[arc] = simplifyLine(lines[arc] as Line, finer);
      if (finer === 0) break;
    }
  }
  return kept;
}

/** Lines of a ring share their ends: each adds one point less than it has. */
function isFlat(arcs: number[], kept: Kept[]) {
  const points = arcs.reduce((sum, arc) => sum + (kept[arc] as Kept).length - 1, 1);
  return points < MIN_IN_RING;
}

export function simplifyLine(line: Line, toleranceMetres: number): Kept {
  const narrow = narrowing(middleOf(line));
  const points = line.map(([longitude, latitude], index) => ({
    x: longitude * narrow * METRES_PER_DEGREE,
    y: latitude * METRES_PER_DEGREE,
    index,
  }));
  // The library's quicker way first drops neighbours, and would move ends of short pieces.
  const result = simplify(points, toleranceMetres, true) as typeof points;
  return result.map(({ index }) => index);
}

function middleOf(line: Line) {
  return line.reduce((sum, [, latitude]) => sum + latitude, 0) / line.length;
}
