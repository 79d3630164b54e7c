import type { Letter } from '@/lib/delivery/channel';
import { composeLetter, type LetterParts } from '@/lib/delivery/letters/letter';

export const deliveryId = '0193a000-0000-7000-8000-000000000001';

export const parts: LetterParts = {
  language: 'en',
  office: { name: 'Pat Example', chamber: 'senate', state: 'TX' },
  writer: {
    prefix: 'Ms.',
    firstName: 'Sam',
    lastName: 'Sample',
    email: 'sam@example.org',
    phone: '512 555 0100',
    street: '1 Example Street',
    street2: 'Unit 2',
    city: 'Austin',
    state: 'TX',
    zip: '78704',
  },
  subject: 'About the Act',
  body: 'I ask you to support it.\n\nIt matters here.',
  writtenAt: new Date('2026-11-24T03:00:00Z'),
};

/** A letter ready for a channel, with overrides. */
export function sampleLetter(changed: Partial<LetterParts> = {}, also: Partial<Letter> = {}) {
  const letter: Letter = {
    deliveryId,
    kind: 'letter',
    bioguide: 'E000001',
    messageId: `<${deliveryId}@example.org>`,
    date: parts.writtenAt,
    from: { name: 'Example Operator', address: 'campaign@example.org' },
    to: { name: 'Pat Example', address: 'E000001@offices.invalid' },
    number: 1,
    maybeAccepted: false,
    replyTo: { name: 'Ms. Sam Sample', address: 'sam@example.org' },
    ...composeLetter({ ...parts, ...changed }),
    ...also,
  };
  return letter;
}
