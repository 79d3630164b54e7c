import { transform } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { type DistrictId, districtOfGeoid } from '@/lib/lookup/district';
import { BadData, type SourceText } from './source-text';

/** A line of longitudes and latitudes. */
export type Line = [longitude: number, latitude: number][];

/** The shapes as they came, lines unpacked; each district once, in order. */
export type Shapes = { lines: Line[]; districts: { id: DistrictId; polygons: number[][][] }[] };

type Source = Topology<Record<string, GeometryCollection<{ GEOID?: string }>>>;

/**
 * Reads the Census Bureau's shapes of congressional districts, as TopoJSON. Water that belongs to
 * no district (ZZ) is left out.
 * @throws BadData for what is no such file.
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

/** As rings of arc numbers, where ~n is arc n backwards. */
function polygonsOf(shape: GeometryCollection['geometries'][number]): number[][][] {
  if (shape.type === 'Polygon') return [(shape as Polygon).arcs];
  if (shape.type === 'MultiPolygon') return (shape as MultiPolygon).arcs;
  throw new BadData([`District shapes: one is a ${shape.type}`]);
}
