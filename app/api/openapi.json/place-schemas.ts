import { states } from '@/lib/lookup/states';
import type { Schema } from './json-schema';

/** Words that all parts of the description use. */
export const placeSchemas: Record<string, Schema> = {
  StateCode: {
    description: 'Postal code of a state, of the District of Columbia or of a territory.',
    enum: states.map(({ code }) => code),
  },
  District: {
    description:
      'A congressional district: `CA-12`; `AK-AL` where there is one seat, also of a delegate or the Resident Commissioner.',
    type: 'string',
    pattern: '^[A-Z]{2}-(\\d{2}|AL)$',
    examples: ['CA-12', 'AK-AL'],
  },
  Seat: {
    description: 'A House seat has its district’s name; a Senate seat its state and class.',
    type: 'string',
    pattern: '^[A-Z]{2}-(\\d{2}|AL|S[123])$',
    examples: ['TX-37', 'TX-S1'],
  },
  Phone: { type: 'string', pattern: '^\\d{3}-\\d{3}-\\d{4}$', examples: ['202-555-0100'] },
};
