import { possibleProblems } from '@/lib/offices/lookup-query';
import { ref } from './json-schema';
import { lookupSchemas } from './lookup-schemas';
import { json, type Part } from './operation';
import { problemAnswer, refusals } from './problem-answers';

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
