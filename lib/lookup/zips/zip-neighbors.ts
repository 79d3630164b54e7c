import Flatbush from 'flatbush';
import { METERS_PER_DEGREE, narrowing, type Point } from '../geometry';
import { type ZipPlaces, zipPlaces } from './zip-places';

/** ZIP code near a point; `town` is empty if the table names none. */
export type Neighbor = { zip: string; town: string; point: Point; meters: number };

/** Search trees by table: their numbers are the table's rows, which change with an update. */
const trees = new WeakMap<ZipPlaces, Flatbush>();

function treeOf(places: ZipPlaces): Flatbush | undefined {
  const { latitudes, longitudes } = places;
  const known = trees.get(places);
  // An index cannot be built from an empty table.
  if (known || latitudes.length === 0) return known;
  const tree = new Flatbush(latitudes.length);
  latitudes.forEach((latitude, row) => {
    tree.add(longitudes[row] as number, latitude);
  });
  tree.finish();
  trees.set(places, tree);
  return tree;
}

/** ZIP codes whose middles are nearest to a point, the nearest first. */
export function zipsAround(middle: Point, count: number): Neighbor[] {
  const places = zipPlaces();
  const { zips, latitudes, longitudes, towns } = places;
  const tree = treeOf(places);
  const narrow = narrowing(middle.latitude);
  // Twice the count, because the tree ignores that degrees of longitude are shorter in the far
  // north.
  const found = tree?.neighbors(middle.longitude, middle.latitude, 2 * count) ?? [];
  return found
    .map((row) => {
      const point = { latitude: latitudes[row] as number, longitude: longitudes[row] as number };
      const east = (point.longitude - middle.longitude) * narrow;
      const meters = Math.hypot(east, point.latitude - middle.latitude) * METERS_PER_DEGREE;
      return { zip: String(zips[row]).padStart(5, '0'), town: towns[row] as string, point, meters };
    })
    .sort((a, b) => a.meters - b.meters)
    .slice(0, count);
}
