import { z } from 'zod';
import { languages } from '@/lib/campaign/languages';
import { eventsSchema } from '@/lib/delivery/bounces/read-events';
import { recordedAnswer } from '@/lib/delivery/bounces/record-bounce';
import { lookupSchema } from '@/lib/lookup/address';
import { pointSchema } from '@/lib/lookup/resolve/resolve-point';
import { campaignFigures } from '@/lib/messages/public-figures';
import { messageFieldProblems, messageLimits, messageSchema } from '@/lib/messages/schema';
import { messageAnswer } from '@/lib/messages/store';
import { callAnswer, callSchema } from '@/lib/offices/calling/calls';
import { possibleProblems } from '@/lib/offices/lookup-query';
import { lookupAnswer } from '@/lib/offices/offices';
import { aliveAnswer, notReadyAnswer, readyAnswer } from '@/lib/platform/health';
import { receiptAnswer } from '@/lib/receipts/live-receipt';
import type { Operation } from './operation';

/** Request bodies; all people and addresses are fictitious. */

const lookupExamples = {
  zip: { summary: 'A ZIP code', value: { zip: '10001' } },
  split: { summary: 'A ZIP code with several districts', value: { zip: '78704' } },
  chosen: { summary: 'Choosing one of them', value: { zip: '78704', district: 'TX-37' } },
  address: {
    summary: 'An address',
    value: { street: '100 Sample Lane', city: 'Austin', state: 'TX', zip: '78704' },
  },
  box: { summary: 'A ZIP code for PO boxes, which shows only the state', value: { zip: '73301' } },
  military: { summary: 'A military ZIP code', value: { zip: '09001' } },
  point: { summary: 'A point', value: { latitude: 30.2672, longitude: -97.7431, accuracy: 20 } },
};

const callExamples = {
  called: { summary: 'Someone answered', value: { seat: 'NY-S1', outcome: 'called' } },
  left: { summary: 'A voicemail was left', value: { seat: 'NY-12', outcome: 'left_message' } },
};

const sample = {
  language: 'en',
  prefix: 'Ms.',
  firstName: 'Sam',
  lastName: 'Sample',
  email: 'sam@example.org',
  phone: '202-555-0100',
  street: '1 Example Street',
  city: 'New York',
  state: 'NY',
  zip: '10001',
  subject: 'Support the Act',
  message: 'I ask you to support the Act.',
};

const austin = { city: 'Austin', state: 'TX', zip: '78704', district: 'TX-37' };
const alex = { firstName: 'Alex', email: 'alex@example.org', street: '2 Example Street' };

const messageExamples = {
  usual: { summary: 'To every office for the address', value: sample },
  chosen: {
    summary: 'In Spanish, with a chosen district',
    value: { ...sample, ...alex, ...austin, language: 'es' },
  },
};

const bounce = {
  id: 'evt-1',
  type: 'bounce',
  at: '2026-11-24T15:00:00Z',
  messageId: '<0193a000-0000-7000-8000-000000000001@example.org>',
  status: '5.1.1',
  diagnostic: '550 5.1.1 User unknown',
};
const delayed = { id: 'evt-2', type: 'delayed', providerId: '4F2A1', status: '4.4.1' };

const bounceExamples = {
  bounce: { summary: 'An email bounced', value: { events: [bounce] } },
  late: { summary: 'An email is delayed', value: { events: [delayed] } },
};

