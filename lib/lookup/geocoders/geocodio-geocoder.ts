import { z } from 'zod';
import type { Congress } from '@/lib/lookup/congress';
import { type DistrictId, readDistrict } from '@/lib/lookup/district';
import type { AddressMatch, Asking, Geocoder, GeocoderAnswer } from '@/lib/lookup/geocoder';
import { log } from '@/lib/platform/log';
import { requestAnswer, unavailable } from './http-geocoder';

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

/**
 * Accuracy types that locate a house; the others are the middle of a street, town, county, or
 * state.
 */
const HOUSE = new Set(['rooftop', 'point', 'range_interpolation', 'nearest_rooftop_match']);

const seatShape = z.object({
  district_number: z.number().int(),
  congress_number: z.string(),
  ocd_id: z.string().nullish(),
});

const resultShape = z.object({
  accuracy_type: z.string().optional(),
  address_components: z.object({ zip: z.string(), state: z.string() }).partial().nullish(),
  location: z.object({ lat: z.number(), lng: z.number() }).nullish(),
  fields: z.object({ congressional_districts: z.array(seatShape) }),
});

const answerShape = z.object({ results: z.array(z.unknown()) });

type Result = z.infer<typeof resultShape>;

/**
 * Reads the answer of Geocodio (v1.12) about an address or a point. Only a seat of the requested
 * Congress is accepted; an address needs a house, because the middle of a town may lie in another
 * district than the street.
 */
export function readGeocodioAnswer(
  body: unknown,
  congress: Congress,
  asked: 'address' | 'point',
): GeocoderAnswer {
  const answer = answerShape.safeParse(body);
  const results = answer.success && readResults(answer.data.results, asked);
  if (!results) return unavailable('odd');
  const matches = results.flatMap((result) => readMatches(result, congress));
  if (matches.length === 0) return { status: 'no_match' };
  const sure = matches.filter((match) => match !== 'odd');
  return sure.length === matches.length ? { status: 'matched', matches: sure } : unavailable('odd');
}

function readResults(results: unknown[], asked: 'address' | 'point'): Result[] | undefined {
  const housed = results.filter((result) => asked === 'point' || isHouse(result));
  const read = z.array(resultShape).safeParse(housed);
  if (!read.success) return undefined;
  // A point at sea has no seats; a house without seats is no valid answer.
  const empty = read.data.some(({ fields }) => fields.congressional_districts.length === 0);
  if (!empty) return read.data;
  return asked === 'point' && read.data.length === 1 ? [] : undefined;
}

function isHouse(result: unknown) {
  const read = z.object({ accuracy_type: z.string() }).safeParse(result);
  return read.success && HOUSE.has(read.data.accuracy_type);
}

function readMatches(result: Result, { number }: Congress): (AddressMatch | 'odd')[] {
  const { location, address_components: components, fields } = result;
  const seats = fields.congressional_districts.filter(
    ({ congress_number }) => Number.parseInt(congress_number, 10) === number,
  );
  const point = location && { latitude: location.lat, longitude: location.lng };
  const matches = seats.map((seat) => {
    const district = districtOf(seat, components?.state);
    return district ? { district, zip: components?.zip, point: point ?? undefined } : 'odd';
  });
  return matches.length > 0 ? matches : ['odd'];
}

/** Number 0 is the only seat of a state, 98 a delegate's. */
function districtOf(
  { district_number: number, ocd_id }: z.infer<typeof seatShape>,
  addressState = '',
): DistrictId | undefined {
  const [, state = addressState] =
    /^ocd-division\/country:us\/(?:state|district|territory):([a-z]{2})\b/.exec(ocd_id ?? '') ?? [];
  return readDistrict(`${state}-${number === 98 ? 0 : number}`);
}
