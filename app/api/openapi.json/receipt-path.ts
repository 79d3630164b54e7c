import { copy } from '@/lib/campaign/copy';
import { languages } from '@/lib/campaign/languages';
import { listOf, objectOf, ref } from './json-schema';
import { json, type Part, problemAnswer } from './operation';

const line = { type: 'string' } as const;

const letter = objectOf({
  id: line,
  state: { description: 'For programs.', enum: Object.keys(copy('en').states) },
  label: { ...line, description: 'The state in words.' },
  sentence: { ...line, description: 'What it means.' },
  since: { ...line, description: 'ISO 8601.' },
  moment: { ...line, description: 'The same in words, in Washington’s time.' },
  reason: {
    type: ['string', 'null'],
    description: 'Why staff did not pass it on, for who wrote it; null in every other state.',
  },
});

const receipt = objectOf({
  open: { type: 'boolean', description: 'Whether a letter can still change by itself.' },
  erased: { type: 'boolean', description: 'The writer is erased, or asked for it.' },
  deliveries: listOf(ref('LetterState')),
});

export const receiptPart: Part = {
  schemas: { ReceiptState: receipt, LetterState: letter },
  paths: {
    '/api/receipts/{token}': {
      get: {
        operationId: 'readReceipt',
        tags: ['messages'],
        summary: 'Where the letters of a message stand',
        description: 'Nothing of what was written and no name; never kept in a cache.',
        parameters: [
          {
            name: 'token',
            in: 'path',
            required: true,
            schema: line,
            description: 'The last part of `receiptUrl`.',
          },
          {
            name: 'language',
            in: 'query',
            schema: { enum: languages },
            description: 'Of the words; without it, the language of the message.',
          },
        ],
        responses: {
          200: json('Its letters.', ref('ReceiptState')),
          404: problemAnswer(404, 'No such receipt.', { form: ['unknown'] }),
          429: problemAnswer(429, 'Asked too often from this network.', { form: ['too_many'] }),
          503: problemAnswer(503, 'The database does not answer.', { form: ['unavailable'] }),
        },
      },
    },
  },
};
