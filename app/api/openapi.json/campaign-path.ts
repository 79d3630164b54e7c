import { editionNames } from '@/lib/campaign/edition';
import { MIN_PER_STATE } from '@/lib/messages/public-figures';
import { callOutcomes } from '@/lib/offices/calling/calls';
import { objectOf, ref, type Schema } from './json-schema';
import { json, type Part } from './operation';
import { problemAnswer } from './problem-answers';

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
