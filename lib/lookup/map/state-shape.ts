import { congressOn, mapInForce } from '../congress';
import { type DistrictId, districtsOfState, stateOfDistrict } from '../district';
import { narrowing } from '../geometry';
import type { StateCode } from '../states';
import { hasMap, ringsOf } from './district-map';
import { isOnLocalMap } from './split-map';

/** Side of the square around the outline, in units; about two per pixel. */
export const SHAPE_SIZE = 96;

type StateOutline = {
  /** The `d` attribute of an SVG path. */
  path: string;
  /** Position of each district in it. */
  dots: Map<DistrictId, Spot>;
};

type Spot = { x: number; y: number };

const shapes = new Map<string, StateOutline>();

/** Outline of a state as a small drawing; undefined if there is no map. */
export function shapeOfState(state: StateCode, now = new Date()): StateOutline | undefined {
  const { base } = mapInForce(congressOn(now), hasMap);
  if (!hasMap(base)) return undefined;
  const key = `${base.number} ${state}`;
  const shape = shapes.get(key) ?? drawState(state, base);
  shapes.set(key, shape);
  return shape;
}

/**
 * Position of a district in its state, while our map is current; undefined if it is the whole
 * state.
 */
export function spotOfDistrict(district: DistrictId, now = new Date()): Spot | undefined {
  if (district.endsWith('-AL') || !isOnLocalMap([district], now)) return undefined;
  return shapeOfState(stateOfDistrict(district), now)?.dots.get(district);
}

function drawState(state: StateCode, congress: Parameters<typeof ringsOf>[1]): StateOutline {
  const districts = districtsOfState(state);
  const rings = districts.map((district) => ringsOf(district, congress).map(eastOfDateLine));
  const toSquare = squareAround(mainRings(rings.flat()));
  const drawn = rings.map((each) => each.map(toSquare));
  const dots = new Map(districts.map((district, at) => [district, middleOf(drawn[at] ?? [])]));
  return { path: pathOf(worthDrawing(outlineOf(drawn.flat()))), dots };
}

/**
 * Alaska's westernmost islands lie beyond 180°; they are drawn next to the others, not at the
 * opposite edge.
 */
function eastOfDateLine(ring: Float64Array): Float64Array {
  return ring.map((value, at) => (at % 2 === 0 && value > 170 ? value - 360 : value));
}

/**
 * Minimum size of an island, relative to the largest ring: smaller ones may be cut off, or Hawaii
 * would be a few dots.
 */
const MIN_ISLAND = 0.005;

function mainRings(rings: Float64Array[]): Float64Array[] {
  const areas = rings.map(areaOf);
  const least = Math.max(...areas) * MIN_ISLAND;
  return rings.filter((_, at) => (areas[at] as number) >= least);
}

/** Area in square degrees, which is enough to compare rings of one state. */
function areaOf(ring: Float64Array): number {
  const points = Array.from({ length: ring.length / 2 }, (_, at) => ({
    x: ring[2 * at] as number,
    y: ring[2 * at + 1] as number,
  }));
  return measureOf(points).area;
}

/** Minimum area in square units; smaller rings would be specks. */
const MIN_AREA = 2;

/** Rings without specks and islands that are cut off, unless there are no others. */
function worthDrawing(rings: Spot[][]): Spot[][] {
  const isInside = ({ x, y }: Spot) => x >= 0 && y >= 0 && x <= SHAPE_SIZE && y <= SHAPE_SIZE;
  const worth = rings.filter((ring) => ring.some(isInside) && measureOf(ring).area >= MIN_AREA);
  return worth.length > 0 ? worth : rings;
}

