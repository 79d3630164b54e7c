import simplify from 'simplify-js';
import { quantize, transform } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { type DistrictId, districtOfGeoid } from '@/lib/lookup/district';
import { METERS_PER_DEGREE, narrowing, squareToSegment } from '@/lib/lookup/geometry';
import { arcNumber, type MapFile } from '@/lib/lookup/map/read-map';
import { BadData, type SourceText } from './sources';

/**
 * Tolerance, chosen by these measures of the map of the 119th Congress (points, bytes, p99.9 of the
 * error) on a grid of 0.0002°: 100 m 177,000, 1.23 MB, 105 m; 75 m 210,000, 1.42 MB, 80 m; 60 m
 * 236,000, 1.57 MB, 65 m. All of them answered the same ZIP codes correctly; finer maps load more
 * slowly, coarser ones put more visitors near a boundary.
 */
const TOLERANCE_METERS = 75;
const GRID_DEGREES = 0.0002;

const WEST = -180;
const SOUTH = -90;
const GRID: MapFile['grid'] = {
  scale: [GRID_DEGREES, GRID_DEGREES],
  translate: [WEST, SOUTH],
};

/** Simplified map with its measured error, not yet tested with ZIP codes. */
export function drawMap(source: SourceText): MapFile {
  const shapes = readShapes(source);
  const kept = simplifyLines(shapes, TOLERANCE_METERS);
  const drawn = shapes.lines.map((line, arc) =>
    (kept[arc] ?? []).map((index) => onGrid(line[index] as Line[number])),
  );
  const distances = shapes.lines.map((line, arc) =>
    distancesOf(line, kept[arc] ?? [], drawn[arc] ?? []),
  );
  const shared = sharedArcs(shapes);
  const measures = {
    errorMetres: mostlyWithin(distances.flat()),
    boundaryErrorMetres: mostlyWithin(distances.filter((_, arc) => shared.has(arc)).flat()),
    rightShare: null,
    zipsTried: 0,
  };
  return { measures, grid: GRID, districts: shapes.districts, arcs: encode(drawn) };
}

function onGrid([longitude, latitude]: Line[number]): Line[number] {
  return [snap(longitude, WEST), snap(latitude, SOUTH)];
}

function snap(degrees: number, from: number) {
  return from + Math.round((degrees - from) / GRID_DEGREES) * GRID_DEGREES;
}

function sharedArcs({ districts }: Shapes): Set<number> {
  const owners = new Map<number, string>();
  const shared = new Set<number>();
  for (const { id, polygons } of districts) {
    for (const arc of polygons.flat(2).map(arcNumber)) {
      if ((owners.get(arc) ?? id) !== id) shared.add(arc);
      owners.set(arc, id);
    }
  }
  return shared;
}

/** Encodes lines as TopoJSON does: steps on the grid, without steps of length zero. */
function encode(lines: Line[]): number[][] {
  const { arcs } = quantize({ type: 'Topology', objects: {}, arcs: lines }, GRID as never);
  return arcs.map((arc) => arc.flat());
}

/** Line of longitudes and latitudes. */
export type Line = [longitude: number, latitude: number][];

/** Shapes of the source with unpacked lines; each district once, in order. */
export type Shapes = { lines: Line[]; districts: { id: DistrictId; polygons: number[][][] }[] };

type Source = Topology<Record<string, GeometryCollection<{ GEOID?: string }>>>;

/**
 * Reads the Census Bureau's shapes of congressional districts, as TopoJSON. Water that belongs to
 * no district (ZZ) is left out.
 * @throws BadData for any other file.
 */
export function readShapes(source: SourceText): Shapes {
  const topology = parse(source);
  const place = transform(topology.transform ?? null);
  const lines = topology.arcs.map((arc) =>
    arc.map((position, index) => place(position, index > 0).slice(0, 2) as Line[number]),
  );
  const shapes = Object.values(topology.objects).flatMap(({ geometries }) => geometries ?? []);
  const districts = shapes.flatMap((shape) => {
    const geoid = String((shape.properties as { GEOID?: string })?.GEOID ?? '');
    if (geoid.endsWith('ZZ')) return [];
    const id = districtOfGeoid(geoid);
    if (!id) throw new BadData([`District shapes: ${geoid || 'a shape'} is no district`]);
    return { id, polygons: polygonsOf(shape) };
  });
  districts.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { lines, districts };
}

