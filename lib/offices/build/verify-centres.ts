import type { Congress } from '@/lib/lookup/congress';
import { findPlaceOnMap } from '@/lib/lookup/map/district-map';
import { zipCentre } from '@/lib/lookup/zips/zip-places';
import { MIN_RIGHT_SHARE } from './build-map';
import { type Check, startCheck } from './check';
import type { SourceText } from './source-text';
import { readZipRows } from './zip-rows';

/** The centres of ZIP codes that lie in one district fall into it on our map. */
export function verifyCentres(source: SourceText, congress: Congress): Check {
  const check = startCheck('Centers of ZIP codes in one district', MIN_RIGHT_SHARE);
  for (const [zip, [only, another]] of readZipRows(source)) {
    const centre = another ? undefined : zipCentre(zip);
    if (!centre) continue;
    const district = findPlaceOnMap(centre, congress)?.district;
    check.note(district === only ? undefined : `${zip} is in ${only}, on our map in ${district}`);
  }
  return check;
}
