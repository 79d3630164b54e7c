import type { Congress } from '../congress';
import type { Asking, Geocoder, StreetAddress } from '../geocoder';
import { readCensusAnswer } from './census-answer';
import { requestAnswer, unavailable } from './http-geocoder';

/** Time limit for connecting, waiting, and reading together. */
const TIME_OUT_MS = 5_000;

/** Maximum length of a line; the service refuses longer ones with HTTP 400. */
const LONGEST_LINE = 100;

type Question = {
  path: string;
  place: Record<string, string>;
  congress: Congress;
  asking: Asking;
};

/** Geocoder of the Census Bureau, or a mirror of it at another address. */
export function censusGeocoder(baseUrl: string, timeOutMs = TIME_OUT_MS): Geocoder {
  const ask = ({ path, place, congress, asking }: Question) =>
    requestAnswer({
      provider: 'census',
      url: `${serviceOf(baseUrl)}/geographies/${path}?${queryOf(place, congress)}`,
      signal: asking.signal ?? AbortSignal.timeout(timeOutMs),
      read: (body) => readCensusAnswer(body, congress),
    });
  return {
    async locate(address, congress, asking = {}) {
      const line = addressLine(address);
      if (!line) return unavailable('question');
      return ask({ path: 'onelineaddress', place: { address: line }, congress, asking });
    },
    locatePoint({ latitude, longitude }, congress, asking = {}) {
      const place = { x: String(longitude), y: String(latitude) };
      return ask({ path: 'coordinates', place, congress, asking });
    },
  };
}

function queryOf(place: Record<string, string>, { census: { vintage, layer } }: Congress) {
  const pins = { benchmark: 'Public_AR_Current', vintage, layers: layer, format: 'json' };
  return new URLSearchParams({ ...place, ...pins });
}

/** Address line without the apartment, which does not help to find the street. */
function addressLine({ street, city, state, zip }: StreetAddress) {
  const end = [state, zip].filter(Boolean).join(' ');
  const full = [street, city, end].filter(Boolean).join(', ');
  const lines = [full, `${street}, ${end}`];
  return lines.find((line) => line.length <= LONGEST_LINE);
}

/**
 * URL of the service: a mirror may be given by its host, the service's folder, or a whole endpoint.
 */
function serviceOf(baseUrl: string) {
  const { origin, pathname } = new URL(baseUrl);
  const folder = pathname.replace(/\/+$/, '').replace(/\/geographies\/[a-z]+$/, '');
  return origin + (folder || '/geocoder');
}
