import type { DistrictId } from '../district';

/** Measures of a map against its source file, taken by the build. */
export type MapMeasures = {
  /** Distance from the simplified lines that 99.9 % of the original points do not exceed. */
  errorMetres: number;
  /** The same for boundaries between two districts alone, without the coast. */
  boundaryErrorMetres: number;
  /** Share of the ZIP codes in one district whose center lies in it; null if none was tested. */
  rightShare: number | null;
  zipsTried: number;
};

/**
 * Map as stored: TopoJSON's arcs and references, but every arc as one flat list. Pairs take a
 * quarter more bytes, twice the time to parse, and 12 MB more memory while parsing.
 */
export type MapFile = {
  measures: MapMeasures;
  /** Grid coordinates times `scale` plus `translate` are longitude and latitude. */
  grid: { scale: [number, number]; translate: [number, number] };
  /** A polygon is a list of rings, a ring is a list of arcs in order; ~n is arc n reversed. */
  districts: { id: DistrictId; polygons: number[][][] }[];
  /** First point, then steps from point to point: x, y, x, y … */
  arcs: number[][];
};

export function arcNumber(reference: number): number {
  return reference < 0 ? ~reference : reference;
}
