import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** What the build measured of a map against the file it was made of. */
export type MapMeasures = {
  /** 99.9 % of the original points lie no further than this from the simplified lines. */
  errorMetres: number;
  /** The same for boundaries between two districts alone, without the coast. */
  boundaryErrorMetres: number;
  /** Share of the ZIP codes of one district whose centre falls into it; null where none was tried. */
  rightShare: number | null;
  zipsTried: number;
};

/** Each geometry's `id` is its district's. */
export type MapTopology = Topology<{ districts: GeometryCollection }> & { measures: MapMeasures };

/** The polygons of a geometry, as rings of arc numbers (TopoJSON: ~n is arc n backwards). */
export function polygonsOf(shape: GeometryCollection['geometries'][number]): number[][][] {
  if (shape.type === 'Polygon') return [(shape as Polygon).arcs];
  if (shape.type === 'MultiPolygon') return (shape as MultiPolygon).arcs;
  throw new Error(`A district's shape is a ${shape.type}`);
}

export function arcNumber(reference: number): number {
  return reference < 0 ? ~reference : reference;
}
