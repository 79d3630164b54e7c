import { z } from 'zod';
import { readDistrict, type SeatId, senateSeatId } from '@/lib/lookup/district';
import { isStateCode } from '@/lib/lookup/states';
import { phone, webAddress } from './contact-shapes';
import { BadData } from './source-text';

/** Changes that the members' list does not know yet, in the form that is kept beside the tables. */
export const correctionsShape = z.object({
  asOf: z.iso.date(),
  members: z.array(
    z.object({
      seat: z.string() as z.ZodType<SeatId>,
      bioguide: z.string().regex(/^[A-Z]\d{6}$/),
      name: z.string().min(1),
      party: z.string().min(1).optional(),
      /** First day in the seat; without it the row only fills in what the list leaves open. */
      since: z.iso.date().optional(),
      phone: phone.optional(),
      website: webAddress.optional(),
      postalAddress: z.string().optional(),
    }),
  ),
  vacant: z.array(z.object({ seat: z.string() as z.ZodType<SeatId>, since: z.iso.date() })),
  /** Members of whom nothing is known after the day their term was dated to end. */
  notConfirmed: z.array(z.object({ bioguide: z.string(), since: z.iso.date() })),
});

export type Corrections = z.infer<typeof correctionsShape>;

/** The form in which the changes were gathered. */
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

/** @throws BadData for a seat that does not exist or a day that cannot be read. */
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

/** "CA-1" or "SC Senate class 2". */
function readSeat(text: string): SeatId {
  const [, state, number] = /^([A-Z]{2}) Senate class ([123])$/.exec(text) ?? [];
  const seat =
    state && isStateCode(state) ? senateSeatId(state, Number(number)) : readDistrict(text);
  if (!seat) throw new BadData([`The corrections name ${text}, which is no seat`]);
  return seat;
}

/** The source adds how sure the day is, in words. */
function firstDay(seat: string, text: string) {
  const day = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
  if (!day) throw new BadData([`The corrections give no day since which ${seat} is vacant`]);
  return day;
}

/** "211 Russell Senate Office Building (moved …)" as the members' list writes addresses. */
function postalAddress(office: string) {
  const room = office.replace(/\s*\(.*\)\s*$/, '');
  const zip = /Senate/.test(room) ? '20510' : '20515';
  return `${room} Washington DC ${zip}`;
}
