import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  distancesOf,
  type Line,
  mostlyWithin,
  type Shapes,
  simplifyLine,
  simplifyLines,
} from '@/lib/offices/build/draw-map';

const id = 'TX-37' as const;

test('a point is dropped by its distance in meters on the ground, not in degrees', () => {
  // At 60° north a degree of longitude is half as long: 0.0015° are 83 m, and of latitude 167 m.
  const east: Line = [
    [-150, 60],
    [-149.9985, 60.1],
    [-150, 60.2],
  ];
  const north: Line = [
    [-150, 60],
    [-149.9, 60.0015],
    [-149.8, 60],
  ];
  expect(simplifyLine(east, 100)).toEqual([0, 2]);
  expect(simplifyLine(north, 100)).toEqual([0, 1, 2]);
});

test('every point stays within the tolerance of the line, whose ends are kept', () => {
  const degrees = (from: number) => fc.double({ min: from, max: from + 0.05, noNaN: true });
  const position = fc.tuple(degrees(-98), degrees(30));
  fc.assert(
    fc.property(fc.array(position, { minLength: 2, maxLength: 40 }), (line) => {
      const kept = simplifyLine(line, 100);
      expect([kept[0], kept.at(-1)]).toEqual([0, line.length - 1]);
      const drawn = kept.map((index) => line[index] as Line[number]);
      // Between both latitudes of the line a degree of longitude changes by 0.05 %.
      for (const meters of distancesOf(line, kept, drawn)) expect(meters).toBeLessThan(100.1);
    }),
  );
});

test('an island smaller than the tolerance keeps its area', () => {
  const islet: Line = [
    [-150, 60],
    [-149.9999, 60],
    [-149.9999, 60.0001],
    [-150, 60.0001],
    [-150, 60],
  ];
  const shapes: Shapes = { lines: [islet], districts: [{ id, polygons: [[[0]]] }] };
  expect(simplifyLines(shapes, 100)[0]?.length).toBeGreaterThanOrEqual(4);
});

test('a ring of two bent lines keeps its area', () => {
  const lines: Line[] = [
    [
      [-150, 60],
      [-149.9995, 60.0004],
      [-149.999, 60],
    ],
    [
      [-149.999, 60],
      [-149.9995, 59.9996],
      [-150, 60],
    ],
  ];
  const kept = simplifyLines({ lines, districts: [{ id, polygons: [[[0, 1]]] }] }, 100);
  expect(kept.flat().length).toBeGreaterThanOrEqual(5);
});

test('mostlyWithin gives the distance that 99.9 % of the points are within', () => {
  const distances = Array.from({ length: 1_000 }, (_, index) => index);
  expect(mostlyWithin(distances)).toBe(998);
  expect(mostlyWithin([])).toBe(0);
});