function parse({ text }: SourceText): Source {
  try {
    const topology = JSON.parse(text) as Source;
    if (topology.type !== 'Topology' || topology.arcs.length === 0) throw new Error('no topology');
    return topology;
  } catch {
    throw new BadData(['District shapes are not TopoJSON']);
  }
}

/** Polygons as rings of arc numbers, where ~n is arc n reversed. */
function polygonsOf(shape: GeometryCollection['geometries'][number]): number[][][] {
  if (shape.type === 'Polygon') return [(shape as Polygon).arcs];
  if (shape.type === 'MultiPolygon') return (shape as MultiPolygon).arcs;
  throw new BadData([`District shapes: one is a ${shape.type}`]);
}

/** Minimum number of points of a closed ring; with fewer it has no area. */
const MIN_IN_RING = 4;

/** Indexes of the points that are kept, including the first and the last. */
type PointIndexes = number[];

/**
 * Simplifies every line separately by Douglas–Peucker, in meters: lines that two districts share
 * stay shared, and no point lies farther from the line than the tolerance. A ring that would lose
 * its area is simplified less.
 */
export function simplifyLines(
  { lines, districts }: Shapes,
  toleranceMeters: number,
): PointIndexes[] {
  const kept = lines.map((line) => simplifyLine(line, toleranceMeters));
  for (const ring of districts.flatMap(({ polygons }) => polygons.flat())) {
    const arcs = ring.map(arcNumber);
    for (let tolerance = toleranceMeters / 2; isFlat(arcs, kept); tolerance /= 2) {
      const finer = tolerance < 1 ? 0 : tolerance;
      for (const arc of arcs) kept[arc] = simplifyLine(lines[arc] as Line, finer);
      if (finer === 0) break;
    }
  }
  return kept;
}

/** The lines of a ring share their ends, so each adds one point less than it has. */
function isFlat(arcs: number[], kept: PointIndexes[]) {
  const points = arcs.reduce((sum, arc) => sum + (kept[arc] as PointIndexes).length - 1, 1);
  return points < MIN_IN_RING;
}

export function simplifyLine(line: Line, toleranceMeters: number): PointIndexes {
  const narrow = narrowing(middleOf(line));
  const points = line.map(([longitude, latitude], index) => ({
    x: longitude * narrow * METERS_PER_DEGREE,
    y: latitude * METERS_PER_DEGREE,
    index,
  }));
  // The library's faster mode first drops neighbors, and would move the ends of short pieces.
  const result = simplify(points, toleranceMeters, true) as typeof points;
  return result.map(({ index }) => index);
}

function middleOf(line: Line) {
  return line.reduce((sum, [, latitude]) => sum + latitude, 0) / line.length;
}

/**
 * Distance of each original point from the straight segment that replaces it, in meters.
 * @param drawn the kept points as they are drawn, on the grid of the map.
 */
export function distancesOf(line: Line, kept: PointIndexes, drawn: Line): number[] {
  const distances: number[] = [];
  for (let piece = 0; piece < kept.length - 1; piece++) {
    const segment = drawn.slice(piece, piece + 2).flat();
    for (const [longitude, latitude] of line.slice(kept[piece], kept[piece + 1])) {
      const origin = { longitude, latitude, narrow: narrowing(latitude) };
      const square = squareToSegment(origin, segment, 0);
      distances.push(Math.sqrt(square) * METERS_PER_DEGREE);
    }
  }
  return distances;
}

/** Distance that 99.9 % do not exceed, to a tenth of a meter; 0 for an empty list. */
export function mostlyWithin(distances: number[]): number {
  const sorted = Float64Array.from(distances).sort();
  const at = Math.ceil(sorted.length * 0.999) - 1;
  return Math.round((sorted[at] ?? 0) * 10) / 10;
}
