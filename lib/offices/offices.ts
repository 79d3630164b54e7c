import { z } from 'zod';
import type { Problems } from '@/lib/lookup/address';
import { type DistrictId, type SeatId, senateSeatId, stateOfDistrict } from '@/lib/lookup/district';
import type { Point } from '@/lib/lookup/geometry';
import {
  chooseSchema,
  foundSchema,
  notRepresentedSchema,
  stateOnlySchema,
} from '@/lib/lookup/resolution';
import { type LookupOptions, resolveLookup } from '@/lib/lookup/resolve/resolve-lookup';
import { hasSenators, type StateCode } from '@/lib/lookup/states';
import { problemJson } from '@/lib/platform/answers';
import {
  isVacant,
  localPhoneAnswer,
  memberSchema,
  sortByDistance,
  vacantSeatSchema,
} from './roster';
import { type KnownSeat, readSeats } from './seats';

const EXAMPLE = {
  seat: 'TX-37',
  chamber: 'house',
  state: 'TX',
  district: 'TX-37',
  bioguide: 'Z000001',
  name: 'Sam Sample',
  party: 'Independent',
  phone: '202-555-0100',
  localPhones: [{ town: 'Sample City', phone: '512-555-0100', distanceKm: 3.2 }],
  contactForm: 'https://example.org/contact',
  website: 'https://example.org',
};

/** Office in the lookup's answer. */
const officeSchema = memberSchema
  .omit({ senateClass: true, postalAddress: true })
  .extend({
    localPhones: z.array(localPhoneAnswer).describe('Closest first if the location is known.'),
  })
  .meta({ id: 'Office', examples: [EXAMPLE] });

export type Office = z.infer<typeof officeSchema>;

/** Seat without a member; shown as vacant, never skipped. */
const vacantOfficeSchema = vacantSeatSchema
  .omit({ senateClass: true })
  .meta({ id: 'VacantOffice', description: 'A vacant seat. Vacant seats are always included.' });

export type VacantOffice = z.infer<typeof vacantOfficeSchema>;

const officesSchema = z
  .array(z.union([officeSchema, vacantOfficeSchema]))
  .meta({ id: 'Offices', description: 'The House seat first, then the senators.' });

export type AnyOffice = Office | VacantOffice;

export function isVacantOffice(office: AnyOffice): office is VacantOffice {
  return 'vacant' in office;
}

/**
 * House seat of a district, then its senators, including vacant seats.
 * @param near sorts the phones outside Washington, the nearest first
 */
export async function officesOfDistrict(
  district: DistrictId,
  { near }: { near?: Point } = {},
): Promise<AnyOffice[]> {
  const seats = await readSeats(seatsOfDistrict(district));
  return [...seats.values()].map((seat) => officeOf(seat, near));
}

/** Offices of both senators; none for DC and the territories. */
export async function senatorsOfState(state: StateCode): Promise<AnyOffice[]> {
  const seats = await readSeats(senateSeatsOf(state));
  return [...seats.values()].map((seat) => officeOf(seat));
}

/** Senators, if all candidates lie in one state. */
export async function sharedSenators(districts: DistrictId[]): Promise<AnyOffice[]> {
  const [state, another] = new Set(districts.map(stateOfDistrict));
  return state && !another ? senatorsOfState(state) : [];
}

/** Seats that represent a district, the House seat first. */
export function seatsOfDistrict(district: DistrictId): SeatId[] {
  return [district, ...senateSeatsOf(stateOfDistrict(district))];
}

/** Each state has two of the three classes. */
function senateSeatsOf(state: StateCode): SeatId[] {
  return hasSenators(state) ? [1, 2, 3].map((number) => senateSeatId(state, number)) : [];
}

/** Public part of a seat, without the street address and the office overrides. */
export function officeOf(seat: KnownSeat, near?: Point): AnyOffice {
  if (isVacant(seat)) {
    const { senateClass: _, ...vacancy } = seat;
    return vacancy;
  }
  const { senateClass: _class, postalAddress: _address, overrides: _overrides, ...office } = seat;
  return { ...office, localPhones: sortByDistance(seat.localPhones, near) };
}

const offices = { offices: officesSchema };

/** Answer of `POST /api/lookup` and `npm run lookup`. */
export const lookupAnswer = z
  .discriminatedUnion('outcome', [
    foundSchema.extend(offices).meta({ id: 'Found' }),
    chooseSchema.extend(offices).meta({
      id: 'Choose',
      description:
        'Several possible districts. Includes the senators if all of the districts are in one state.',
    }),
    stateOnlySchema.extend(offices).meta({
      id: 'StateOnly',
      description: 'Only the state is known. Includes its senators.',
    }),
    notRepresentedSchema.meta({
      id: 'NotRepresented',
      description:
        'A military mail address (voters use their home address), or a freely associated state, which has no members of Congress.',
    }),
  ])
  .meta({ id: 'LookupAnswer' });

export type LookupAnswer = z.infer<typeof lookupAnswer>;

type LookupResult = LookupAnswer | { outcome: 'problem'; problems: Problems };

/** Finds the offices that represent a ZIP code, an address, or a point. */
export async function findOffices(input: unknown, options?: LookupOptions): Promise<LookupResult> {
  const resolution = await resolveLookup(input, options);
  switch (resolution.outcome) {
    case 'found': {
      const { near, ...answer } = resolution;
      return { ...answer, offices: await officesOfDistrict(answer.district, { near }) };
    }
    case 'choose':
      return { ...resolution, offices: await sharedSenators(resolution.districts) };
    case 'state_only':
      return { ...resolution, offices: await senatorsOfState(resolution.state) };
    default:
      return resolution;
  }
}

/** Response to an invalid lookup, for both the route and the command. */
export function lookupProblem(problems: Problems): Response {
  return problemJson({ status: 422, title: 'Some fields are invalid', problems });
}
