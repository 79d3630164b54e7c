import Flatbush from 'flatbush';
import type { DistrictId } from '@/lib/lookup/district';

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

/** Map unpacked for queries. A line that two districts share occurs once. */
export type DistrictBoundaries = Lines & {
  measures: MapMeasures;
  districts: DistrictId[];
  /** Districts on both sides of each stretch; the second is −1 on a coast. */
  sides: Int16Array;
  polygons: Outline[];
  polygonIndex: Flatbush;
  stretchIndex: Flatbush;
  /** Stretches that a district shares with another one, by district. */
  boundaries: number[][];
};

/** Rings of arcs as in the file, and all their stretches. */
type Outline = { district: number; rings: number[][]; stretches: number[] };

export function unpackMap(file: MapFile): DistrictBoundaries {
  const lines = unpackLines(file);
  const polygons = file.districts.flatMap((shape, district) =>
    shape.polygons.map((rings) => ({ district, rings, stretches: stretchesIn(rings, lines) })),
  );
  const { sides, boundaries } = findSides(polygons, file.districts.length, lines.firsts.length);
  return {
    measures: file.measures,
    districts: file.districts.map(({ id }) => id),
    ...lines,
    sides,
    polygons,
    polygonIndex: indexOf(polygons.map(({ stretches }) => boxAround(stretches, lines.boxes))),
    stretchIndex: indexOf([...lines.firsts.keys()].map((n) => boxAround([n], lines.boxes))),
    boundaries,
  };
}

function stretchesIn(rings: number[][], { stretchesOf }: Lines): number[] {
  return rings.flat().flatMap((reference) => stretchesOf[arcNumber(reference)] ?? []);
}

function findSides(polygons: Outline[], districts: number, stretches: number) {
  const sides = new Int16Array(stretches * 2).fill(-1);
  const boundaries: number[][] = Array.from({ length: districts }, () => []);
  for (const { district, stretches } of polygons) {
    for (const stretch of stretches) {
      const first = sides[2 * stretch] as number;
      if (first < 0) sides[2 * stretch] = district;
      else if (first !== district) {
        sides[2 * stretch + 1] = district;
        boundaries[first]?.push(stretch);
        boundaries[district]?.push(stretch);
      }
    }
  }
  return { sides, boundaries };
}

function indexOf(boxes: ReturnType<typeof boxAround>[]): Flatbush {
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  return index;
}

/**
 * Segments per stretch. Long lines are searched in stretches: the coast of Alaska is one line of
 * 19,000 points, few of which are near any given place.
 */
const PIECES = 64;

/** Unpacked arcs of a map. */
type Lines = {
  /** Longitude, latitude, longitude … of all arcs, one after the other. */
  coordinates: Float64Array;
  /** Start of each arc: arc n has the points from arcStarts[n] to before arcStarts[n + 1]. */
  arcStarts: Uint32Array;
  /** Stretches by arc. */
  stretchesOf: number[][];
  /** First and last point of each stretch; the next one starts at the last. */
  firsts: Uint32Array;
  lasts: Uint32Array;
  /** West, south, east, north of each stretch. */
  boxes: Float64Array;
};

function unpackLines(file: MapFile): Lines {
  const { coordinates, arcStarts } = unpackArcs(file);
  const ends: [first: number, last: number][] = [];
  const stretchesOf = file.arcs.map((arc, number) => {
    const start = arcStarts[number] as number;
    const last = start + arc.length / 2 - 1;
    const stretches: number[] = [];
    for (let first = start; first < last; first += PIECES) {
      stretches.push(ends.push([first, Math.min(first + PIECES, last)]) - 1);
    }
    return stretches;
  });
  const boxes = new Float64Array(4 * ends.length);
  ends.forEach(([first, last], stretch) => {
    boxes.set(boxOf(coordinates, first, last), 4 * stretch);
  });
  return {
    coordinates,
    arcStarts,
    stretchesOf,
    firsts: Uint32Array.from(ends, ([first]) => first),
    lasts: Uint32Array.from(ends, ([, last]) => last),
    boxes,
  };
}

function unpackArcs({ arcs, grid }: MapFile) {
  const [[wide, tall], [west, south]] = [grid.scale, grid.translate];
  const arcStarts = new Uint32Array(arcs.length + 1);
  for (let arc = 0; arc < arcs.length; arc++) {
    arcStarts[arc + 1] = (arcStarts[arc] as number) + (arcs[arc]?.length ?? 0) / 2;
  }
  const coordinates = new Float64Array(2 * (arcStarts[arcs.length] as number));
  let at = 0;
  for (const arc of arcs) {
    let x = 0;
    let y = 0;
    for (let step = 0; step < arc.length; step += 2) {
      x += arc[step] as number;
      y += arc[step + 1] as number;
      coordinates[at++] = x * wide + west;
      coordinates[at++] = y * tall + south;
    }
  }
  return { coordinates, arcStarts };
}

type Box = [west: number, south: number, east: number, north: number];

function boxOf(coordinates: Float64Array, first: number, last: number): Box {
  let [west, south, east, north]: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 2 * first; at <= 2 * last; at += 2) {
    const x = coordinates[at] as number;
    const y = coordinates[at + 1] as number;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}

function widen(box: Box, x: number, y: number) {
  if (x < box[0]) box[0] = x;
  if (y < box[1]) box[1] = y;
  if (x > box[2]) box[2] = x;
  if (y > box[3]) box[3] = y;
}

/** Box around the boxes of some stretches. */
function boxAround(stretches: number[], boxes: Float64Array): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const stretch of stretches) {
    widen(box, boxes[4 * stretch] as number, boxes[4 * stretch + 1] as number);
    widen(box, boxes[4 * stretch + 2] as number, boxes[4 * stretch + 3] as number);
  }
  return box;
}
