import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '@/lib/delivery/cwc/message-document';
import { type CwcElement, xmlOf } from '@/lib/delivery/cwc/xml';
import { type Element, readDocument } from '../../../support/gateways/read-document';
import { validateDocument as checkAsGateway } from '../../../support/gateways/validate-document';
import { vectorsOf } from '../../../support/gateways/vectors';
import { parts } from '../sample-letter';
import { letterDocument } from './gateway-letter';

function toCwcElement({ name, attributes, children, text }: Element): CwcElement {
  return {
    name,
    text,
    attributes: Object.fromEntries(attributes.map((each) => [each, ''])),
    ...(children.length > 0 && { children: children.map(toCwcElement) }),
  };
}

/** The Senate may accept shorter texts here; our check uses the longer minimum of the House. */
const strictOnPurpose = ['4B', 'a constituent organization of two characters'];

describe.each(['house', 'senate'] as const)(
  'the check of the sender agrees with the %s gateway',
  (chamber) => {
    test.each(vectorsOf(chamber))('$what', ({ what, accepted, xml }) => {
      const problems = checkDocument(toCwcElement(readDocument(Buffer.from(xml))), chamber);
      const isAccepted = accepted && !(chamber === 'senate' && strictOnPurpose.includes(what));
      expect(problems.length === 0, JSON.stringify(problems)).toBe(isAccepted);
    });

    test('every document that passes our check is accepted by the gateway stub', () => {
      const typed = fc.string({ unit: 'binary', maxLength: 30 });
      const prefix = fc.constantFrom('Ms.', 'Mr.', 'Dr.', 'Mx.', null);
      let sent = 0;
      fc.assert(
        fc.property(typed, typed, typed, prefix, (text, street2, city, title) => {
          const writer = { ...parts.writer, prefix: title, street2, city: `Au${city}` };
          const root = letterDocument({ chamber, writer, ownText: text, subject: `About ${text}` });
          if (checkDocument(root, chamber).length > 0) return;
          sent += 1;
          expect(checkAsGateway(readDocument(xmlOf(root)), chamber)).toEqual([]);
        }),
      );
      expect(sent).toBeGreaterThan(5);
    });
  },
);
