import { addressLimits } from '@/lib/lookup/address';
import { certainties } from '@/lib/lookup/resolution';
import { awayStates, states } from '@/lib/lookup/states';
import { possibleProblems } from '@/lib/offices/lookup-query';
import { listOf, objectOf, oneOfBy, ref, type Schema } from './json-schema';
import { json, type Part, problemAnswer, refusals } from './operation';

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

/** Words that all parts of the description use. */
export const placeSchemas: Record<string, Schema> = {
  StateCode: {
    description: 'Postal code of a state, of the District of Columbia or of a territory.',
    enum: states.map(({ code }) => code),
  },
  District: {
    description:
      'A congressional district: `CA-12`; `AK-AL` where there is one seat, also of a delegate or the Resident Commissioner.',
    type: 'string',
    pattern: '^[A-Z]{2}-(\\d{2}|AL)$',
    examples: ['CA-12', 'AK-AL'],
  },
  Seat: {
    description: 'A House seat has its district’s name; a Senate seat its state and class.',
    type: 'string',
    pattern: '^[A-Z]{2}-(\\d{2}|AL|S[123])$',
    examples: ['TX-37', 'TX-S1'],
  },
  Phone: { type: 'string', pattern: '^\\d{3}-\\d{3}-\\d{4}$', examples: ['202-555-0100'] },
};

const examples = {
  zip: { summary: 'A ZIP code', value: { zip: '10001' } },
  split: { summary: 'A ZIP code of several districts', value: { zip: '78704' } },
  chosen: { summary: 'The choice among them', value: { zip: '78704', district: 'TX-37' } },
  address: {
    summary: 'An address',
    value: { street: '100 Sample Lane', city: 'Austin', state: 'TX', zip: '78704' },
  },
  box: { summary: 'Post office boxes: only the state is known', value: { zip: '73301' } },
  military: { summary: 'Military mail', value: { zip: '09001' } },
  point: {
    summary: 'A point',
    value: { latitude: 30.2672, longitude: -97.7431, accuracy: 20 },
  },
};

export const lookupPart: Part = {
  schemas: lookupSchemas,
  paths: {
    '/api/lookup': {
      post: {
        operationId: 'lookUp',
        tags: ['lookup'],
        summary: 'Find who represents a ZIP code, an address or a point',
        description:
          'Answered from the site’s own tables and map. A geocoder is asked only when a street is given and its ZIP code leaves more than one district, or when a point lies in a state whose new map is not there yet; only such questions are limited.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { anyOf: [ref('LookupByAddress'), ref('LookupByPoint')] },
              examples,
            },
          },
        },
        responses: {
          200: json('What is known.', ref('LookupAnswer')),
          ...refusals(),
          422: problemAnswer(422, 'Some fields need another look.', {
            ...possibleProblems,
            // The form has no such input.
            street2: possibleProblems.street ?? [],
          }),
          429: problemAnswer(429, 'Too many addresses from this network.', { form: ['too_many'] }),
        },
      },
    },
  },
};
