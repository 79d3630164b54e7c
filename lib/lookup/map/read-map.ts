import Flatbush from 'flatbush';
import { transform } from 'topojson-client';
import type { DistrictId } from '../district';
import { arcNumber, type MapMeasures, type MapTopology, polygonsOf } from './map-file';

/** A map unpacked for answering. A line that two districts share is there once, as one arc. */
export type DistrictMap = {
  measures: MapMeasures;
  districts: DistrictId[];
  /** Longitude, latitude, longitude … of all arcs, one after the other. */
  coordinates: Float64Array;
  /** Arc n has the points from starts[n] to starts[n + 1]. */
  starts: Uint32Array;
  /** West, south, east, north of each arc. */
  boxes: Float64Array;
  /** The districts on both sides of each arc; the second is −1 on a coast. */
  sides: Int16Array;
  polygons: { district: number; rings: number[][] }[];
  polygonIndex: Flatbush;
  arcIndex: Flatbush;
  /** District → the arcs it shares with another one. */
  boundaries: number[][];
};

export function unpackMap(topology: MapTopology): DistrictMap {
  const lines = unpackArcs(topology);
  const shapes = topology.objects.districts.geometries;
  const polygons = shapes.flatMap((shape, district) =>
    polygonsOf(shape).map((rings) => ({ district, rings })),
  );
  const sides = new Int16Array(topology.arcs.length * 2).fill(-1);
  const boundaries: number[][] = shapes.map(() => []);
  for (const { district, rings } of polygons) {
    for (const arc of rings.flat().map(arcNumber)) {
      const first = sides[2 * arc] as number;
      if (first < 0) sides[2 * arc] = district;
      else if (first !== district) {
        sides[2 * arc + 1] = district;
        boundaries[first]?.push(arc);
        boundaries[district]?.push(arc);
      }
    }
  }
  const boxesOfPolygons = polygons.map(({ rings }) => boxAround(rings.flat(), lines.boxes));
  return {
    measures: topology.measures,
    districts: shapes.map(({ id }) => id as DistrictId),
    ...lines,
    sides,
    polygons,
    polygonIndex: indexOf(boxesOfPolygons),
    arcIndex: indexOf(topology.arcs.map((_, arc) => boxAround([arc], lines.boxes))),
    boundaries,
  };
}

type Box = [west: number, south: number, east: number, north: number];

function unpackArcs({ arcs, transform: grid }: MapTopology) {
  const place = transform(grid ?? null);
  const coordinates = new Float64Array(2 * arcs.reduce((sum, arc) => sum + arc.length, 0));
  const starts = new Uint32Array(arcs.length + 1);
  const boxes = new Float64Array(4 * arcs.length);
  let at = 0;
  arcs.forEach((arc, number) => {
    const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
    arc.forEach((position, index) => {
      const [x = 0, y = 0] = place(position, index > 0);
      coordinates[2 * at] = x;
      coordinates[2 * at + 1] = y;
      widen(box, x, y);
      at++;
    });
    starts[number + 1] = at;
    boxes.set(box, 4 * number);
  });
  return { coordinates, starts, boxes };
}

function widen(box: Box, x: number, y: number) {
  box[0] = Math.min(box[0], x);
  box[1] = Math.min(box[1], y);
  box[2] = Math.max(box[2], x);
  box[3] = Math.max(box[3], y);
}

function boxAround(references: number[], boxes: Float64Array): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const arc of references.map(arcNumber)) {
    widen(box, boxes[4 * arc] as number, boxes[4 * arc + 1] as number);
    widen(box, boxes[4 * arc + 2] as number, boxes[4 * arc + 3] as number);
  }
  return box;
}

function indexOf(boxes: Box[]): Flatbush {
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  return index;
}
