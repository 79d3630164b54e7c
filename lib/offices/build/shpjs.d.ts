/** The package ships no types. One layer in the archive yields one collection. */
declare module 'shpjs' {
  import type { FeatureCollection } from 'geojson';

  export default function shp(archive: ArrayBuffer): Promise<FeatureCollection>;
}
