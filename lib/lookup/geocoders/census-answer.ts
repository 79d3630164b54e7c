import { z } from 'zod';
import type { Congress } from '../congress';
import { type DistrictId, districtOfGeoid } from '../district';
import type { AddressMatch, GeocoderAnswer } from '../geocoder';
import { unavailable } from './http-geocoder';

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
