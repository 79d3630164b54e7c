import { z } from 'zod';
import { languages } from '@/lib/campaign/languages';
import { eventsSchema } from '@/lib/delivery/bounces/read-events';
import { recordedAnswer } from '@/lib/delivery/bounces/record-bounce';
import { lookupSchema } from '@/lib/lookup/address';
import { pointSchema } from '@/lib/lookup/resolve/resolve-point';
import { campaignFigures } from '@/lib/messages/public-figures';
import { messageFieldProblems, messageLimits, messageSchema } from '@/lib/messages/schema';
import { messageAnswer } from '@/lib/messages/store';
import { callAnswer, callSchema } from '@/lib/offices/calling/record-call';
import { lookupAnswer } from '@/lib/offices/find-offices';
import { possibleProblems } from '@/lib/offices/lookup-query';
import { aliveAnswer, notReadyAnswer, readyAnswer } from '@/lib/platform/health';
import { receiptAnswer } from '@/lib/receipts/live-receipt';
import { bounceExamples, callExamples, lookupExamples, messageExamples } from './examples';
import type { Operation } from './operation';

const unavailable: [string, { form: ['unavailable'] }] = [
  'The database does not answer: try again.',
  { form: ['unavailable'] },
];

const webhookHeader = (name: string, description: string) =>
  ({ name, in: 'header', required: true, description, schema: z.string() }) as const;

/** Operations for API clients, in the order of the description. */
export const operations: Operation[] = [
  {
    path: '/api/lookup',
    method: 'post',
    operationId: 'lookUp',
    tag: 'lookup',
    summary: 'Find who represents a ZIP code, an address, or a point',
    description:
      'Answered from tables and a map on our server. A geocoder is asked only when a street is given and its ZIP code leaves more than one district, or when a point lies in a state whose new map is not available yet; only these lookups count against the limit.',
    body: { schema: z.union([lookupSchema, pointSchema]), examples: lookupExamples },
    answers: { 200: ['What is known.', lookupAnswer] },
    problems: {
      422: [
        'Some fields need another look.',
        // Problems of an input that the form does not have.
        { ...possibleProblems, street2: possibleProblems.street },
      ],
      429: ['Too many address lookups from this network.', { form: ['too_many'] }],
    },
  },
  {
    path: '/api/calls',
    method: 'post',
    operationId: 'countCall',
    tag: 'calls',
    summary: 'Count a call to an office',
    description: 'Counted by day, seat, and outcome. Who called is not stored.',
    body: { schema: callSchema, examples: callExamples },
    answers: { 200: ['Counted.', callAnswer] },
    problems: {
      422: [
        'No such seat, a vacant one, or no such outcome.',
        { seat: ['unknown'], outcome: ['wrong'] },
      ],
      429: ['Too many calls from this network.', { form: ['too_many'] }],
      503: unavailable,
    },
  },
  {
    path: '/api/messages',
    method: 'post',
    operationId: 'sendMessage',
    tag: 'messages',
    summary: 'Send a message to the offices of an address',
    description:
      'The site finds the offices; `district` and `offices` only narrow what it found. Lengths are counted in code points, without blanks at either end. One message of a person (email, first and last name, street, and ZIP Code together) is sent within 72 hours. Where the site asks writers to confirm by email, as a live site does by default, every message gets the same answer: the person is told by email about a second one, which is not sent. Where it does not, a second message is answered with 409.',
    parameters: [
      {
        name: 'Idempotency-Key',
        in: 'header',
        description:
          'Makes another attempt safe: the same key with the same body gets the same answer, and nothing is stored twice.',
        schema: z.string().max(messageLimits.idempotencyKey).optional(),
      },
    ],
    body: { schema: messageSchema, examples: messageExamples },
    answers: { 201: ['Stored, with one delivery for each office.', messageAnswer] },
    problems: {
      409: [
        'The same person wrote within 72 hours. Only where writers do not confirm by email: this answer tells anyone who knows their name and addresses that they wrote.',
        { form: ['already_written'] },
      ],
      422: ['Some fields need another look.', messageFieldProblems],
      429: ['Too many messages from this network.', { form: ['too_many'] }],
      503: [
        'Not stored: the campaign is closed, its message asks for something that is over, or the database does not answer.',
        { form: ['closed', 'outdated', 'unavailable'] },
      ],
    },
  },
  {
    path: '/api/receipts/{token}',
    method: 'get',
    operationId: 'readReceipt',
    tag: 'messages',
    summary: 'Read the status of each delivery of a message',
    description: 'Contains nothing of what was written and no name. Never cached.',
    parameters: [
      {
        name: 'token',
        in: 'path',
        required: true,
        description: 'The last part of `receiptUrl`.',
        schema: z.string(),
      },
      {
        name: 'language',
        in: 'query',
        description: 'Language of the sentences; by default, that of the message.',
        schema: z.enum(languages).optional(),
      },
    ],
    answers: { 200: ['Its deliveries.', receiptAnswer] },
    problems: {
      404: ['No such receipt.', { form: ['unknown'] }],
      429: ['Too many requests from this network.', { form: ['too_many'] }],
      503: unavailable,
    },
  },
  {
    path: '/api/receipts',
    method: 'post',
    operationId: 'reportBounces',
    tag: 'email',
    summary: 'Report email that bounced',
    description:
      'For the mail server or email provider of this site: events as JSON, or a delivery status notification (RFC 3464) as `message/rfc822`. Signed as in Standard Webhooks, within the last five minutes. Safe to repeat.',
    parameters: [
      webhookHeader('webhook-id', 'Any ID of this request.'),
      webhookHeader('webhook-timestamp', 'Seconds since 1970.'),
      webhookHeader('webhook-signature', '`v1,` and the signature in base64.'),
    ],
    body: { schema: eventsSchema, examples: bounceExamples, also: ['message/rfc822'] },
    answers: { 200: ['The outcome of each event, in the same order.', recordedAnswer] },
    problems: {
      401: ['The signature is missing, wrong, or too old.', { form: ['signature'] }],
      404: ['This site accepts no reports.', { form: ['off'] }],
      422: ['Neither a delivery status notification nor such events.', { form: ['report'] }],
      503: unavailable,
    },
  },
  {
    path: '/api/campaign',
    method: 'get',
    operationId: 'readCampaign',
    tag: 'campaign',
    summary: 'Read the public figures of the campaign',
    answers: { 200: ['The figures.', campaignFigures] },
    problems: { 503: unavailable },
  },
  {
    path: '/healthz',
    method: 'get',
    operationId: 'isAlive',
    tag: 'health',
    summary: 'Whether the process answers',
    answers: { 200: ['It does.', aliveAnswer] },
  },
  {
    path: '/readyz',
    method: 'get',
    operationId: 'isReady',
    tag: 'health',
    summary: 'Whether the site is ready to be visited',
    answers: { 200: ['It is.', readyAnswer], 503: ['What is missing.', notReadyAnswer] },
  },
];
