import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LetterFields } from '@/lib/delivery/channel';
import { checkDocument, documentOf } from '@/lib/delivery/cwc/message-document';
import { splitOwnWords } from '@/lib/messages/own-words';
import { messageSchema } from '@/lib/messages/schema';
import { addressLines, refusedField } from '@/lib/offices/gateway-rules';
import { sampleInput } from '../messages/sample-input';

test.each([
  [{ city: 'Ai' }, 'city'],
  [{ city: 'Ai\uFFFF' }, 'city'],
  [{ city: 'Oz ' }, 'city'],
  [{ street: '1A' }, 'street'],
  [{ street: '1A', street2: 'Apt 4' }, undefined],
  [{ street: '1A', street2: '4B' }, undefined],
  [{ firstName: '\uFFFE' }, 'name'],
  [{ email: 'sam@gmail' }, 'email'],
  [{ city: 'Rye' }, undefined],
  [{ city: undefined, street: undefined }, undefined],
])('refusedField of %j is %s', (change, field) => {
  expect(refusedField({ ...sampleInput, ...change })).toBe(field);
});

test('an address line that is too short is joined with the other', () => {
  expect(addressLines('1A', 'Apt 4')).toEqual({ address1: '1A Apt 4', address2: '' });
  expect(addressLines('1 Example Street', '4B').address1).toBe('1 Example Street 4B');
  expect(addressLines('1 Example Street', 'Apt 4').address2).toBe('Apt 4');
});

const us = {
  agent: 'Example Agent',
  ackEmail: 'ack@example.org',
  contact: { name: 'Pat Example', email: 'pat@example.org', phone: '202-555-0100' },
};
const template = 'I ask you to support the Act.';

test('a message without a refused field becomes a document that both gateways accept', () => {
  const text = fc.string({ unit: 'binary', maxLength: 12 });
  const frame = fc.constantFrom(
    'Dear Senator Sample,',
    'Hi all,',
    'Thank you.',
    'Sam Sample',
    'Ok',
  );
  const paragraphs = fc.array(fc.oneof(frame, fc.constant(template), text), { maxLength: 4 });
  const input = fc.record({
    firstName: text,
    lastName: text,
    street: text,
    street2: text,
    city: text,
    subject: text,
    message: paragraphs.map((parts) => parts.join('\n\n')),
    phone: fc.constantFrom('', '202/555-0100 x5'),
    email: fc.constantFrom('r&d@müller.example', 'sam@example.org'),
  });
  fc.assert(
    fc.property(input, (typed) => {
      const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim()));
      const read = messageSchema.safeParse({ ...sampleInput, ...given });
      if (!read.success || refusedField(read.data)) return;
      const message = read.data;
      const { state, prefix } = message;
      const fields = {
        ...splitOwnWords(message.message, template),
        writer: { ...message, state, prefix },
        subject: message.subject,
        chamber: 'house',
        seat: 'NY-12',
        edition: '2026-law',
        language: 'en',
        addressConfirmed: false,
        emailConfirmed: false,
      } as LetterFields;
      for (const [chamber, code] of [
        ['house', 'HNY12'],
        ['senate', 'SNY01'],
      ] as const) {
        const letter = { deliveryId: '0'.repeat(32), date: new Date(), fields };
        const document = documentOf(letter, code, { ...us, chamber });
        expect(checkDocument(document, chamber)).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});
