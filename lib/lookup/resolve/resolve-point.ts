import { z } from 'zod';
import { type Congress, congressOn } from '@/lib/lookup/congress';
import type { Geocoder } from '@/lib/lookup/geocoder';
import type { Point } from '@/lib/lookup/geometry';
import { findLocalPlace, type LocalPlace } from '@/lib/lookup/map/district-map';
import type { Resolution } from '@/lib/lookup/resolution';
import type { StateCode } from '@/lib/lookup/states';
import { missingOrWrong } from '@/lib/lookup/typed-line';

/** Accuracy radius beyond which a device estimates a town, not a place. */
const ROUGH_METERS = 2_000;

/**
 * Maximum accuracy radius where no map of ours shows how near a boundary is: the device must know
 * its street.
 */
const STREET_METERS = 100;

/** Number, or its text as a form sends it. Problems are keys: missing, wrong. */
const degrees = (most: number) =>
  z.preprocess(numberOf, z.number(missingOrWrong).min(-most, 'wrong').max(most, 'wrong'));

function numberOf(typed: unknown): unknown {
  if (typed === undefined || typed === null) return '';
  // Converting anything else to text may throw: an object without a conversion, or endless arrays.
  if (typeof typed !== 'string' && typeof typed !== 'number') return typed;
  const text = String(typed).trim();
  return /^[+-]?\d+(\.\d*)?(e-?\d+)?$/i.test(text) ? Number(text) : text;
}

/** Half the circumference of the Earth: the radius of a device that does not know its location. */
const MAX_METERS = 20_000_000;

/** An invalid radius means that the device does not know its location. */
function radiusOf(typed: unknown): number {
  if (typed === undefined || typed === null || typed === '') return 0;
  const meters = typeof typed === 'string' || typeof typed === 'number' ? Number(typed) : -1;
  return meters >= 0 ? Math.min(meters, MAX_METERS) : MAX_METERS;
}

/** Location from a device, in the form that browsers use. */
export const pointSchema = z
  .object({
    latitude: degrees(90),
    longitude: degrees(180),
    accuracy: z
      .preprocess(radiusOf, z.number().min(0).default(0))
      .describe('Accuracy radius in meters, as reported by the device.'),
  })
  .meta({
    id: 'LookupByPoint',
    description: 'Coordinates in degrees (WGS 84). Used for this lookup only and not stored.',
  });

type PointInput = z.infer<typeof pointSchema>;

/**
 * Finds the district of a point on our own map. A geocoder is asked only in a state whose new map
 * is not built yet. The point is not stored.
 */
export async function resolvePoint(
  { latitude, longitude, accuracy }: PointInput,
  { geocoder, now = new Date() }: { geocoder?: Geocoder; now?: Date } = {},
): Promise<Resolution> {
  const point = { latitude, longitude };
  const congress = congressOn(now);
  const place = findLocalPlace(point, congress, accuracy);
  if (!place) return { outcome: 'problem', problems: { location: 'outside' } };
  if (place.kind === 'state') {
    if (accuracy > ROUGH_METERS) return { outcome: 'problem', problems: { location: 'rough' } };
    const asked = accuracy > STREET_METERS ? undefined : geocoder;
    return askGeocoder(asked, { point, state: place.state, congress });
  }
  return onLocalMap(place, point, accuracy);
}

function onLocalMap(
  { district, others, sure }: Extract<LocalPlace, { kind: 'district' }>,
  near: Point,
  accuracy: number,
): Resolution {
  if (sure) return { outcome: 'found', district, certainty: 'location', near };
  if (accuracy > ROUGH_METERS) return { outcome: 'problem', problems: { location: 'rough' } };
  const districts = [district, ...others];
  return { outcome: 'found', district, certainty: 'near_boundary', districts, near };
}

async function askGeocoder(
  geocoder: Geocoder | undefined,
  { point, state, congress }: { point: Point; state: StateCode; congress: Congress },
): Promise<Resolution> {
  const answer = await geocoder?.locatePoint(point, congress);
  const [match, another] = answer?.status === 'matched' ? answer.matches : [];
  if (!match || another) return { outcome: 'state_only', state, newMap: true };
  return { outcome: 'found', district: match.district, certainty: 'location', near: point };
}
