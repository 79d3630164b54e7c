import { quantize } from 'topojson-client';
import { arcNumber, type MapFile } from '@/lib/lookup/map/map-file';
import { distancesOf, mostlyWithin } from './measure-error';
import { type Line, readShapes, type Shapes } from './read-shapes';
import { simplifyLines } from './simplify-lines';
import type { SourceText } from './source-text';

/**
 * What was measured of the map of the 119th Congress (points, bytes, p99.9 of the error) when this
 * was chosen, on a grid of 0.0002°: 100 m 177,000, 1.23 MB, 105 m; 75 m 210,000, 1.42 MB, 80 m;
 * 60 m 236,000, 1.57 MB, 65 m. All of them answered the same ZIP codes right; finer ones load
 * slower, coarser ones call more visitors near a boundary.
 */
const TOLERANCE_METRES = 75;
const GRID_DEGREES = 0.0002;

const WEST = -180;
const SOUTH = -90;
const GRID: MapFile['grid'] = {
  scale: [GRID_DEGREES, GRID_DEGREES],
  translate: [WEST, SOUTH],
};

/** The simplified map with its error measured, not yet tried with ZIP codes. */
export function drawMap(source: SourceText): MapFile {
  const shapes = readShapes(source);
  const kept = simplifyLines(shapes, TOLERANCE_METRES);
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

/** As TopoJSON does it: steps on the grid, without those that lead nowhere. */
function encode(lines: Line[]): number[][] {
  const { arcs } = quantize({ type: 'Topology', objects: {}, arcs: lines }, GRID as never);
  return arcs.map((arc) => arc.flat());
}
