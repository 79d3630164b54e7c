import { congressOn } from './congress';
import { hasMap } from './map/district-map';
import { findZipPlace } from './zips/zip-districts';
import { zipPlaces } from './zips/zip-places';

/** Reads the large tables before the first visitor asks: together about a tenth of a second. */
export function warmTables(now = new Date()): void {
  const congress = congressOn(now);
  findZipPlace('20515', congress);
  hasMap(congress);
  zipPlaces();
}