/** Rings as points of the square, each point once. */
function squareAround(rings: Float64Array[]) {
  const [west, east] = endsOf(rings, 0);
  const [south, north] = endsOf(rings, 1);
  const narrow = narrowing((south + north) / 2);
  const scale = SHAPE_SIZE / Math.max((east - west) * narrow, north - south);
  const left = (SHAPE_SIZE - (east - west) * narrow * scale) / 2;
  const top = (SHAPE_SIZE - (north - south) * scale) / 2;
  return (ring: Float64Array): Spot[] => {
    const points: Spot[] = [];
    for (let at = 0; at < ring.length; at += 2) {
      const x = Math.round(left + ((ring[at] as number) - west) * narrow * scale);
      const y = Math.round(top + (north - (ring[at + 1] as number)) * scale);
      const last = points.at(-1);
      if (last?.x !== x || last.y !== y) points.push({ x, y });
    }
    const [first, last] = [points[0], points.at(-1)];
    if (first && last && (first.x !== last.x || first.y !== last.y)) points.push(first);
    return points;
  };
}

function endsOf(rings: Float64Array[], axis: 0 | 1): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const ring of rings) {
    for (let at = axis; at < ring.length; at += 2) {
      low = Math.min(low, ring[at] as number);
      high = Math.max(high, ring[at] as number);
    }
  }
  return [low, high];
}

/** Centroid of the largest ring. */
function middleOf(rings: Spot[][]): Spot {
  const [largest = []] = [...rings].sort(
    (one, other) => measureOf(other).area - measureOf(one).area,
  );
  const { area, x, y } = measureOf(largest);
  return area > 0 ? { x: Math.round(x), y: Math.round(y) } : (largest[0] ?? { x: 0, y: 0 });
}

/** Area and centroid of a closed ring: https://en.wikipedia.org/wiki/Centroid#Of_a_polygon */
function measureOf(ring: Spot[]) {
  let [twice, x, y] = [0, 0, 0];
  for (let at = 1; at < ring.length; at++) {
    const [from, to] = [ring[at - 1] as Spot, ring[at] as Spot];
    const cross = from.x * to.y - to.x * from.y;
    twice += cross;
    x += (from.x + to.x) * cross;
    y += (from.y + to.y) * cross;
  }
  return { area: Math.abs(twice / 2), x: x / (3 * twice), y: y / (3 * twice) };
}

const keyOf = ({ x, y }: Spot) => `${x} ${y}`;

/**
 * Outer rings that remain after the lines between two districts, which occur once in each
 * direction, are removed.
 */
function outlineOf(rings: Spot[][]): Spot[][] {
  const edges = new Map<string, { from: Spot; to: Spot; count: number }>();
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at++) {
      const [from, to] = [ring[at - 1] as Spot, ring[at] as Spot];
      const back = edges.get(`${keyOf(to)} ${keyOf(from)}`);
      const same = edges.get(`${keyOf(from)} ${keyOf(to)}`);
      if (back && back.count > 0) back.count -= 1;
      else if (same) same.count += 1;
      else edges.set(`${keyOf(from)} ${keyOf(to)}`, { from, to, count: 1 });
    }
  }
  return joinEdges(
    [...edges.values()].flatMap(({ from, to, count }) => Array(count).fill([from, to])),
  );
}

function joinEdges(edges: [Spot, Spot][]): Spot[][] {
  const from = new Map<string, Spot[]>();
  for (const [start, end] of edges) {
    from.set(keyOf(start), [...(from.get(keyOf(start)) ?? []), end]);
  }
  const rings: Spot[][] = [];
  for (const [start] of edges) {
    const ring: Spot[] = [];
    for (let at: Spot | undefined = start; at; at = from.get(keyOf(at))?.pop()) ring.push(at);
    if (ring.length > 3) rings.push(ring);
  }
  return rings;
}

/** SVG path in relative steps, which are short; consecutive steps in one direction are merged. */
function pathOf(rings: Spot[][]): string {
  return rings
    .map(([first = { x: 0, y: 0 }, ...rest]) => {
      const steps: Spot[] = [];
      let at = first;
      for (const point of rest) {
        const step = { x: point.x - at.x, y: point.y - at.y };
        const last = steps.at(-1);
        if (last && last.x * step.y === last.y * step.x && last.x * step.x + last.y * step.y > 0) {
          steps[steps.length - 1] = { x: last.x + step.x, y: last.y + step.y };
        } else steps.push(step);
        at = point;
      }
      return `M${keyOf(first)}l${steps.map(({ x, y }) => `${x},${y}`).join(' ')}z`;
    })
    .join('');
}
