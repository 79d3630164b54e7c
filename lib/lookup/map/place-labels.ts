import type { Point } from '@/lib/lookup/geometry';
import {
  CELL,
  type Cells,
  COLUMNS,
  FRAME_HEIGHT,
  FRAME_WIDTH,
  type Frame,
  projectPoint,
  ROWS,
  shareOf,
} from './cells';

export type LabelBox = { x: number; y: number; width: number; height: number };

/** Size for two lines: the district, and a last name of usual length. */
const LABEL = { width: 84, height: 36 };

/**
 * Multiples of the label's size that are attempted, so that it stands in the widest part of its
 * region.
 */
const SCALES = [1, 1.4, 2, 3];

/**
 * Places the labels of regions, the smallest region first, because it has the fewest possible
 * places.
 */
export function placeLabels(regions: Cells[], before: LabelBox[]) {
  const taken = [...before];
  const labels = new Map<Cells, { x: number; y: number }>();
  for (const cells of [...regions].sort((a, b) => shareOf(a) - shareOf(b))) {
    const label = placeLabel(cells, LABEL, taken);
    if (!label) continue;
    labels.set(cells, label);
    taken.push({ ...label, ...LABEL });
  }
  return regions.map((cells) => labels.get(cells));
}

/**
 * Middle of the best place for a label: most of the label lies in its region and covers nothing
 * else. Undefined if the region covers no cell.
 * @param taken areas covered by other labels and marks
 */
function placeLabel(
  cells: Cells,
  { width, height }: { width: number; height: number },
  taken: LabelBox[],
): { x: number; y: number } | undefined {
  const free = cells.map((cell, at) => (cell && !taken.some((box) => covers(box, at)) ? 1 : 0));
  const count = countedFrom(free);
  let best: { x: number; y: number } | undefined;
  let bestFit = 0;
  for (let at = 0; at < cells.length; at++) {
    if (!cells[at]) continue;
    const { x, y } = middleOfCell(at);
    const isCut = Math.min(x, COLUMNS * CELL - x) < width / 2;
    if (isCut || Math.min(y, ROWS * CELL - y) < height / 2) continue;
    const fit = SCALES.reduce(
      (sum, scale) => sum + freePart(count, at, (scale * width) / 2, (scale * height) / 2),
      0,
    );
    if (fit > bestFit) [best, bestFit] = [{ x, y }, fit];
  }
  return best;
}

function middleOfCell(at: number) {
  return { x: ((at % COLUMNS) + 0.5) * CELL, y: (Math.floor(at / COLUMNS) + 0.5) * CELL };
}

function covers({ x, y, width, height }: LabelBox, at: number) {
  const cell = middleOfCell(at);
  return Math.abs(cell.x - x) <= width / 2 && Math.abs(cell.y - y) <= height / 2;
}

/** Number of free cells above and to the left of each cell corner. */
function countedFrom(free: Cells): Uint32Array {
  const count = new Uint32Array((COLUMNS + 1) * (ROWS + 1));
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const at = (row + 1) * (COLUMNS + 1) + column + 1;
      const above = at - COLUMNS - 1;
      count[at] =
        (free[row * COLUMNS + column] as number) +
        (count[at - 1] as number) +
        (count[above] as number) -
        (count[above - 1] as number);
    }
  }
  return count;
}

/** Free share of a box around a cell; the area outside the frame is not free. */
function freePart(count: Uint32Array, at: number, halfWidth: number, halfHeight: number) {
  const [column, row] = [at % COLUMNS, Math.floor(at / COLUMNS)];
  const [wide, tall] = [Math.round(halfWidth / CELL), Math.round(halfHeight / CELL)];
  const [left, right] = [Math.max(0, column - wide), Math.min(COLUMNS, column + wide + 1)];
  const [top, bottom] = [Math.max(0, row - tall), Math.min(ROWS, row + tall + 1)];
  const corner = (x: number, y: number) => count[y * (COLUMNS + 1) + x] as number;
  const held =
    corner(right, bottom) - corner(left, bottom) - corner(right, top) + corner(left, top);
  return held / ((2 * wide + 1) * (2 * tall + 1));
}

/** Place that helps visitors find their way. */
export type Mark = { name: string; point: Point };

export type DrawnMark = { name: string; x: number; y: number };

/** Approximate width of a small letter, and height of its line with the dot above. */
const LETTER = 7.5;
const HEIGHT = 22;

type MarkSurroundings = {
  frame: Frame;
  labels: ({ x: number; y: number } | undefined)[];
  before: LabelBox[];
};

/** Visible places whose names cover no label and no other name. */
export function drawMarks(marks: Mark[], { frame, labels, before }: MarkSurroundings): DrawnMark[] {
  const taken = [...before, ...labels.flatMap((label) => (label ? { ...label, ...LABEL } : []))];
  const drawn: DrawnMark[] = [];
  for (const { name, point } of marks) {
    const { x, y } = projectPoint(point, frame);
    const box = { x, y: y + HEIGHT / 4, width: name.length * LETTER, height: HEIGHT };
    if (!isInFrame(box) || taken.some((other) => overlaps(box, other))) continue;
    taken.push(box);
    drawn.push({ name, x: Math.round(x), y: Math.round(y) });
  }
  return drawn;
}

function isInFrame({ x, y, width, height }: LabelBox) {
  const isWide = x < width / 2 || x > FRAME_WIDTH - width / 2;
  return !isWide && y > height / 2 && y < FRAME_HEIGHT - height / 2;
}

function overlaps(one: LabelBox, other: LabelBox) {
  const apart = Math.abs(one.x - other.x) >= (one.width + other.width) / 2;
  return !apart && Math.abs(one.y - other.y) < (one.height + other.height) / 2;
}