const unavailable: [string, { form: ['unavailable'] }] = [
  'The database is unavailable. Try again.',
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
    summary: 'Find the members of Congress for a ZIP code, address, or location',
    description:
      'Uses tables and a map on our server. Calls a geocoder only if a street is given and its ZIP code has more than one district, or if the location is in a state whose new map is not available yet. Only those lookups count toward the rate limit.',
    body: { schema: z.union([lookupSchema, pointSchema]), examples: lookupExamples },
    answers: { 200: ['The offices, or what is still needed to find them.', lookupAnswer] },
    problems: {
      422: [
        'Some fields are invalid.',
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
    summary: 'Report a call to an office',
    description:
      'Counts calls by day, seat, and outcome, not by caller. The rate limit keeps a hash of the network for up to two hours.',
    body: { schema: callSchema, examples: callExamples },
    answers: { 200: ['The call was counted.', callAnswer] },
    problems: {
      422: [
        'The seat is unknown or vacant, or the outcome is unknown.',
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
    summary: 'Send a message to the offices for an address',
    description:
      'The site finds the offices. `district` and `offices` can only narrow the result. Lengths are counted in Unicode code points after trimming. Each person (the combination of email, first and last name, street, and ZIP code) can send one message every 72 hours. If the site requires confirmation by email, as a live site does by default, every message gets the same response, and we email the person about a second message instead of sending it. Otherwise, a second message returns 409.',
    parameters: [
      {
        name: 'Idempotency-Key',
        in: 'header',
        description:
          'Makes retries safe. The same key with the same body returns the same response, and nothing is stored twice. With another body it returns 422, or, if the site requires confirmation by email, it is a new message.',
        schema: z.string().max(messageLimits.idempotencyKey).optional(),
      },
    ],
    body: { schema: messageSchema, examples: messageExamples },
    answers: { 201: ['The message was stored, with one delivery for each office.', messageAnswer] },
    problems: {
      409: [
        'A message from this person from the last 72 hours still counts. Returned only if the site does not require confirmation by email, because it tells anyone who knows a person’s name and addresses that they wrote.',
        { form: ['already_written'] },
      ],
      422: ['Some fields are invalid.', messageFieldProblems],
      429: ['Too many messages from this network.', { form: ['too_many'] }],
      503: [
        'The message was not stored. The campaign is closed, its ask of Congress is out of date, or the database is unavailable.',
        { form: ['closed', 'outdated', 'unavailable'] },
      ],
    },
  },
  {
    path: '/api/receipts/{token}',
    method: 'get',
    operationId: 'readReceipt',
    tag: 'messages',
    summary: 'Get the status of each delivery of a message',
    description: 'Never contains the message text or a name, and is never cached.',
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
        description: 'Language of the text. Defaults to the language of the message.',
        schema: z.enum(languages).optional(),
      },
    ],
    answers: { 200: ['The deliveries of the message.', receiptAnswer] },
    problems: {
      404: ['Receipt not found.', { form: ['unknown'] }],
      429: ['Too many requests from this network.', { form: ['too_many'] }],
      503: unavailable,
    },
  },
  {
    path: '/api/receipts',
    method: 'post',
    operationId: 'reportBounces',
    tag: 'email',
    summary: 'Report bounced email',
    description:
      'For this site’s mail server or email provider. Accepts events as JSON, or a delivery status notification (RFC 3464) as `message/rfc822`. Requests must be signed as Standard Webhooks describes. A signature is valid for five minutes. Requests can be repeated safely.',
    parameters: [
      webhookHeader('webhook-id', 'A unique ID for this request.'),
      webhookHeader('webhook-timestamp', 'Unix time in seconds.'),
      webhookHeader('webhook-signature', '`v1,` and the signature in base64.'),
    ],
    body: { schema: eventsSchema, examples: bounceExamples, also: ['message/rfc822'] },
    answers: { 200: ['The outcome of each event, in the same order.', recordedAnswer] },
    problems: {
      401: ['The signature is missing, wrong, or too old.', { form: ['signature'] }],
      404: ['This site does not accept bounce reports.', { form: ['off'] }],
      422: [
        'The body is neither a delivery status notification nor a list of events.',
        { form: ['report'] },
      ],
      503: unavailable,
    },
  },
  {
    path: '/api/campaign',
    method: 'get',
    operationId: 'readCampaign',
    tag: 'campaign',
    summary: 'Get the campaign’s public numbers',
    answers: { 200: ['The numbers.', campaignFigures] },
    problems: { 503: unavailable },
  },
  {
    path: '/healthz',
    method: 'get',
    operationId: 'isAlive',
    tag: 'health',
    summary: 'Check that the process is running',
    answers: {
      200: ['The process is running.', aliveAnswer],
      503: ['The process is shutting down.', notReadyAnswer],
    },
  },
  {
    path: '/readyz',
    method: 'get',
    operationId: 'isReady',
    tag: 'health',
    summary: 'Check that the site is ready for visitors',
    answers: {
      200: ['The site is ready.', readyAnswer],
      503: ['The site is not ready. `missing` says why.', notReadyAnswer],
    },
  },
];
