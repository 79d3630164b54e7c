import { clipPolygon } from 'lineclip';
import simplify from 'simplify-js';
import type { Congress } from '@/lib/lookup/congress';
import type { DistrictId } from '@/lib/lookup/district';
import type { Point } from '@/lib/lookup/geometry';
import {
  type Cells,
  cellsInside,
  type Direction,
  directionOf,
  FRAME_HEIGHT,
  FRAME_WIDTH,
  type Frame,
  frameAround,
  projectRing,
  shareOf,
} from './cells';
import { ringsOf } from './district-map';
import { type DrawnMark, drawMarks, type LabelBox, type Mark, placeLabels } from './place-labels';

/** Part of a district inside the frame. */
type Region = {
  district: DistrictId;
  /** The `d` attribute of an SVG path. */
  path: string;
  /** Middle of the label; undefined if the frame shows almost nothing of the district. */
  label: { x: number; y: number } | undefined;
  direction: Direction;
};

export type Drawing = { regions: Region[]; marks: DrawnMark[]; unitMeters: number };

/** Half the width of the area shown, from a few blocks of a city to a wide county. */
const HALF_WIDTHS_KM = [3, 4.5, 6.5, 9, 13, 18, 25, 36, 50, 70, 100, 140];
/** Minimum share of the frame for each district, if one of these widths reaches it. */
const MIN_SHARE = 0.06;
/** Dot in the middle, with its label below. */
const MIDDLE: LabelBox = { x: FRAME_WIDTH / 2, y: FRAME_HEIGHT / 2 + 8, width: 84, height: 40 };
/** Scale, in the lower left corner. */
const SCALE: LabelBox = { x: 55, y: FRAME_HEIGHT - 16, width: 110, height: 32 };

type View = {
  middle: Point;
  /** Distance from the middle that must be visible in any case. */
  reachMeters: number;
  /** Whether the middle itself is marked. */
  isMarked?: boolean;
  /** Places to show, the most helpful first. */
  marks?: Mark[];
};

/**
 * Draws districts around a point, at the smallest width that shows enough of each of them.
 * @throws when there is no map of this Congress
 */
export function drawDistricts(
  districts: DistrictId[],
  congress: Congress,
  { middle, reachMeters, isMarked = false, marks = [] }: View,
): Drawing {
  const outlines = districts.map((district) => ringsOf(district, congress));
  const taken = isMarked ? [MIDDLE, SCALE] : [SCALE];
  const { cells, rings, labels, frame } = nearestView(outlines, taken, { middle, reachMeters });
  const regions = districts.map((district, at) => ({
    district,
    path: pathOfRings((rings[at] ?? []).map(clipRing)),
    label: labels[at],
    direction: directionOf(cells[at] as Cells),
  }));
  return {
    regions,
    marks: drawMarks(marks, { frame, labels, before: taken }),
    unitMeters: frame.unitMeters,
  };
}

/**
 * First width that shows enough of each district, or else the one that shows most of the least
 * visible.
 */
function nearestView(outlines: Float64Array[][], taken: LabelBox[], view: View) {
  const { middle, reachMeters } = view;
  const at = (meters: number) => viewOf(outlines, taken, frameAround(middle, meters));
  let best = at(reachMeters);
  for (const meters of HALF_WIDTHS_KM.map((km) => km * 1_000)) {
    if (best.leastShare >= MIN_SHARE && !best.labels.includes(undefined)) break;
    if (meters <= reachMeters) continue;
    const next = at(meters);
    if (next.leastShare >= Math.min(best.leastShare, MIN_SHARE)) best = next;
  }
  return best;
}

function viewOf(outlines: Float64Array[][], taken: LabelBox[], frame: Frame) {
  const rings = outlines.map((outline) =>
    outline.flatMap((ring) => projectRing(ring, frame) ?? []),
  );
  const cells = rings.map(cellsInside);
  const leastShare = Math.min(...cells.map(shareOf));
  return { frame, rings, cells, leastShare, labels: placeLabels(cells, taken) };
}

/** Simplification tolerance; less than a unit is invisible, and keeps the page below 30 kB. */
const TOLERANCE_UNITS = 0.8;
/** Minimum area of an islet, in square units; smaller ones are left out. */
const SMALLEST_AREA = 2;

/**
 * SVG path for rings of x, y …: simplified, rounded to a tenth of a unit, in steps from point to
 * point, because these need fewer digits.
 */
export function pathOfRings(rings: number[][]): string {
  return rings.map((ring) => (areaOf(ring) < SMALLEST_AREA ? '' : pathOf(ring))).join('');
}

function pathOf(ring: number[]): string {
  const points = Array.from({ length: ring.length / 2 }, (_, at) => ({
    x: ring[2 * at] as number,
    y: ring[2 * at + 1] as number,
  }));
  // In tenths, so that rounding errors do not add up.
  const tenths = simplify(points, TOLERANCE_UNITS, true).map(({ x, y }) => ({
    x: Math.round(x * 10),
    y: Math.round(y * 10),
  }));
  const steps = tenths.map(({ x, y }, at) => {
    const before = at > 0 ? tenths[at - 1] : undefined;
    return pair(x - (before?.x ?? 0), y - (before?.y ?? 0));
  });
  return `M${steps[0]}l${steps.slice(1).join(' ')}z`;
}

/** Pair of numbers without a superfluous space: in "12.3-4", the minus separates them. */
function pair(x: number, y: number) {
  return `${x / 10}${y < 0 ? '' : ' '}${y / 10}`;
}

function areaOf(ring: number[]) {
  let twice = 0;
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length;
    twice +=
      (ring[at] as number) * (ring[next + 1] as number) -
      (ring[next] as number) * (ring[at + 1] as number);
  }
  return Math.abs(twice) / 2;
}

/** Clipping margin outside the frame, so that no line is drawn along the cut itself. */
const MARGIN = 6;

/** Part of a ring of x, y … that is inside the frame, with a margin. */
export function clipRing(ring: ArrayLike<number>): number[] {
  const points = Array.from({ length: ring.length / 2 }, (_, at): [number, number] => [
    ring[2 * at] as number,
    ring[2 * at + 1] as number,
  ]);
  const box = [-MARGIN, -MARGIN, FRAME_WIDTH + MARGIN, FRAME_HEIGHT + MARGIN] as const;
  return clipPolygon(points, [...box]).flat();
}
