import { z } from 'zod';
import type { LocalPhone } from '../roster';
import { phone, placeAndHours, webAddress } from './contact-shapes';

/** The shapes of unitedstates/congress-legislators (CC0), as far as we read them. */

const term = z.object({
  type: z.enum(['rep', 'sen']),
  start: z.iso.date(),
  end: z.iso.date(),
  state: z.string().length(2),
  district: z.number().int().min(0).optional(),
  class: z.number().int().min(1).max(3).optional(),
  party: z.string().min(1),
  phone: phone.optional(),
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
  phone: phone.optional(),
  ...placeAndHours,
});

export const districtOfficesShape = z.array(
  z.object({ id: z.object({ bioguide: z.string() }), offices: z.array(districtOffice) }),
);

export function nameOf({ name }: Legislator): string {
  return name.official_full ?? `${name.first} ${name.last}`;
}

/**
 * Terms are listed oldest first, and the last is the current one. Its end says nothing about who
 * sits: appointed senators stay until a successor is sworn in.
 */
export function currentTermOf({ terms }: Legislator) {
  // The shape asks for at least one.
  return terms.at(-1) as Legislator['terms'][number];
}

/** Bioguide → phones outside Washington, by town; of two rooms that share a phone the first counts. */
export function localPhonesByMember(
  lists: z.infer<typeof districtOfficesShape>,
): Map<string, LocalPhone[]> {
  return new Map(
    lists.map(({ id, offices }) => {
      const phones = new Map<string, LocalPhone>();
      for (const { city, phone: number, ...more } of offices) {
        const key = `${city} ${number}`;
        if (number && !phones.has(key))
          phones.set(key, { town: city, phone: number, ...knownOf(more) });
      }
      const sorted = [...phones.values()].sort(
        (a, b) => compare(a.town, b.town) || compare(a.phone, b.phone),
      );
      return [id.bioguide, sorted];
    }),
  );
}

/** Half a place is none, and what is not known has no key, as in the table. */
function knownOf({ latitude, longitude, hours }: Omit<LocalPhone, 'town' | 'phone'>) {
  const isPlace = latitude !== undefined && longitude !== undefined;
  return { ...(isPlace && { latitude, longitude }), ...(hours !== undefined && { hours }) };
}

/** By code units, so that the order is the same on every machine. */
function compare(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0;
}
