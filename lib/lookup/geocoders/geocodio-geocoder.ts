import { log } from '@/lib/platform/log';
import type { Congress } from '../congress';
import type { Asking, Geocoder } from '../geocoder';
import { readGeocodioAnswer } from './geocodio-answer';
import { requestAnswer } from './http-geocoder';

/** Time limit for connecting, waiting, and reading together. */
const TIME_OUT_MS = 5_000;

type Question = {
  path: 'geocode' | 'reverse';
  place: Record<string, string | undefined>;
  congress: Congress;
  asking: Asking;
};

/**
 * Geocodio, a paid service that needs the operator's key. The key is sent in a header, so that no
 * URL contains it (its documentation, "Using Authorization Header").
 */
export function geocodioGeocoder(baseUrl: string, key: string, timeOutMs = TIME_OUT_MS): Geocoder {
  let refused = false;
  const explainRefusal = () => {
    if (!refused) log.error('geocoder_key_refused', { provider: 'geocodio' });
    refused = true;
  };
  const ask = ({ path, place, congress, asking }: Question) =>
    requestAnswer({
      provider: 'geocodio',
      url: `${baseUrl}/v1.12/${path}?${queryOf(place, congress)}`,
      headers: { authorization: `Bearer ${key}` },
      signal: asking.signal ?? AbortSignal.timeout(timeOutMs),
      read: (body) => readGeocodioAnswer(body, congress, path === 'geocode' ? 'address' : 'point'),
      // The service cannot parse the typed address.
      answers: { 422: { status: 'no_match' } },
      refused: explainRefusal,
    });
  return {
    locate: ({ street, city, state, zip }, congress, asking = {}) => {
      const place = { street, city, state, postal_code: zip };
      return ask({ path: 'geocode', place, congress, asking });
    },
    // Without this, the service answers for the nearby houses, which may lie across a boundary.
    locatePoint: ({ latitude, longitude }, congress, asking = {}) => {
      const place = { q: `${latitude},${longitude}`, skipGeocoding: 'true' };
      return ask({ path: 'reverse', place, congress, asking });
    },
  };
}

function queryOf(place: Record<string, string | undefined>, { number }: Congress) {
  const known = Object.entries(place).filter((pair): pair is [string, string] => !!pair[1]);
  return new URLSearchParams([...known, ['fields', `cd${number}`]]);
}
