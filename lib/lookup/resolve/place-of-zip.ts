import type { PostalState } from '@/lib/lookup/states';
import { findZipPlace, statesOf, type ZipPlace } from '@/lib/lookup/zips/zip-districts';
import { townOfZip } from '@/lib/lookup/zips/zip-places';
import { readZip } from '@/lib/platform/typed-digits';

type PlaceOfZip = {
  /** Undefined for a ZIP code that is in no table. */
  place: ZipPlace | undefined;
  /** City as the postal service names it; empty if the tables have none. */
  city: string;
  /** State; empty for the few ZIP codes that cross a state line. */
  state: PostalState | '';
};

/**
 * City and state of a ZIP code, to fill in a form.
 * @param typed in any spelling that `readZip` accepts
 */
export function placeOfZip(typed: string): PlaceOfZip {
  const zip = readZip(typed) ?? '';
  const place = zip ? findZipPlace(zip) : undefined;
  const [state = '', another] = place ? [...new Set(statesOf(place))] : [];
  return { place, city: (place && townOfZip(zip)) ?? '', state: another ? '' : state };
}
