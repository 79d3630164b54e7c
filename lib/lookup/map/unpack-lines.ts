import type { MapFile } from './map-file';

/**
 * Segments per stretch. Long lines are searched in stretches: the coast of Alaska is one line of
 * 19,000 points, few of which are near any given place.
 */
const PIECES = 64;

/** Unpacked arcs of a map. */
export type Lines = {
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

export function unpackLines(file: MapFile): Lines {
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
export function boxAround(stretches: number[], boxes: Float64Array): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const stretch of stretches) {
    widen(box, boxes[4 * stretch] as number, boxes[4 * stretch + 1] as number);
    widen(box, boxes[4 * stretch + 2] as number, boxes[4 * stretch + 3] as number);
  }
  return box;
}
