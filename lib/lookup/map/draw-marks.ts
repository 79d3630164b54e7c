import type { Point } from '@/lib/lookup/geometry';
import { FRAME_HEIGHT, FRAME_WIDTH, type Frame, placeOnFrame } from './frame';
import { LABEL, type LabelBox } from './place-label';

/** A place that helps to find one's way. */
export type Mark = { name: string; point: Point };

export type DrawnMark = { name: string; x: number; y: number };

/** About the width of a small letter, and the height of its line with the dot above. */
const LETTER = 7.5;
const HEIGHT = 22;

/** The places in sight whose names cover no label and no other name. */
export function drawMarks(
  marks: Mark[],
  frame: Frame,
  labels: ({ x: number; y: number } | undefined)[],
  before: LabelBox[],
): DrawnMark[] {
  const taken = [...before, ...labels.flatMap((label) => (label ? { ...label, ...LABEL } : []))];
  const drawn: DrawnMark[] = [];
  for (const { name, point } of marks) {
    const { x, y } = placeOnFrame(point, frame);
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
