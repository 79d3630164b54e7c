import type { DistrictId } from '../district';
import { arcNumber } from './map-file';
import type { DistrictMap } from './read-map';

/** @throws when the map has no such district. */
export function ringsOfDistrict(map: DistrictMap, district: DistrictId): Float64Array[] {
  const number = map.districts.indexOf(district);
  if (number < 0) throw new Error(`The map has no district ${district}`);
  return map.polygons
    .filter((polygon) => polygon.district === number)
    .flatMap(({ rings }) => rings.map((ring) => joinArcs(map, ring)));
}

/** Each arc begins where the one before it ended: that point is taken once. */
function joinArcs({ arcStarts, coordinates }: DistrictMap, ring: number[]): Float64Array {
  const joined: number[] = [];
  for (const reference of ring) {
    const arc = arcNumber(reference);
    const [first, end] = [arcStarts[arc] as number, arcStarts[arc + 1] as number];
    const points = Array.from({ length: end - first }, (_, index) =>
      reference < 0 ? end - 1 - index : first + index,
    );
    for (const point of joined.length > 0 ? points.slice(1) : points) {
      joined.push(coordinates[2 * point] as number, coordinates[2 * point + 1] as number);
    }
  }
  return new Float64Array(joined);
}
