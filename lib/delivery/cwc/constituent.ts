import type { LetterFields } from '../channel';
import { type CwcElement, countOf, group, leaf, xmlLine } from './xml';

/** The House takes no shorter second line; "4B" goes behind the street. */
const MIN_ADDRESS2 = 3;

/**
 * Who writes. Nothing is made up: a title or telephone number that was not given is left out, and
 * that the address or the mail address are right is said only where it is known.
 */
export function constituentOf(fields: LetterFields): CwcElement {
  const { writer, addressConfirmed, emailConfirmed } = fields;
  const { address1, address2 } = addressLines(writer);
  return group('Constituent', [
    ...leaf('Prefix', xmlLine(writer.prefix)),
    ...leaf('FirstName', xmlLine(writer.firstName)),
    ...leaf('LastName', xmlLine(writer.lastName)),
    ...leaf('Address1', address1),
    ...leaf('Address2', address2),
    ...leaf('City', xmlLine(writer.city)),
    ...leaf('StateAbbreviation', xmlLine(writer.state)),
    ...leaf('Zip', zipOf(xmlLine(writer.zip))),
    ...leaf('Phone', phoneOf(writer.phone)),
    ...leaf('AddressValidation', addressConfirmed ? 'Y' : null),
    ...leaf('Email', xmlLine(writer.email)),
    ...leaf('EmailValidation', emailConfirmed ? 'Y' : null),
  ]);
}

function addressLines({ street, street2 }: LetterFields['writer']) {
  const [first, second] = [xmlLine(street), xmlLine(street2)];
  if (!second || countOf(second) >= MIN_ADDRESS2) return { address1: first, address2: second };
  return { address1: `${first} ${second}`, address2: '' };
}

function zipOf(zip: string) {
  return zip.replace(/^(\d{5})\s?(\d{4})$/, '$1-$2');
}

/** "512-555-0100"; a number of another country has no place in the document. */
function phoneOf(phone: string | null | undefined) {
  const [, ...parts] = /^1?([2-9]\d\d)(\d{3})(\d{4})$/.exec((phone ?? '').replace(/\D/g, '')) ?? [];
  return parts.join('-');
}
