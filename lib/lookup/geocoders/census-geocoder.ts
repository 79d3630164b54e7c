import { z } from 'zod';
import type { Congress } from '@/lib/lookup/congress';
import { type DistrictId, districtOfGeoid } from '@/lib/lookup/district';
import type {
  AddressMatch,
  Asking,
  Geocoder,
  GeocoderAnswer,
  StreetAddress,
} from '@/lib/lookup/geocoder';
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

/** Entries found by the service, by layer name. */
const geographies = z.record(z.string(), z.unknown());

const addressMatch = z.object({
  geographies,
  addressComponents: z.object({ zip: z.string() }).partial().optional(),
  coordinates: z.object({ x: z.number(), y: z.number() }).optional(),
});

const answerShape = z.object({
  result: z.union([
    z.object({ addressMatches: z.array(addressMatch) }),
    z.object({ geographies, addressMatches: z.undefined().optional() }),
  ]),
});

/** Entries also contain fields such as `CD119`, which have been seen to name another district. */
const layerEntries = z.tuple([z.object({ GEOID: z.string(), CDSESSN: z.string() })]);

/**
 * Reads the answer of the Census geocoder about an address or a point. Since September 2026 its
 * default vintage answers with the 120th Congress's map, a vintage without the requested layer
 * answers with other layers, and errors come with HTTP 200, for the whole answer or inside a layer.
 * Therefore only the exact layer of this Congress, with one entry of its session, is accepted.
 */
export function readCensusAnswer(body: unknown, congress: Congress): GeocoderAnswer {
  const parsed = answerShape.safeParse(body);
  if (!parsed.success) return unavailable('odd');
  const { result } = parsed.data;
  if (result.addressMatches) return readMatches(result.addressMatches, congress);
  // A point on the high seas is in no area at all.
  if (Object.keys(result.geographies).length === 0) return { status: 'no_match' };
  const district = readDistrictOf(result.geographies, congress);
  if (district === 'odd') return unavailable('odd');
  return district ? { status: 'matched', matches: [{ district }] } : { status: 'no_match' };
}

function readMatches(found: z.infer<typeof addressMatch>[], congress: Congress): GeocoderAnswer {
  const matches: AddressMatch[] = [];
  for (const { geographies, addressComponents, coordinates } of found) {
    const district = readDistrictOf(geographies, congress);
    if (district === 'odd') return unavailable('odd');
    const point = coordinates && { latitude: coordinates.y, longitude: coordinates.x };
    if (district) matches.push({ district, zip: addressComponents?.zip, point });
  }
  return matches.length > 0 ? { status: 'matched', matches } : { status: 'no_match' };
}

/** Undefined for water that belongs to no district. */
function readDistrictOf(
  layers: z.infer<typeof geographies>,
  { number, census }: Congress,
): DistrictId | undefined | 'odd' {
  const parsed = layerEntries.safeParse(layers[census.layer]);
  if (!parsed.success) return 'odd';
  const [{ GEOID, CDSESSN }] = parsed.data;
  if (CDSESSN !== String(number)) return 'odd';
  return /^\d\dZZ$/.test(GEOID) ? undefined : (districtOfGeoid(GEOID) ?? 'odd');
}
