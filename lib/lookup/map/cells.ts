import { METERS_PER_DEGREE, narrowing, type Point } from '@/lib/lookup/geometry';

/** Area of ground as drawn: north up, flat around its middle, measured in units. */
export type Frame = {
  middle: Point;
  /** Meters of ground per unit. */
  unitMeters: number;
};

/** Units: about the pixels of the narrowest phone, so that labels are as large as the text. */
export const FRAME_WIDTH = 320;
export const FRAME_HEIGHT = 272;

/** Frame that shows the given distance to the west and to the east of a point. */
export function frameAround(middle: Point, halfWidthMeters: number): Frame {
  return { middle, unitMeters: halfWidthMeters / (FRAME_WIDTH / 2) };
}

/** Scales from longitude and latitude to x to the right and y down from the upper left corner. */
function scalesOf({ middle: { latitude, longitude }, unitMeters }: Frame) {
  const tall = METERS_PER_DEGREE / unitMeters;
  const wide = tall * narrowing(latitude);
  return {
    wide,
    tall,
    left: FRAME_WIDTH / 2 - longitude * wide,
    top: FRAME_HEIGHT / 2 + latitude * tall,
  };
}

export function projectPoint({ latitude, longitude }: Point, frame: Frame) {
  const { wide, tall, left, top } = scalesOf(frame);
  return { x: left + longitude * wide, y: top - latitude * tall };
}

/**
 * Converts a closed ring of longitude, latitude … to x, y … of a frame; undefined for one that lies
 * entirely on one side of it.
 */
export function projectRing(ring: Float64Array, frame: Frame): Float64Array | undefined {
  const { wide, tall, left, top } = scalesOf(frame);
  const placed = new Float64Array(ring.length);
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < ring.length; at += 2) {
    const x = left + (ring[at] as number) * wide;
    const y = top - (ring[at + 1] as number) * tall;
    placed[at] = x;
    placed[at + 1] = y;
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  const isOutside = east < 0 || west > FRAME_WIDTH || south < 0 || north > FRAME_HEIGHT;
  return isOutside ? undefined : placed;
}

/** Length of a cell's side, in units. */
export const CELL = 8;
export const COLUMNS = FRAME_WIDTH / CELL;
export const ROWS = FRAME_HEIGHT / CELL;

/** Cells of the frame, row by row: 1 if the middle lies inside the rings. */
export type Cells = Uint8Array;

/** Cells inside rings of x, y …, by the even-odd rule. */
export function cellsInside(rings: ArrayLike<number>[]): Cells {
  const crossings: number[][] = Array.from({ length: ROWS }, () => []);
  for (const ring of rings) addCrossings(ring, crossings);
  const cells = new Uint8Array(COLUMNS * ROWS);
  crossings.forEach((row, number) => {
    row.sort((a, b) => a - b);
    for (let at = 0; at + 1 < row.length; at += 2) {
      const first = columnAfter(row[at] as number);
      const end = columnAfter(row[at + 1] as number);
      if (end > first) cells.fill(1, number * COLUMNS + first, number * COLUMNS + end);
    }
  });
  return cells;
}

/** Adds the points where the ring crosses the middle line of each row of cells. */
function addCrossings(ring: ArrayLike<number>, crossings: number[][]) {
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length;
    const [x, y] = [ring[at] as number, ring[at + 1] as number];
    const [toX, toY] = [ring[next] as number, ring[next + 1] as number];
    const first = Math.max(0, Math.ceil(Math.min(y, toY) / CELL - 0.5));
    const end = Math.min(ROWS, Math.ceil(Math.max(y, toY) / CELL - 0.5));
    for (let row = first; row < end; row++) {
      const part = ((row + 0.5) * CELL - y) / (toY - y);
      crossings[row]?.push(x + part * (toX - x));
    }
  }
}

/** First column whose middle lies at or after x. */
function columnAfter(x: number) {
  return Math.min(COLUMNS, Math.max(0, Math.ceil(x / CELL - 0.5)));
}

/** Share of the whole frame, from 0 to 1. */
export function shareOf(cells: Cells): number {
  return cells.reduce((sum, cell) => sum + cell, 0) / cells.length;
}

/** Middle of all set cells, in units; NaN if none is set. */
function middleOf(cells: Cells): { x: number; y: number } {
  let [x, y, count] = [0, 0, 0];
  cells.forEach((cell, at) => {
    if (!cell) return;
    x += ((at % COLUMNS) + 0.5) * CELL;
    y += (Math.floor(at / COLUMNS) + 0.5) * CELL;
    count++;
  });
  return { x: x / count, y: y / count };
}

/** Clockwise from the east, as angles are measured in a drawing. */
const WAYS = [
  'east',
  'southeast',
  'south',
  'southwest',
  'west',
  'northwest',
  'north',
  'northeast',
] as const;

/** Direction of a region from the middle of the frame; `middle` if it contains that. */
export type Direction = (typeof WAYS)[number] | 'middle';

export function directionOf(cells: Cells): Direction {
  const at = Math.floor(FRAME_HEIGHT / 2 / CELL) * COLUMNS + Math.floor(FRAME_WIDTH / 2 / CELL);
  if (cells[at]) return 'middle';
  const { x, y } = middleOf(cells);
  const eighths = Math.round(Math.atan2(y - FRAME_HEIGHT / 2, x - FRAME_WIDTH / 2) / (Math.PI / 4));
  return WAYS[(eighths + 8) % 8] ?? 'middle';
}
