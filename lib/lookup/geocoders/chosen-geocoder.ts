import type { Geocoder } from '@/lib/lookup/geocoder';
import { type Env, env } from '@/lib/platform/env';
import { cachedGeocoder } from './cached-geocoder';
import { censusGeocoder } from './census-geocoder';
import { geocoderChain } from './geocoder-chain';
import { geocodioGeocoder } from './geocodio-geocoder';

/**
 * State shared by all module graphs: every route has its own, and they share one cache and one
 * circuit breaker for each service.
 */
const shared = globalThis as { campaignGeocoder?: { settings: string; geocoder: Geocoder } };

/**
 * Geocoder of this site, or undefined if the operator turned it off: the Census Bureau's, then
 * Geocodio if there is a key. There is one for the whole process, because it remembers answers and
 * failures.
 */
export function chosenGeocoder(): Geocoder | undefined {
  const { GEOCODER, GEOCODER_URL, GEOCODIO_KEY, GEOCODIO_URL } = env();
  if (GEOCODER === 'off') return undefined;
  const settings = JSON.stringify([GEOCODER_URL, GEOCODIO_KEY, GEOCODIO_URL]);
  if (shared.campaignGeocoder?.settings !== settings) {
    shared.campaignGeocoder = { settings, geocoder: makeGeocoder(env()) };
  }
  return shared.campaignGeocoder.geocoder;
}

/** Drops the geocoder with its cached state, for tests. */
export function forgetGeocoder() {
  shared.campaignGeocoder = undefined;
}

function makeGeocoder({ GEOCODER_URL, GEOCODIO_KEY, GEOCODIO_URL }: Env) {
  const census = { name: 'census', geocoder: censusGeocoder(GEOCODER_URL) };
  if (!GEOCODIO_KEY) return cachedGeocoder(geocoderChain([census]));
  const geocodio = { name: 'geocodio', geocoder: geocodioGeocoder(GEOCODIO_URL, GEOCODIO_KEY) };
  return cachedGeocoder(geocoderChain([census, geocodio]));
}

/** Services that get an address under the current settings; the pages name them. */
export function geocodersInUse(): 'none' | 'census' | 'censusAndGeocodio' {
  const { GEOCODER, GEOCODIO_KEY } = env();
  if (GEOCODER === 'off') return 'none';
  return GEOCODIO_KEY ? 'censusAndGeocodio' : 'census';
}
