/** The package ships no types. */
declare module 'lineclip' {
  type Position = [x: number, y: number];
  export function clipPolygon(
    points: Position[],
    box: [west: number, north: number, east: number, south: number],
  ): Position[];
}

/** The package ships no types. One layer in the archive yields one collection. */
declare module 'shpjs' {
  import type { FeatureCollection } from 'geojson';

  export default function shp(archive: ArrayBuffer): Promise<FeatureCollection>;
}
