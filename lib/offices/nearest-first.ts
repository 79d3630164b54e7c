import type { Point } from '../lookup/point';
import type { LocalPhone } from './roster';

/** A phone outside Washington as the lookup answers it, with its distance where that is known. */
export type AnsweredPhone = {
  town: string;
  phone: string;
  hours?: string;
  /** From the visitor's place in a straight line, to 100 meters. */
  distanceKm?: number;
};

/**
 * The phones of one office, the nearest first; those without a known place last. Without a point
 * they keep their order. Where each office lies is not answered: the distance is what it is for.
 */
export function nearestFirst(phones: LocalPhone[], point?: Point): AnsweredPhone[] {
  const answered = phones.map(({ latitude, longitude, ...shown }) => {
    if (!point || latitude === undefined || longitude === undefined) return shown;
    const distanceKm = Math.round(kilometersBetween(point, { latitude, longitude }) * 10) / 10;
    return { ...shown, distanceKm };
  });
  return answered.sort((a, b) => far(a) - far(b));
}

/** The first of phones that are sorted by distance; nothing where they are not. */
export function nearestOf([first]: AnsweredPhone[]): AnsweredPhone | undefined {
  return first?.distanceKm === undefined ? undefined : first;
}

/** Larger than any distance on Earth, and finite: two of them must compare as equal. */
const UNKNOWN_KM = 1e6;

const far = ({ distanceKm = UNKNOWN_KM }: AnsweredPhone) => distanceKm;

const EARTH_RADIUS_KM = 6371;

/** Along a great circle, by the haversine formula: right to half a percent on the real Earth. */
export function kilometersBetween(a: Point, b: Point): number {
  const toRadians = Math.PI / 180;
  const halfLatitude = Math.sin(((b.latitude - a.latitude) * toRadians) / 2);
  const halfLongitude = Math.sin(((b.longitude - a.longitude) * toRadians) / 2);
  const shrink = Math.cos(a.latitude * toRadians) * Math.cos(b.latitude * toRadians);
  const haversine = halfLatitude ** 2 + shrink * halfLongitude ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
}
