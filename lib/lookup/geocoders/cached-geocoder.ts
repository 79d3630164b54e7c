import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { uncounted } from '@/lib/platform/patience';
import { comparisonLine } from '@/lib/platform/text';
import { HOUR_MS } from '@/lib/platform/time';
import type { Geocoder, GeocoderAnswer } from '../geocoder';

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
