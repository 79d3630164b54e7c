import { callOutcomes } from '@/lib/offices/calling/calls';
import { objectOf, ref } from './json-schema';
import { json, type Part } from './operation';
import { problemAnswer, refusals } from './problem-answers';

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
