import { describe, expect, test } from 'vitest';
import {
  CELL,
  COLUMNS,
  cellsInside,
  directionOf,
  FRAME_HEIGHT,
  FRAME_WIDTH,
  frameAround,
  projectPoint,
  projectRing,
  ROWS,
  shareOf,
} from '@/lib/lookup/map/cells';
import { clipRing, pathOfRings } from '@/lib/lookup/map/draw-districts';
import { drawMarks, placeLabels } from '@/lib/lookup/map/place-labels';

const box = (x: number, y: number, toX: number, toY: number) => [x, y, toX, y, toX, toY, x, toY];
const middle = { latitude: 60, longitude: -100 };
const frame = frameAround(middle, 16_000);

describe('the frame', () => {
  test('is centered on its point with north up and east to the right', () => {
    expect(projectPoint(middle, frame)).toEqual({ x: FRAME_WIDTH / 2, y: FRAME_HEIGHT / 2 });
    const { x, y } = projectPoint({ latitude: 60.01, longitude: -99.99 }, frame);
    // 1,112 m to the north; at 60 degrees a degree of longitude is half as long.
    expect(y).toBeCloseTo(FRAME_HEIGHT / 2 - 11.1, 1);
    expect(x).toBeCloseTo(FRAME_WIDTH / 2 + 5.6, 1);
  });

  test('leaves out a ring that is entirely on one side of it', () => {
    const around = [-101, 59, -99, 59, -99, 61, -101, 61];
    expect(projectRing(new Float64Array(around), frame)).toHaveLength(8);
    const elsewhere = around.map((degrees, at) => (at % 2 ? degrees : degrees + 10));
    expect(projectRing(new Float64Array(elsewhere), frame)).toBeUndefined();
  });
});

describe('clipping', () => {
  test('keeps a ring that is inside unchanged', () => {
    expect(clipRing(box(10, 10, 20, 20))).toEqual(box(10, 10, 20, 20));
  });

  test('cuts a ring that crosses the edge and one that surrounds the frame', () => {
    expect(new Set(clipRing(box(10, 10, 1_000, 20)))).toEqual(new Set([10, 20, FRAME_WIDTH + 6]));
    const all = clipRing(box(-900, -900, 900, 900));
    expect(Math.min(...all)).toBe(-6);
    expect(shareOf(cellsInside([all]))).toBe(1);
  });

  test('removes a ring that is outside', () => {
    expect(clipRing(box(-30, 10, -20, 20))).toEqual([]);
  });

  test('covers the same cells as the unclipped ring', () => {
    const star = Array.from({ length: 40 }, (_, at) => {
      const far = at % 2 ? 400 : 40;
      return [160 + far * Math.cos(at * 0.157), 136 + far * Math.sin(at * 0.157)];
    }).flat();
    expect(cellsInside([clipRing(star)])).toEqual(cellsInside([star]));
  });
});

describe('paths', () => {
  test('use relative steps rounded to tenths', () => {
    expect(pathOfRings([box(1.04, 2, 11, 22.26)])).toBe('M1 2l10 0 0 20.3 -10 0z');
  });

  test('leave out points on a straight line and tiny islands', () => {
    expect(pathOfRings([[0, 0, 5, 0.1, 10, 0, 10, 10]])).toBe('M0 0l10 0 0 10z');
    expect(pathOfRings([box(0, 0, 1, 1), []])).toBe('');
  });

  test('do not accumulate rounding errors', () => {
    const zigzag = Array.from({ length: 101 }, (_, at) => [at * 1.04, at % 2 ? 5 : 0]).flat();
    const steps = pathOfRings([[...zigzag, 104, 50, 0, 50]]).match(/-?[\d.]+/g) ?? [];
    const x = steps.filter((_, at) => at % 2 === 0).slice(0, 101);
    expect(x.reduce((sum, step) => sum + Number(step), 0)).toBeCloseTo(104, 5);
  });
});

describe('regions', () => {
  const west = cellsInside([box(0, 0, 160, FRAME_HEIGHT)]);
  const ring = cellsInside([box(0, 0, FRAME_WIDTH, FRAME_HEIGHT), box(80, 68, 240, 204)]);

  test('are measured in cells without their holes', () => {
    expect(shareOf(west)).toBe(0.5);
    expect(shareOf(ring)).toBeCloseTo(0.75, 1);
    expect(west).toHaveLength(COLUMNS * ROWS);
  });

  test('have separate labels where there is room', () => {
    const [left, around] = placeLabels([west, ring], []);
    expect(left).toBeDefined();
    expect(Math.abs((left?.x ?? 0) - 80)).toBeLessThanOrEqual(2 * CELL);
    expect(around).not.toEqual(left);
    expect(placeLabels([new Uint8Array(COLUMNS * ROWS)], [])).toEqual([undefined]);
  });

  test('have a direction from the middle of the map', () => {
    const at = (...corners: [number, number, number, number]) =>
      directionOf(cellsInside([box(...corners)]));
    expect(at(0, 0, 100, FRAME_HEIGHT)).toBe('west');
    expect(at(200, 0, FRAME_WIDTH, FRAME_HEIGHT)).toBe('east');
    expect(at(0, 0, FRAME_WIDTH, 80)).toBe('north');
    expect(at(0, 200, FRAME_WIDTH, FRAME_HEIGHT)).toBe('south');
    expect(at(0, 0, 80, 60)).toBe('northwest');
    expect(at(260, 230, FRAME_WIDTH, FRAME_HEIGHT)).toBe('southeast');
    expect(at(100, 100, 200, 200)).toBe('middle');
  });
});

test('place names are drawn only where they cover no other name', () => {
  const point = (north: number) => ({ latitude: 60 + north / 100, longitude: -100 });
  const marks = [
    { name: 'Sampleton', point: point(4) },
    { name: 'Beside it', point: point(4.2) },
    { name: 'Under the label', point: point(-4) },
    { name: 'Far away', point: point(40) },
  ];
  const label = projectPoint(point(-4), frame);
  expect(
    drawMarks(marks, { frame, labels: [label, undefined], before: [] }).map(({ name }) => name),
  ).toEqual(['Sampleton']);
});
