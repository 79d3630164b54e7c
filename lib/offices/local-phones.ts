import { z } from 'zod';
import type { Point } from '@/lib/lookup/geometry';
import { type LocalPhone, localPhoneSchema } from './roster';

/** Phone outside Washington in a response, with its distance if that is known. */
export const localPhoneAnswer = localPhoneSchema
  .omit({ latitude: true, longitude: true })
  .extend({
    distanceKm: z
      .number()
      .min(0)
      .optional()
      .describe(
        'Straight-line distance from the location that was looked up, rounded to 100 meters.',
      ),
  })
  .meta({ id: 'LocalPhone', description: 'An office outside Washington.' });

export type LocalPhoneAnswer = z.infer<typeof localPhoneAnswer>;

/**
 * Phones of one office, the nearest first and those without a known place last. Without a point
 * they keep their order. The result has the distance instead of the coordinates.
 */
export function sortByDistance(phones: LocalPhone[], point?: Point): LocalPhoneAnswer[] {
  const answers = phones.map(({ latitude, longitude, ...shown }) => {
    if (!point || latitude === undefined || longitude === undefined) return shown;
    const distanceKm = Math.round(kilometersBetween(point, { latitude, longitude }) * 10) / 10;
    return { ...shown, distanceKm };
  });
  return answers.sort((a, b) => distanceOf(a) - distanceOf(b));
}

/** First of phones sorted by distance; undefined for phones in another order. */
export function nearestOf([first]: LocalPhoneAnswer[]): LocalPhoneAnswer | undefined {
  return first?.distanceKm === undefined ? undefined : first;
}

/** Larger than any distance on Earth, and finite, so that two of them compare as equal. */
const UNKNOWN_KM = 1e6;

const distanceOf = ({ distanceKm = UNKNOWN_KM }: LocalPhoneAnswer) => distanceKm;

const EARTH_RADIUS_KM = 6371;

/** Great-circle distance by the haversine formula, accurate to half a percent on the real Earth. */
export function kilometersBetween(a: Point, b: Point): number {
  const toRadians = Math.PI / 180;
  const halfLatitude = Math.sin(((b.latitude - a.latitude) * toRadians) / 2);
  const halfLongitude = Math.sin(((b.longitude - a.longitude) * toRadians) / 2);
  const shrink = Math.cos(a.latitude * toRadians) * Math.cos(b.latitude * toRadians);
  const haversine = halfLatitude ** 2 + shrink * halfLongitude ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
}
