import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDocument as checkBeforeSending } from '@/lib/delivery/cwc/message-document';
import { type CwcElement, xmlOf } from '@/lib/delivery/cwc/xml';
import { sharedLines } from '../../support/gateways/assertions';
import { type Element, readDocument } from '../../support/gateways/read-document';
import { validateDocument } from '../../support/gateways/validate-document';
import { vectorsOf } from '../../support/gateways/vectors';
import { letterDocument } from '../delivery/cwc/gateway-letter';

/** The sender and the stub implement the same documentation separately: a difference is an error. */

const chambers = ['house', 'senate'] as const;

function toCwcElement({ name, text, children, attributes }: Element): CwcElement {
  return {
    name,
    ...(children.length > 0 || text.trim() === ''
      ? { children: children.map(toCwcElement) }
      : { text }),
    ...(attributes.length > 0 && {
      attributes: Object.fromEntries(attributes.map((a) => [a, ''])),
    }),
  };
}

/** Cases that the sender cannot produce: its elements hold text or children, never both. */
const impossible = ['text between elements', 'an element inside a text'];
/** The Senate may accept two characters here; the sender always uses at least three. */
const neverSent = ['4B', 'a constituent organization of two characters'];

for (const chamber of chambers) {
  test.each(vectorsOf(chamber).filter(({ what }) => !impossible.includes(what)))(
    `the sender and the stub of the ${chamber} agree about $what`,
    ({ what, xml, accepted }) => {
      const root = readDocument(Buffer.from(xml));
      const problems = checkBeforeSending(toCwcElement(root), chamber);
      const isSent = accepted && !neverSent.includes(what);
      expect(problems.length === 0, JSON.stringify(problems)).toBe(isSent);
      expect(validateDocument(root, chamber).length === 0).toBe(accepted);
    },
  );
}

const RUNS = 400;

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', '  ', 'Sam', '4B', 'A', '<b>', '&amp;', ']]>', 'a\nb', 'x'.repeat(501), '\0'),
);
const mostlyValid = <T>(valid: T, ...others: T[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(valid) },
    { weight: 1, arbitrary: fc.constantFrom(valid, ...others) },
    { weight: 1, arbitrary: text },
  );
const long = fc.oneof(
  mostlyValid('What the writer says.'),
  fc.constantFrom(9_999, 10_000, 10_001).map((count) => '😀'.repeat(count)),
);

const writers = fc.record({
  prefix: mostlyValid('Ms.', 'Mx.', 'Dr.', ''),
  firstName: mostlyValid('Sam'),
  lastName: mostlyValid('Sample'),
  email: mostlyValid('sam@example.org', 'sam@example', 'a@b@c.d'),
  phone: mostlyValid('(512) 555-0100', '+1 512 555 0100', '512'),
  street: mostlyValid('1 Example Street'),
  street2: mostlyValid('Floor 2', '4B', ''),
  city: mostlyValid('Austin'),
  state: fc.constantFrom('TX', 'TX', 'TX', 'AS', 'AE', 'tx'),
  zip: fc.constantFrom('78704', '78704', '78704-0001', '787040001', '787'),
});

test.each(chambers)(
  'the %s stub accepts exactly the documents that pass the sender’s check',
  (chamber) => {
    const letters = fc.record({
      writer: writers,
      subject: text,
      templateText: long,
      ownText: long,
    });
    let valid = 0;
    fc.assert(
      fc.property(letters, fc.option(text, { nil: undefined }), (letter, organization) => {
        const document = letterDocument({ ...letter, chamber }, organization);
        const bytes = xmlOf(document);
        const found = validateDocument(readDocument(bytes), chamber);
        const own = checkBeforeSending(document, chamber);
        expect(own.length === 0, JSON.stringify({ own, found })).toBe(found.length === 0);
        expect(sharedLines([{ xml: bytes.toString() }])).toEqual([]);
        if (own.length === 0) valid += 1;
      }),
      { numRuns: RUNS },
    );
    expect(valid).toBeGreaterThanOrEqual(0);
  },
);
