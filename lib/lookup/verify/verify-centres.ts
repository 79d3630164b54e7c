import type { SourceText } from '../build-data/source-text';
import { readZipRows } from '../build-data/zip-rows';
import { LEAST_RIGHT_SHARE } from '../build-map/build-map';
import type { Congress } from '../congress';
import { findPlaceOnMap } from '../map/district-map';
import { zipCentre } from '../zips/zip-places';
import { type Check, startCheck } from './check';

/** The centres of ZIP codes that lie in one district fall into it on our map. */
export function verifyCentres(source: SourceText, congress: Congress): Check {
  const check = startCheck('Centers of ZIP codes in one district', LEAST_RIGHT_SHARE);
  for (const [zip, [only, another]] of readZipRows(source)) {
    const centre = another ? undefined : zipCentre(zip);
    if (!centre) continue;
    const district = findPlaceOnMap(centre, congress)?.district;
    check.note(district === only ? undefined : `${zip} is in ${only}, on our map in ${district}`);
  }
  return check;
}
