import { objectOf } from './json-schema';
import { json, type Part } from './operation';

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
