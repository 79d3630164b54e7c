import { languages } from '@/lib/campaign/languages';
import { messageLimits, prefixes } from '@/lib/messages/schema';
import { WRITE_BODY_BYTES } from '@/lib/platform/server/request-guard';
import { listOf, objectOf, ref, type Schema } from './json-schema';
import { addressProperties } from './lookup-part';
import { json, type Part, type ProblemKeys, problemAnswer, refusals } from './operation';

const text = ({ least, most }: { least: number; most: number }): Schema => ({
  type: 'string',
  minLength: least,
  maxLength: most,
});

const name: Schema = { type: 'string', minLength: 1, maxLength: messageLimits.name };
const bioguide: Schema = { type: 'string', pattern: '^[A-Z]\\d{6}$' };
const { street, street2, city, state, zip } = addressProperties;

export const messageSchemas: Record<string, Schema> = {
  NewMessage: objectOf(
    {
      language: { enum: languages },
      prefix: {
        enum: ['', ...prefixes],
        description:
          'None is ever made up. A letter to the House without one, or to the Senate without one or with Mx., goes by no gateway of Congress.',
      },
      firstName: name,
      lastName: name,
      email: { type: 'string', format: 'email', maxLength: messageLimits.email },
      phone: {
        type: 'string',
        maxLength: messageLimits.phone,
        description: 'Ten digits, in the United States.',
      },
      street: { ...street, minLength: 1 },
      street2,
      city: { ...city, minLength: 1 },
      state,
      zip,
      addressProgram: {
        type: 'boolean',
        description:
          'The address belongs to a confidentiality program and says only the state: `district` is then any district of it.',
      },
      district: {
        description: 'A choice, where the address leaves several districts.',
        ...ref('District'),
      },
      offices: listOf(bioguide, {
        minItems: 1,
        description: 'Only these of the offices that the address has.',
      }),
      subject: text(messageLimits.subject),
      message: text(messageLimits.message),
      newsletter: { type: 'boolean' },
    },
    {
      optional: [
        ...['language', 'prefix', 'phone', 'street2', 'addressProgram'],
        ...['district', 'offices', 'newsletter'],
      ],
    },
  ),
  StoredMessage: objectOf({
    reference: {
      type: 'string',
      pattern: '^[2-9A-Z]{4}-[2-9A-Z]{4}$',
      description: 'To name it over the telephone.',
    },
    receiptUrl: {
      type: 'string',
      format: 'uri',
      description: 'The sender’s private page: what became of each letter, and withdrawing.',
    },
    deliveries: listOf(
      objectOf({
        bioguide,
        channel: ref('Channel'),
        status: {
          description:
            '`on_hold`: for confirmation, for review (staff read every message, or those that look like many others or like mass mail) or for a new Congress; `self_send`: no channel reaches this office, and the receipt says how to write to it.',
          enum: ['on_hold', 'queued', 'self_send'],
        },
      }),
      { minItems: 1 },
    ),
  }),
};

const line = ['wrong', 'too_long'];
const needed = ['missing', ...line];

const problems: ProblemKeys = {
  language: ['wrong'],
  prefix: ['wrong'],
  firstName: needed,
  lastName: needed,
  email: needed,
  phone: line,
  street: needed,
  street2: line,
  city: needed,
  state: ['missing', 'wrong', 'mismatch'],
  zip: ['missing', 'wrong', 'unknown', 'military', 'freely_associated'],
  district: ['choose', 'vacant'],
  offices: ['missing', 'wrong'],
  subject: ['missing', 'wrong', 'too_short', 'too_long'],
  message: ['missing', 'wrong', 'too_short', 'too_long'],
  idempotencyKey: ['used', 'too_long'],
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

const examples = {
  usual: { summary: 'To every office of the address', value: sample },
  chosen: {
    summary: 'With a choice of district, in Spanish',
    value: {
      ...sample,
      language: 'es',
      email: 'alex@example.org',
      firstName: 'Alex',
      street: '2 Example Street',
      city: 'Austin',
      state: 'TX',
      zip: '78704',
      district: 'TX-37',
    },
  },
};

export const messagesPart: Part = {
  schemas: messageSchemas,
  paths: {
    '/api/messages': {
      post: {
        operationId: 'sendMessage',
        tags: ['messages'],
        summary: 'Write to the offices of an address',
        description:
          'The site finds the offices itself: `district` and `offices` only narrow what it found. Lengths are counted in code points, after blanks at both ends are taken away.',
        parameters: [
          {
            name: 'Idempotency-Key',
            in: 'header',
            description:
              'Makes a second try safe: the same key with the same body gets the same answer, and nothing is stored twice.',
            schema: { type: 'string', maxLength: messageLimits.idempotencyKey },
          },
        ],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: ref('NewMessage'), examples } },
        },
        responses: {
          201: json('Stored, with one delivery for each office.', ref('StoredMessage')),
          ...refusals(WRITE_BODY_BYTES),
          409: problemAnswer(
            409,
            'The same person wrote within 72 hours: email, last name, street and ZIP code together. The answer says no more than that.',
            { form: ['already_written'] },
          ),
          422: problemAnswer(422, 'Some fields need another look.', problems),
          429: problemAnswer(429, 'Too many messages from this network.', { form: ['too_many'] }),
          503: problemAnswer(
            503,
            'Not stored: the campaign is closed, its letters ask for something that is over, or the database does not answer.',
            { form: ['closed', 'outdated', 'unavailable'] },
          ),
        },
      },
    },
  },
};
