import type { FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import { districtsOfState } from '@/lib/lookup/district';
import { hasSenators, states } from '@/lib/lookup/states';

/** The invented country is a square grid of one-degree squares, one district each. */
const ACROSS = 21;
const WEST = -120;
const SOUTH = 25;

/** Southwestern corner of the n-th district's square. */
export function cornerOf(index: number) {
  return { latitude: SOUTH + Math.floor(index / ACROSS), longitude: WEST + (index % ACROSS) };
}

/** Corners of a square, clockwise and closed as in a shapefile. */
export function squareOf(index: number) {
  const { latitude: south, longitude: west } = cornerOf(index);
  const [north, east] = [south + 1, west + 1];
  return [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
}

/** GEOIDs of all districts, by state and number. */
export function sampleGeoids(): string[] {
  return states.flatMap(({ code, fips }) =>
    districtsOfState(code).map((id) => {
      const atLarge = hasSenators(code) ? '00' : '98';
      return `${fips}${id.endsWith('AL') ? atLarge : id.slice(3)}`;
    }),
  );
}

/** TopoJSON with one square per GEOID, and with water that belongs to no district. */
export function sampleShapes(geoids = sampleGeoids()): string {
  const features = [...geoids, '26ZZ'].map((GEOID, index) => ({
    type: 'Feature' as const,
    properties: { GEOID },
    geometry: { type: 'Polygon' as const, coordinates: [squareOf(index)] },
  }));
  const shapes: FeatureCollection = { type: 'FeatureCollection', features };
  return JSON.stringify(topology({ shapes }, 1e6));
}

/** Centers of the squares as the places of the ZIP codes 10000, 10001, and so on. */
export function samplePlaces(): string {
  const rows = sampleGeoids().map((_, index) => {
    const { latitude, longitude } = cornerOf(index);
    return `${10_000 + index},${latitude + 0.5},${longitude + 0.5},Sampleton ${index}`;
  });
  return ['zip,latitude,longitude,town', ...rows].join('\n');
}
