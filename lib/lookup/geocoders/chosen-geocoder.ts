import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Geocoder, GeocoderAnswer } from '@/lib/lookup/geocoder';
import { type Env, env } from '@/lib/platform/env';
import { uncounted } from '@/lib/platform/patience';
import { sharedState } from '@/lib/platform/shared-state';
import { comparisonLine } from '@/lib/platform/text';
import { HOUR_MS } from '@/lib/platform/time';
import { censusGeocoder } from './census-geocoder';
import { geocoderChain } from './geocoder-chain';
import { geocodioGeocoder } from './geocodio-geocoder';

/** Shared, so that there is one cache and one circuit breaker for each service. */
const shared = sharedState<{ chosen?: { settings: string; geocoder: Geocoder } }>('geocoder', {});

/**
 * Geocoder of this site, or undefined if the operator turned it off: the Census Bureau's, then
 * Geocodio if there is a key. There is one for the whole process, because it remembers answers and
 * failures.
 */
export function chosenGeocoder(): Geocoder | undefined {
  const { GEOCODER, GEOCODER_URL, GEOCODIO_KEY, GEOCODIO_URL } = env();
  if (GEOCODER === 'off') return undefined;
  const settings = JSON.stringify([GEOCODER_URL, GEOCODIO_KEY, GEOCODIO_URL]);
  if (shared.chosen?.settings !== settings) {
    shared.chosen = { settings, geocoder: makeGeocoder(env()) };
  }
  return shared.chosen.geocoder;
}

/** Drops the geocoder with its cached state, for tests. */
export function forgetGeocoder() {
  shared.chosen = undefined;
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

const MAX_ANSWERS = 10_000;
const KEEP_MS = HOUR_MS;

type Request = () => Promise<GeocoderAnswer>;

/** Failure that is passed to all waiting callers and is not cached. */
class NoAnswer extends Error {
  constructor(readonly answer: Extract<GeocoderAnswer, { status: 'unavailable' }>) {
    super(answer.failure);
  }
}

/**
 * Caches answers in the memory of this process for an hour, and sends one request if the same place
 * is looked up several times at once. The place itself is not stored: the key of its answer is a
 * hash with a secret that this process generates at its start.
 */
export function cachedGeocoder(geocoder: Geocoder, keepMs = KEEP_MS): Geocoder {
  const secret = randomBytes(32);
  const answers = new LRUCache<string, GeocoderAnswer, Request>({
    max: MAX_ANSWERS,
    ttl: keepMs,
    // An answer contains coordinates, so it is deleted when it expires, not at the next lookup.
    ttlAutopurge: true,
    // A full cache must not abort a request that callers are waiting for.
    ignoreFetchAbort: true,
    async fetchMethod(_key, _stale, { context: request }) {
      const answer = await request();
      if (answer.status === 'unavailable') throw new NoAnswer(answer);
      return answer;
    },
  });

  const lookUp = async (place: (string | number)[], send: Request): Promise<GeocoderAnswer> => {
    const key = createHmac('sha256', secret).update(JSON.stringify(place)).digest('base64');
    let isOwn = false;
    const context = () => {
      isOwn = true;
      return send();
    };
    for (;;) {
      try {
        // It has a limit of its own, regardless of who sent the request that this caller waits for.
        return await uncounted(() => answers.forceFetch(key, { context }));
      } catch (problem) {
        if (!(problem instanceof NoAnswer)) throw problem;
        // A limit of another network does not apply to this one.
        if (isOwn || problem.answer.failure !== 'limited') return problem.answer;
      }
    }
  };

  return {
    locate: (address, congress, asking) => {
      const { street, city = '', state = '', zip } = address;
      const place = [congress.number, ...[street, city, state, zip].map(comparisonLine)];
      return lookUp(place, () => geocoder.locate(address, congress, asking));
    },
    locatePoint: (point, congress, asking) =>
      lookUp([congress.number, point.latitude, point.longitude], () =>
        geocoder.locatePoint(point, congress, asking),
      ),
  };
}
