import { env } from '@/lib/platform/env';
import type { Geocoder } from '../geocoder';
import { censusGeocoder } from './census-geocoder';

/** The geocoder of this site, or nothing where the operator turned it off. */
export function chosenGeocoder(): Geocoder | undefined {
  const { GEOCODER, GEOCODER_URL } = env();
  return GEOCODER === 'off' ? undefined : censusGeocoder(GEOCODER_URL);
}
