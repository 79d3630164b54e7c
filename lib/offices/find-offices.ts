import { z } from 'zod';
import type { Problems } from '@/lib/lookup/address';
import {
  chooseSchema,
  foundSchema,
  notRepresentedSchema,
  stateOnlySchema,
} from '@/lib/lookup/resolution';
import { type LookupOptions, resolveLookup } from '@/lib/lookup/resolve/resolve-lookup';
import { problemJson } from '@/lib/platform/answers';
import { officesOfDistrict, officesSchema, senatorsOfState, sharedSenators } from './offices';

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
