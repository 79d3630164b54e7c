import type { DistrictId } from '../district';

/** What the build measured of a map against the file it was made of. */
export type MapMeasures = {
  /** 99.9 % of the original points lie no further than this from the simplified lines. */
  errorMetres: number;
  /** The same for boundaries between two districts alone, without the coast. */
  boundaryErrorMetres: number;
  /** Share of the ZIP codes of one district whose center falls into it; null where none was tried. */
  rightShare: number | null;
  zipsTried: number;
};

/**
 * A map as it is kept: TopoJSON's arcs and references, but every arc one flat list. Pairs take a
 * quarter more bytes, twice the time to parse and 12 MB more memory while that is done.
 */
export type MapFile = {
  measures: MapMeasures;
  /** A place on the grid times `scale` plus `translate` is longitude and latitude. */
  grid: { scale: [number, number]; translate: [number, number] };
  /** A polygon is its rings, a ring its arcs in order; ~n is arc n backwards. */
  districts: { id: DistrictId; polygons: number[][][] }[];
  /** The first point, then steps from point to point: x, y, x, y … */
  arcs: number[][];
};

export function arcNumber(reference: number): number {
  return reference < 0 ? ~reference : reference;
}
