import { addressLimits } from '@/lib/lookup/address';
import { certainties } from '@/lib/lookup/resolution';
import { awayStates, states } from '@/lib/lookup/states';
import { listOf, objectOf, oneOfBy, ref, type Schema } from './json-schema';

/** The lines of an address, for every body that has them. */
export const addressProperties = {
  street: { type: 'string', maxLength: addressLimits.street },
  street2: { type: 'string', maxLength: addressLimits.street2 },
  city: { type: 'string', maxLength: addressLimits.city },
  state: ref('PostalState'),
  zip: ref('Zip'),
} as const satisfies Record<string, Schema>;

const districts = (minItems: number, description?: string) =>
  listOf(ref('District'), { minItems, uniqueItems: true, description });

const meaning: Record<(typeof certainties)[number], string> = {
  zip: 'the ZIP code lies in this district alone',
  address: 'a geocoder found the address',
  location: 'the point lies in it',
  chosen: 'it is the asker’s own choice',
  near_boundary:
    'the place is too near to another district, or to the end of this one, to be sure: to be confirmed',
};

export const lookupSchemas: Record<string, Schema> = {
  Zip: {
    type: 'string',
    pattern: '^\\d{5}(-?\\d{4})?$',
    description: 'The four digits that may follow are not used.',
  },
  PostalState: {
    description: 'A state, a territory, a region of military mail or a freely associated state.',
    enum: [...states.map(({ code }) => code), ...Object.keys(awayStates)],
  },
  LookupByAddress: objectOf(
    {
      ...addressProperties,
      district: {
        description: 'A choice among the districts answered before.',
        ...ref('District'),
      },
    },
    { optional: ['street', 'street2', 'city', 'state', 'district'] },
  ),
  LookupByPoint: objectOf(
    {
      latitude: { type: 'number', minimum: -90, maximum: 90 },
      longitude: { type: 'number', minimum: -180, maximum: 180 },
      accuracy: { type: 'number', minimum: 0, description: 'Radius in metres.' },
    },
    { optional: ['accuracy'], description: 'Degrees (WGS 84). Matched and forgotten.' },
  ),
  LookupAnswer: oneOfBy('outcome', {
    found: 'Found',
    choose: 'Choose',
    state_only: 'StateOnly',
    not_represented: 'NotRepresented',
  }),
  Found: objectOf(
    {
      outcome: { const: 'found' },
      district: ref('District'),
      certainty: {
        description: certainties.map((name) => `\`${name}\`: ${meaning[name]}`).join('; '),
        enum: certainties,
      },
      districts: districts(
        1,
        'Near a boundary: this district and those it might be instead; it alone where the place lies just outside of it, on water or abroad.',
      ),
      offices: ref('Offices'),
    },
    { optional: ['districts'] },
  ),
  Choose: objectOf(
    { outcome: { const: 'choose' }, districts: districts(2), offices: ref('Offices') },
    { description: 'One of these districts. The senators are there if all lie in one state.' },
  ),
  StateOnly: objectOf(
    {
      outcome: { const: 'state_only' },
      state: ref('StateCode'),
      newMap: {
        const: true,
        description: 'Its districts are drawn anew, and the new ones are not known here yet.',
      },
      offices: ref('Offices'),
    },
    { optional: ['newMap'], description: 'Any district of the state. The senators are there.' },
  ),
  NotRepresented: objectOf(
    {
      outcome: { const: 'not_represented' },
      reason: { enum: [...new Set(Object.values(awayStates))] },
    },
    {
      description:
        'Military mail (vote from the address at home), or a freely associated state, which has no member.',
    },
  ),
};
