import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { comparisonLine } from '@/lib/platform/text';
import { HOUR_MS } from '@/lib/platform/time';
import type { Geocoder, GeocoderAnswer } from '../geocoder';

const MAX_ANSWERS = 10_000;
const KEEP_MS = HOUR_MS;

type Request = () => Promise<GeocoderAnswer>;

/** A failure reaches everyone who waits for the answer, and is not kept. */
class NoAnswer extends Error {
  constructor(readonly answer: Extract<GeocoderAnswer, { status: 'unavailable' }>) {
    super(answer.failure);
  }
}

/**
 * Keeps answers in the memory of this process for an hour, and sends one request where the same
 * place is looked up several times at once. The place itself is not kept: the key of its answer is
 * a hash with a secret that this process makes at its start.
 */
export function cachedGeocoder(geocoder: Geocoder, keepMs = KEEP_MS): Geocoder {
  const secret = randomBytes(32);
  const answers = new LRUCache<string, GeocoderAnswer, Request>({
    max: MAX_ANSWERS,
    ttl: keepMs,
    // An answer holds coordinates: it goes when its time is up, and not when it is next looked for.
    ttlAutopurge: true,
    // A full cache does not take an answer away from those who wait for it.
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
        return await answers.forceFetch(key, { context });
      } catch (problem) {
        if (!(problem instanceof NoAnswer)) throw problem;
        // The limit of another network says nothing about this one.
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
