import { env } from '@/lib/platform/env';

/** Whom this site's settings let it ask about an address; the pages say so. */
export function whoIsAsked(): 'nobody' | 'census' | 'censusAndGeocodio' {
  const { GEOCODER, GEOCODIO_KEY } = env();
  if (GEOCODER === 'off') return 'nobody';
  return GEOCODIO_KEY ? 'censusAndGeocodio' : 'census';
}
