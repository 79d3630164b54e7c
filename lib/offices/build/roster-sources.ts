import { z } from 'zod';
import { readDistrict, type SeatId, senateSeatId } from '@/lib/lookup/district';
import { isStateCode } from '@/lib/lookup/states';
import { type LocalPhone, phoneNumber } from '@/lib/offices/roster';
import { fieldLine } from '@/lib/platform/text';
import { BadData } from './sources';

/** Web address; a doubled first letter ("hhttps:") occurs in the source and is corrected. */
const webAddress = z
  .string()
  .transform((text) => text.trim().replace(/^h+(?=ttps?:)/, 'h'))
  .refine(isWebAddress, 'is not a web address');

function isWebAddress(text: string) {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** Maximum length of opening hours; longer texts are about something else. */
const LONGEST_HOURS = 120;

const degrees = (most: number) =>
  z
    .number()
    .min(-most)
    .max(most)
    .transform((exact) => Math.round(exact * 1000) / 1000)
    .optional()
    .catch(undefined);

/** Values that are useful only together with a phone: a wrong one is dropped without an error. */
const placeAndHours = {
  latitude: degrees(90),
  longitude: degrees(180),
  hours: z
    .string()
    .transform(fieldLine)
    .pipe(z.string().min(1).max(LONGEST_HOURS))
    .optional()
    .catch(undefined),
};

/** Fields of unitedstates/congress-legislators (CC0) that we read. */

const term = z.object({
  type: z.enum(['rep', 'sen']),
  start: z.iso.date(),
  end: z.iso.date(),
  state: z.string().length(2),
  district: z.number().int().min(0).optional(),
  class: z.number().int().min(1).max(3).optional(),
  party: z.string().min(1),
  phone: phoneNumber.optional(),
  url: webAddress.optional(),
  contact_form: webAddress.optional(),
  address: z.string().optional(),
});

export const legislatorsShape = z.array(
  z.object({
    id: z.object({ bioguide: z.string().regex(/^[A-Z]\d{6}$/) }),
    name: z.object({
      first: z.string().min(1),
      last: z.string().min(1),
      official_full: z.string().min(1).optional(),
    }),
    terms: z.array(term).min(1),
  }),
);

export type Legislator = z.infer<typeof legislatorsShape>[number];

const districtOffice = z.object({
  city: z.string().default(''),
  phone: phoneNumber.optional(),
  ...placeAndHours,
});

export const districtOfficesShape = z.array(
  z.object({ id: z.object({ bioguide: z.string() }), offices: z.array(districtOffice) }),
);

export function nameOf({ name }: Legislator): string {
  return name.official_full ?? `${name.first} ${name.last}`;
}

/**
 * Current term: terms are listed oldest first, and the last is the current one. Its end does not
 * show who holds the seat: appointed senators stay until a successor is sworn in.
 */
export function currentTermOf({ terms }: Legislator) {
  // The schema requires at least one.
  return terms.at(-1) as Legislator['terms'][number];
}

/**
 * Phones outside Washington by bioguide, sorted by town; of two rooms with the same phone, the
 * first counts.
 */
export function localPhonesByMember(
  lists: z.infer<typeof districtOfficesShape>,
): Map<string, LocalPhone[]> {
  return new Map(
    lists.map(({ id, offices }) => {
      const phones = new Map<string, LocalPhone>();
      for (const { city, phone: number, ...more } of offices) {
        const key = `${city} ${number}`;
        if (number && !phones.has(key)) phones.set(key, localPhone(city, number, more));
      }
      const sorted = [...phones.values()].sort(
        (a, b) => compare(a.town, b.town) || compare(a.phone, b.phone),
      );
      return [id.bioguide, sorted];
    }),
  );
}

/** An incomplete place is dropped, and an unknown value has no key, as in the table. */
function localPhone(
  town: string,
  phone: string,
  { latitude, longitude, hours }: Omit<LocalPhone, 'town' | 'phone'>,
): LocalPhone {
  const local: LocalPhone = { town, phone };
  if (latitude !== undefined && longitude !== undefined) {
    local.latitude = latitude;
    local.longitude = longitude;
  }
  if (hours !== undefined) local.hours = hours;
  return local;
}

/** Compares by code units, so that the order is the same on every machine. */
function compare(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Corrections that the members' list does not contain yet, in the format of the corrections file.
 */
export const correctionsShape = z.object({
  asOf: z.iso.date(),
  members: z.array(
    z.object({
      seat: z.string() as z.ZodType<SeatId>,
      bioguide: z.string().regex(/^[A-Z]\d{6}$/),
      name: z.string().min(1),
      party: z.string().min(1).optional(),
      /** First day in the seat; without it, the row only fills in what the list leaves open. */
      since: z.iso.date().optional(),
      phone: phoneNumber.optional(),
      website: webAddress.optional(),
      postalAddress: z.string().optional(),
    }),
  ),
  vacant: z.array(z.object({ seat: z.string() as z.ZodType<SeatId>, since: z.iso.date() })),
  /** Members without any record after the end date of their term. */
  notConfirmed: z.array(z.object({ bioguide: z.string(), since: z.iso.date() })),
});

export type Corrections = z.infer<typeof correctionsShape>;

/** Format in which the corrections were collected. */
export const gatheredShape = z.object({
  as_of: z.iso.date(),
  changes: z.array(
    z.object({
      seat: z.string(),
      in: z.object({
        bioguide: z.string(),
        name: z.string(),
        party: z.string().optional(),
        start: z.iso.date().optional(),
        phone: z.string().optional(),
        url: z.string().optional(),
        office: z.string().optional(),
      }),
    }),
  ),
  vacant: z.array(z.object({ seat: z.string(), since: z.string() })),
  unknown: z.array(z.object({ member_in_file: z.string(), term_end_in_file: z.iso.date() })),
});

/** @throws BadData for an unknown seat or an unreadable day. */
export function compactCorrections(gathered: z.infer<typeof gatheredShape>): Corrections {
  return {
    asOf: gathered.as_of,
    members: gathered.changes.map(({ seat, in: member }) => ({
      seat: readSeat(seat),
      bioguide: member.bioguide,
      name: member.name,
      party: member.party,
      since: member.start,
      phone: member.phone,
      website: member.url,
      postalAddress: member.office && postalAddress(member.office),
    })),
    vacant: gathered.vacant.map(({ seat, since }) => ({
      seat: readSeat(seat),
      since: firstDay(seat, since),
    })),
    notConfirmed: gathered.unknown.map(({ member_in_file, term_end_in_file }) => ({
      bioguide: member_in_file.split(' ', 1)[0] ?? '',
      since: term_end_in_file,
    })),
  };
}

/** Seat in the form "CA-1" or "SC Senate class 2". */
function readSeat(text: string): SeatId {
  const [, state, number] = /^([A-Z]{2}) Senate class ([123])$/.exec(text) ?? [];
  const seat =
    state && isStateCode(state) ? senateSeatId(state, Number(number)) : readDistrict(text);
  if (!seat) throw new BadData([`The corrections name ${text}, which is no seat`]);
  return seat;
}

/** The source adds in words how certain the day is. */
function firstDay(seat: string, text: string) {
  const day = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
  if (!day) throw new BadData([`The corrections give no day since which ${seat} is vacant`]);
  return day;
}

/**
 * Address in the form of the members' list, from "211 Russell Senate Office Building (moved …)".
 */
function postalAddress(office: string) {
  const room = office.replace(/\s*\(.*\)\s*$/, '');
  const zip = /Senate/.test(room) ? '20510' : '20515';
  return `${room} Washington DC ${zip}`;
}
