/** Request bodies; all people and addresses are fictitious. */

export const lookupExamples = {
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

export const callExamples = {
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

export const messageExamples = {
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

export const bounceExamples = {
  bounce: { summary: 'An email bounced', value: { events: [bounce] } },
  late: { summary: 'An email is delayed', value: { events: [delayed] } },
};
