import type { PrintedChannel } from '@/lib/offices/choose-channel';
import { listOf, objectOf, ref, type Schema } from './json-schema';

const channels = {
  capture: 'written to a folder of the site’s own machine: nothing is sent',
  email: 'by mail',
  'house-cwc': 'by the gateway of the House',
  'senate-cwc': 'by the gateway of the Senate',
  'self-send': 'by the writer’s own hand, in the office’s own form',
} satisfies Record<PrintedChannel, string>;

const place: Record<string, Schema> = {
  seat: ref('Seat'),
  chamber: { enum: ['house', 'senate'] },
  state: ref('StateCode'),
  district: {
    description: 'Null for senators.',
    oneOf: [ref('District'), { type: 'null' }],
  },
};

const orNull = (schema: Schema): Schema => ({ oneOf: [schema, { type: 'null' }] });

export const officeSchemas: Record<string, Schema> = {
  Channel: {
    description: `How a letter reaches an office: ${Object.entries(channels)
      .map(([name, meaning]) => `\`${name}\`: ${meaning}`)
      .join('; ')}.`,
    enum: Object.keys(channels),
  },
  LocalPhone: objectOf(
    {
      town: { type: 'string', description: 'Empty where it is not known.' },
      phone: ref('Phone'),
      hours: { type: 'string', description: 'As the office words it, in English.' },
      distanceKm: {
        type: 'number',
        minimum: 0,
        description: 'From the place that was asked about, in a straight line.',
      },
    },
    { optional: ['hours', 'distanceKm'], description: 'An office outside Washington.' },
  ),
  Office: objectOf(
    {
      ...place,
      bioguide: { type: 'string', pattern: '^[A-Z]\\d{6}$' },
      name: { type: 'string' },
      party: { type: 'string' },
      phone: { description: 'In Washington.', ...orNull(ref('Phone')) },
      localPhones: listOf(ref('LocalPhone'), {
        description: 'The nearest first where the place is known.',
      }),
      contactForm: orNull({ type: 'string', format: 'uri' }),
      website: orNull({ type: 'string', format: 'uri' }),
      notConfirmedSince: {
        type: 'string',
        format: 'date',
        description: 'Nothing newer is known of who holds this seat.',
      },
    },
    {
      optional: ['notConfirmedSince'],
      examples: [
        {
          seat: 'TX-37',
          chamber: 'house',
          state: 'TX',
          district: 'TX-37',
          bioguide: 'Z000001',
          name: 'Sam Sample',
          party: 'Independent',
          phone: '202-555-0100',
          localPhones: [{ town: 'Sample City', phone: '512-555-0100', distanceKm: 3.2 }],
          contactForm: 'https://example.org/contact',
          website: 'https://example.org',
        },
      ],
    },
  ),
  VacantOffice: objectOf(
    {
      ...place,
      vacant: { const: true },
      since: { type: 'string', format: 'date' },
      notConfirmedSince: {
        type: 'string',
        format: 'date',
        description: 'A new Congress began on this day: somebody may hold the seat since.',
      },
    },
    {
      optional: ['notConfirmedSince'],
      description: 'A seat that nobody holds: named, never left out.',
    },
  ),
  Offices: {
    description: 'The House seat first, then the senators.',
    ...listOf({ oneOf: [ref('Office'), ref('VacantOffice')] }),
  },
};
