import { editionNames } from '@/lib/campaign/edition';
import { MIN_PER_STATE } from '@/lib/messages/public-figures';
import { callOutcomes } from '@/lib/offices/calling/calls';
import { objectOf, ref, type Schema } from './json-schema';
import { json, type Part, problemAnswer, refusals } from './operation';

export const healthPart: Part = {
  schemas: {},
  paths: {
    '/healthz': {
      get: {
        operationId: 'isAlive',
        tags: ['health'],
        summary: 'Whether the process answers',
        responses: { 200: json('It does.', objectOf({ status: { const: 'alive' } })) },
      },
    },
    '/readyz': {
      get: {
        operationId: 'isReady',
        tags: ['health'],
        summary: 'Whether the site may be served',
        responses: {
          200: json('It may.', objectOf({ status: { const: 'ready' } })),
          503: json(
            'What is missing.',
            objectOf({
              status: { const: 'not ready' },
              missing: { enum: ['database', 'migrations', 'roster'] },
            }),
          ),
        },
      },
    },
  },
};

const count: Schema = { type: 'integer', minimum: 0 };

const figures = objectOf({
  edition: { description: 'Which words the campaign uses.', enum: editionNames },
  open: { type: 'boolean', description: 'Whether it takes messages.' },
  messages: {
    ...count,
    description:
      'Messages of which an office’s server accepted a letter; those written to the site’s own machine are left out.',
  },
  byState: {
    type: 'object',
    description: `A state with fewer than ${MIN_PER_STATE} is not broken out.`,
    propertyNames: ref('StateCode'),
    additionalProperties: { type: 'integer', minimum: MIN_PER_STATE },
  },
  calls: objectOf({
    total: count,
    byOutcome: objectOf(Object.fromEntries(callOutcomes.map((outcome) => [outcome, count]))),
  }),
});

export const campaignPart: Part = {
  schemas: { CampaignFigures: figures },
  paths: {
    '/api/campaign': {
      get: {
        operationId: 'readCampaign',
        tags: ['campaign'],
        summary: 'Public figures of the campaign',
        responses: {
          200: json('The figures.', ref('CampaignFigures')),
          503: problemAnswer(503, 'The database does not answer.', { form: ['unavailable'] }),
        },
      },
    },
  },
};

const examples = {
  called: { summary: 'Somebody answered', value: { seat: 'NY-S1', outcome: 'called' } },
  left: { summary: 'A message was left', value: { seat: 'NY-12', outcome: 'left_message' } },
};

export const callsPart: Part = {
  schemas: {
    MadeCall: objectOf({ seat: ref('Seat'), outcome: { enum: callOutcomes } }),
    CountedCall: objectOf({ counted: { const: true } }),
  },
  paths: {
    '/api/calls': {
      post: {
        operationId: 'countCall',
        tags: ['calls'],
        summary: 'Count a call to an office',
        description: 'Counted by day, seat and outcome; who called is not kept.',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: ref('MadeCall'), examples } },
        },
        responses: {
          200: json('Counted.', ref('CountedCall')),
          ...refusals(),
          422: problemAnswer(422, 'No such seat, nobody holds it, or no such outcome.', {
            seat: ['unknown'],
            outcome: ['wrong'],
          }),
          429: problemAnswer(429, 'Too many calls from this network.', { form: ['too_many'] }),
          503: problemAnswer(503, 'Not counted: the database does not answer.', {
            form: ['unavailable'],
          }),
        },
      },
    },
  },
};
