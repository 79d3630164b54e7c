import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { cachedTable, dataFolder } from '@/lib/lookup/data-folder';
import { districtSchema, type SeatId, seatSchema } from '@/lib/lookup/district';
import type { Point } from '@/lib/lookup/geometry';
import { stateSchema } from '@/lib/lookup/states';
import { Chamber } from '@/lib/platform/prisma-client/enums';

/**
 * Phone number in the form "202-225-0000"; brackets, dots, and spaces around the ten digits are
 * corrected.
 */
export const phoneNumber = z.string().transform((text, context) => {
  const [, area, exchange, line] =
    /^\(?([2-9]\d\d)\)?[ .-]*([2-9]\d\d)[ .-]*(\d{4})$/.exec(text.trim()) ?? [];
  if (area) return `${area}-${exchange}-${line}`;
  context.addIssue({ code: 'custom', message: `"${text}" is not a phone number` });
  return z.NEVER;
});

const phone = z
  .string()
  .regex(/^\d{3}-\d{3}-\d{4}$/)
  .meta({ id: 'Phone', examples: ['202-555-0100'] });

const localPhoneSchema = z.object({
  town: z.string().describe('Empty if the source does not name one.'),
  phone,
  /** To three decimals, about 100 meters; absent if the source has none. */
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  hours: z.string().optional().describe('In English, as published by the office.'),
});

export type LocalPhone = z.infer<typeof localPhoneSchema>;

const place = {
  seat: seatSchema,
  chamber: z.enum(Chamber),
  state: stateSchema,
  district: districtSchema.nullable().describe('Null for senators.'),
  /** 1, 2, or 3; null for the House. */
  senateClass: z.number().nullable(),
};

/** Id of a member in the Biographical Directory of Congress. */
export const bioguideSchema = z.string('wrong').regex(/^[A-Z]\d{6}$/, 'wrong');

export const memberSchema = z.object({
  ...place,
  bioguide: bioguideSchema,
  name: z.string(),
  party: z.string(),
  phone: phone.nullable().describe('Washington, DC, office.'),
  localPhones: z.array(localPhoneSchema),
  contactForm: z.url().nullable(),
  website: z.url().nullable(),
  postalAddress: z.string().nullable(),
  notConfirmedSince: z.iso
    .date()
    .optional()
    .describe(
      'A special election was held or a new Congress began on this day, so someone else may hold the seat.',
    ),
});

export type Member = z.infer<typeof memberSchema>;

export const vacantSeatSchema = z.object({
  ...place,
  vacant: z.literal(true),
  since: z.iso.date(),
  notConfirmedSince: z.iso
    .date()
    .optional()
    .describe('A new Congress began on this day, so the seat may have been filled.'),
});

export type VacantSeat = z.infer<typeof vacantSeatSchema>;

export type Seat = Member | VacantSeat;

export type Roster = { date: string; seats: Seat[] };

export function isVacant(seat: Seat): seat is VacantSeat {
  return 'vacant' in seat;
}

/** @throws when the folder has no roster. */
export function readRoster(folder = dataFolder()): Roster {
  return JSON.parse(readFileSync(path.join(folder, 'roster.json'), 'utf8'));
}

const roster = cachedTable('roster', () => {
  const { date, seats } = readRoster();
  return { date, bySeat: new Map(seats.map((seat) => [seat.seat, seat])) };
});

/** Day up to which the roster on disk is known to be right. */
export function rosterDate(): string {
  return roster().date;
}

export function listSeats(): Seat[] {
  return [...roster().bySeat.values()];
}

/** Seat in the roster on disk; undefined for an unknown id. */
export function findSeat(id: string): Seat | undefined {
  return roster().bySeat.get(id as SeatId);
}

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

/** Changes of the members and their phones, as lines in plain language. */
export function compareSeats(before: Seat[], after: Seat[]): string[] {
  const old = new Map(before.map((seat) => [seat.seat, seat]));
  return after.flatMap((seat) => {
    const was = old.get(seat.seat);
    const from = was ? holderOf(was) : 'nobody known';
    if (from !== holderOf(seat)) return [`${seat.seat}: ${from} → ${holderOf(seat)}`];
    if (!was || isVacant(was) || isVacant(seat)) return [];
    const lines = was.phone === seat.phone ? [] : [`phone ${was.phone} → ${seat.phone}`];
    if (!isDeepStrictEqual(was.localPhones, seat.localPhones)) {
      lines.push('phones outside Washington');
    }
    if (was.contactForm !== seat.contactForm) lines.push('contact form');
    if (was.party !== seat.party) lines.push(`${was.party} → ${seat.party}`);
    if (was.notConfirmedSince !== seat.notConfirmedSince) {
      const { notConfirmedSince: since } = seat;
      lines.push(since ? `not confirmed since ${since}` : 'confirmed');
    }
    return lines.map((line) => `${seat.seat} ${seat.name}: ${line}`);
  });
}

/** Description of a seat's holder, in plain language. */
export function holderOf(seat: Seat): string {
  return isVacant(seat) ? 'vacant' : `${seat.name} (${seat.bioguide})`;
}
