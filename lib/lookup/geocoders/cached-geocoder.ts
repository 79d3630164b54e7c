import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Geocoder, GeocoderAnswer } from '../geocoder';

const MAX_ANSWERS = 10_000;
const KEPT_MS = 60 * 60_000;

/**
 * Remembers answers in the memory of this process, for an hour, and asks once where the same is
 * asked at the same time. What was asked about is kept nowhere: the answer is found by a hash whose
 * key this process made at its start and never shows.
 */
export function cachedGeocoder(geocoder: Geocoder, keptMs = KEPT_MS): Geocoder {
  const secret = randomBytes(32);
  const kept = new LRUCache<string, GeocoderAnswer>({
    max: MAX_ANSWERS,
    ttl: keptMs,
    // An answer holds coordinates: it goes when its time is up, and not when it is next looked for.
    ttlAutopurge: true,
  });
  const underWay = new Map<string, Promise<GeocoderAnswer>>();

  const once = async (place: (string | number)[], ask: () => Promise<GeocoderAnswer>) => {
    const key = createHmac('sha256', secret).update(JSON.stringify(place)).digest('base64');
    const known = kept.get(key);
    if (known) return known;
    for (let others = underWay.get(key); others; others = underWay.get(key)) {
      const answer = await others;
      // Another network that had no turn left says nothing about this one.
      if (!wasLimited(answer)) return answer;
    }
    const asked = ask();
    underWay.set(key, asked);
    try {
      const answer = await asked;
      if (answer.status !== 'unavailable') kept.set(key, answer);
      return answer;
    } finally {
      if (underWay.get(key) === asked) underWay.delete(key);
    }
  };

  return {
    locate: (address, congress, asking) => {
      const { street, city = '', state = '', zip } = address;
      const place = [congress.number, ...[street, city, state, zip].map(plain)];
      return once(place, () => geocoder.locate(address, congress, asking));
    },
    locatePoint: (point, congress, asking) =>
      once([congress.number, point.latitude, point.longitude], () =>
        geocoder.locatePoint(point, congress, asking),
      ),
  };
}

/** The same whichever way it is typed. */
function plain(text: string) {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function wasLimited(answer: GeocoderAnswer) {
  return answer.status === 'unavailable' && answer.failure === 'limited';
}
