import { type Congress, congressOn } from './congress';
import type { DistrictId } from './district';
import { METRES_PER_DEGREE, narrowing } from './map/ground';
import { findZipPlace } from './zip-districts';
import { townOfZip, zipCentre, zipPlaces } from './zip-places';

/** Towns further away say little to somebody who lives here. */
const FARTHEST = 25_000 / METRES_PER_DEGREE;
const MOST_TOWNS = 3;

/** A ZIP code around, the square of its distance in degrees, and its districts. */
type Around = { town: string; square: number; districts: DistrictId[] };

/**
 * Towns that help to tell the districts of a split ZIP code apart: their own ZIP codes lie wholly
 * in this district, and none of their ZIP codes around here touches another candidate. The ZIP
 * code's own town is in several of them and is left out.
 * @returns names, the nearest first; none where none is known
 */
export function townsNear(
  zip: string,
  district: DistrictId,
  congress: Congress = congressOn(new Date()),
): string[] {
  const place = findZipPlace(zip, congress);
  if (place?.kind !== 'districts' || !place.districts.includes(district)) return [];
  const others = place.districts.filter((candidate) => candidate !== district);
  if (others.length === 0) return [];
  const around = listAround(zip, congress);
  const misleading = new Set(
    around
      .filter(({ districts }) => districts.some((id) => others.includes(id)))
      .map(({ town }) => town),
  );
  misleading.add(townOfZip(zip) ?? '');
  const telling = around
    .filter(({ districts }) => districts.length === 1 && districts[0] === district)
    .sort((a, b) => a.square - b.square)
    .map(({ town }) => town)
    .filter((town) => !misleading.has(town));
  return [...new Set(telling)].slice(0, MOST_TOWNS);
}

function listAround(zip: string, congress: Congress): Around[] {
  const centre = zipCentre(zip);
  if (!centre) return [];
  const { zips, latitudes, longitudes, towns } = zipPlaces();
  const narrow = narrowing(centre.latitude);
  const found: Around[] = [];
  for (let row = 0; row < zips.length; row++) {
    const up = (latitudes[row] as number) - centre.latitude;
    const along = ((longitudes[row] as number) - centre.longitude) * narrow;
    const square = up * up + along * along;
    const town = towns[row];
    if (square > FARTHEST * FARTHEST || !town) continue;
    const place = findZipPlace(String(zips[row]).padStart(5, '0'), congress);
    if (place?.kind === 'districts') found.push({ town, square, districts: place.districts });
  }
  return found;
}
