import { eventTypes, MAX_EVENTS } from '@/lib/delivery/bounces/read-events';
import { WRITE_BODY_BYTES } from '@/lib/platform/server/request-guard';
import { listOf, objectOf, ref, type Schema } from './json-schema';
import { json, type Part, problemAnswer, refusals } from './operation';

const line = (maxLength: number, description: string): Schema => ({
  type: 'string',
  minLength: 1,
  maxLength,
  description,
});

const event = objectOf(
  {
    id: line(200, 'Your own id of this event: the same when it is sent again.'),
    type: { enum: eventTypes, description: 'Only `bounce`, which is for good, changes anything.' },
    at: line(
      40,
      'When it happened, ISO 8601 with a time zone. Tells an old bounce from a new one.',
    ),
    messageId: line(300, 'The Message-ID of our mail. This or `providerId` must be there.'),
    providerId: line(300, 'The id that the first server gave when it took the mail.'),
    status: line(20, 'The enhanced status code (RFC 3463).'),
    diagnostic: { type: 'string', maxLength: 5_000, description: 'The words of the server.' },
  },
  { optional: ['at', 'messageId', 'providerId', 'status', 'diagnostic'] },
);

const outcome: Schema = {
  enum: ['recorded', 'already', 'unknown', 'ignored'],
  description:
    '`unknown`: no letter of this site, or none that is known as accepted yet; kept for a while where it may become one. `ignored`: nothing final, or not sent by mail.',
};

const examples = {
  bounce: {
    summary: 'A mail came back',
    value: {
      events: [
        {
          id: 'evt-1',
          type: 'bounce',
          at: '2026-11-24T15:00:00Z',
          messageId: '<0193a000-0000-7000-8000-000000000001@example.org>',
          status: '5.1.1',
          diagnostic: '550 5.1.1 User unknown',
        },
      ],
    },
  },
  late: {
    summary: 'A mail is late',
    value: { events: [{ id: 'evt-2', type: 'delayed', providerId: '4F2A1', status: '4.4.1' }] },
  },
};

const header = (name: string, description: string) => ({
  name,
  in: 'header' as const,
  required: true as const,
  description,
  schema: { type: 'string' as const },
});

export const bouncesPart: Part = {
  schemas: {
    MailEvents: objectOf({
      events: listOf(ref('MailEvent'), { minItems: 1, maxItems: MAX_EVENTS }),
    }),
    MailEvent: event,
    RecordedEvents: objectOf({ outcomes: listOf(outcome) }),
  },
  paths: {
    '/api/receipts': {
      post: {
        operationId: 'reportBounces',
        tags: ['mail'],
        summary: 'Report mail that came back',
        description:
          'For the mail server or provider of this site: events, or a delivery status notification (RFC 3464) as it is, sent as `message/rfc822`. Signed with Standard Webhooks and not older than five minutes. Safe to repeat.',
        parameters: [
          header('webhook-id', 'Any id of this request.'),
          header('webhook-timestamp', 'Seconds since 1970.'),
          header('webhook-signature', '`v1,` and the signature in base64.'),
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: ref('MailEvents'), examples },
            'message/rfc822': { schema: { type: 'string' } },
          },
        },
        responses: {
          200: json('What each became, in their order.', ref('RecordedEvents')),
          ...refusals(WRITE_BODY_BYTES),
          401: problemAnswer(401, 'The signature is missing, wrong or too old.', {
            form: ['signature'],
          }),
          404: problemAnswer(404, 'This site takes no reports.', { form: ['off'] }),
          422: problemAnswer(422, 'Neither a delivery status notification nor such events.', {
            form: ['report'],
          }),
          503: problemAnswer(503, 'The database does not answer: send all of it again.', {
            form: ['unavailable'],
          }),
        },
      },
    },
  },
};
