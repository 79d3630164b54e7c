import Flatbush from 'flatbush';
import type { DistrictId } from '../district';
import { arcNumber, type MapFile, type MapMeasures } from './map-file';
import { boxAround, type Lines, unpackLines } from './unpack-lines';

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
