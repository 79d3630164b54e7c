/** The package has no types of its own. One layer in the archive gives one collection. */
declare module 'shpjs' {
  import type { FeatureCollection } from 'geojson';

  export default function shp(archive: ArrayBuffer): Promise<FeatureCollection>;
}
