import { languages } from '@/lib/campaign/languages';
import { messageLimits, prefixes } from '@/lib/messages/schema';
import { listOf, objectOf, ref, type Schema } from './json-schema';
import { addressProperties } from './lookup-schemas';

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
