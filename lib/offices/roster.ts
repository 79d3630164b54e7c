import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Chamber } from '@/lib/platform/prisma-client/enums';
import { dataFolder } from '../lookup/data-folder';
import { districtSchema, type SeatId, seatSchema } from '../lookup/district';
import { cachedTable } from '../lookup/file-cache';
import { stateSchema } from '../lookup/states';

const phone = z
  .string()
  .regex(/^\d{3}-\d{3}-\d{4}$/)
  .meta({ id: 'Phone', examples: ['202-555-0100'] });

export const localPhoneSchema = z.object({
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
