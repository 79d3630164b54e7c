import { z } from 'zod';
import { Certainty as certainty } from '@/lib/platform/prisma-client/enums';
import type { Problems } from './address';
import { type DistrictId, districtSchema, districtsOfState } from './district';
import type { Point } from './geometry';
import { awayReasons, stateSchema } from './states';

/** Certainty of a district, and its source. */
export const certainties = Object.values(certainty);

export type Certainty = (typeof certainties)[number];

const certaintySchema = z
  .enum(certainty)
  .describe(
    'How the district was determined. `zip`: the whole ZIP code is in this district. `address`: a geocoder found the address. `location`: the point is in this district. `chosen`: the visitor chose it. `near_boundary`: the location is too close to a boundary to be sure, so ask the visitor to confirm it.',
  );

const districts = (least: number) => z.array(districtSchema).min(least).meta({ uniqueItems: true });

/** Result for a place, as in every response. */
export const foundSchema = z.object({
  outcome: z.literal('found'),
  district: districtSchema,
  certainty: certaintySchema,
  districts: districts(1)
    .optional()
    .describe(
      'Only near a boundary: this district and any others it might be. Contains only this district if the location is on water or outside the United States, just beyond this district.',
    ),
});

export const chooseSchema = z.object({
  outcome: z.literal('choose'),
  districts: districts(2),
});

/** Only the state is certain; its whole list of districts is open. */
export const stateOnlySchema = z.object({
  outcome: z.literal('state_only'),
  state: stateSchema,
  newMap: z
    .literal(true)
    .optional()
    .describe('The state’s districts were redrawn, and this site does not have the new map yet.'),
});

export const notRepresentedSchema = z.object({
  outcome: z.literal('not_represented'),
  reason: z.enum(awayReasons),
});

export type Resolution =
  /** `near`: location for sorting offices, used for this response only and never stored. */
  | (z.infer<typeof foundSchema> & { near?: Point })
  | z.infer<typeof chooseSchema>
  | z.infer<typeof stateOnlySchema>
  | z.infer<typeof notRepresentedSchema>
  | { outcome: 'problem'; problems: Problems };

export function fromDistricts(districts: DistrictId[], certainty: Certainty): Resolution {
  const [only] = districts;
  if (only && districts.length === 1) return { outcome: 'found', district: only, certainty };
  return { outcome: 'choose', districts };
}

/** Accepts a choice only among the districts that are offered anyway. */
export function withChoice(open: Resolution, choice: DistrictId | undefined): Resolution {
  if (!choice || open.outcome === 'problem' || open.outcome === 'not_represented') return open;
  if (!offeredBy(open).includes(choice)) {
    return { outcome: 'problem', problems: { district: 'choose' } };
  }
  if (open.outcome === 'found' && !open.districts) return open;
  return { outcome: 'found', district: choice, certainty: 'chosen' };
}

/** Districts among which the visitor may choose. */
export function offeredBy(
  open: Exclude<Resolution, { outcome: 'problem' | 'not_represented' }>,
): DistrictId[] {
  if (open.outcome === 'found') return open.districts ?? [open.district];
  return open.outcome === 'choose' ? open.districts : districtsOfState(open.state);
}
