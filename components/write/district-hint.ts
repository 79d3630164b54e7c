import { copy } from '@/lib/campaign/copy';
import { longDate } from '@/lib/campaign/long-date';
import { congressOn } from '@/lib/lookup/congress';
import { surelyHasNewMap } from '@/lib/lookup/new-maps';
import { isPoBox } from '@/lib/lookup/resolve/resolve-address';
import { stateName } from '@/lib/lookup/states';
import { findZipPlace } from '@/lib/lookup/zips/zip-districts';
import type { Journey } from './read-journey';

/** Why the visitor has to choose the district. */
export function districtHint({ language, draft, typed }: Journey): string {
  const words = copy(language).write.address;
  if (typed('addressProgram')) return words.districtOfProgram;
  if (isPoBox(typed('street'))) return words.districtOfBox;
  if (draft?.problems.district === 'near') return words.districtNear;
  const place = findZipPlace(typed('zip').trim().slice(0, 5));
  if (place?.kind !== 'state' || !place.newMap) return words.districtHint;
  const congress = congressOn(new Date());
  return words.districtOfNewMap(
    stateName(place.state, language),
    longDate(congress.firstDay, language),
    surelyHasNewMap(place.state, congress),
  );
}
