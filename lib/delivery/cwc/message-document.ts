import { createHash } from 'node:crypto';
import { editionFacts } from '@/lib/campaign/edition';
import type { Bill, EditionFacts } from '@/lib/campaign/edition-parts';
import type { Letter, LetterFields } from '@/lib/delivery/channel';
import { washingtonDay } from '@/lib/lookup/congress';
import type { GatewayChamber, GatewaySettings } from '@/lib/platform/gateway-settings';
import { statementsOf } from './statements';
import { type CwcElement, countOf, group, leaf, xmlLine } from './xml';

export type AboutUs = Pick<GatewaySettings, 'chamber' | 'agent' | 'ackEmail' | 'contact'> & {
  /** The operator's name. */
  organization?: string;
};

/** A shorter name of an organization is not taken; it may be left out. */
const MIN_ORGANIZATION = 6;

/** Each chamber knows the other's bills by its own spelling only. */
const billTypes: Record<GatewayChamber, Record<Bill['type'], string>> = {
  house: { hr: 'hr', s: 's' },
  senate: { hr: 'H.R.', s: 'S.' },
};

/**
 * The letter as a document of CWC 2.0, in the order in which the elements are documented. It holds
 * what was given and nothing else; whether that is enough, the rules say (rules.ts).
 * @param code the office's code.
 */
export function documentOf(
  letter: Pick<Letter, 'deliveryId' | 'date'> & { fields: LetterFields },
  code: string,
  us: AboutUs,
): CwcElement {
  const recipient = [
    ...leaf('MemberOffice', code),
    ...leaf('IsResponseRequested', 'Y'),
    // What a supporter ticks is the campaign's own news, never an office's.
    ...leaf('NewsletterOptIn', 'N'),
  ];
  return group('CWC', [
    ...leaf('CWCVersion', '2.0'),
    group('Delivery', deliveryOf(letter, us)),
    group('Recipient', recipient),
    constituentOf(letter.fields),
    group('Message', messageOf(letter.fields, us.chamber)),
  ]);
}

/** The id and the day are the letter's own: every try sends the same bytes. */
function deliveryOf(
  { deliveryId, date, fields }: Pick<Letter, 'deliveryId' | 'date'> & { fields: LetterFields },
  { agent, ackEmail, contact, organization }: AboutUs,
): CwcElement[] {
  const name = xmlLine(organization);
  return [
    ...leaf('DeliveryId', gatewayIdOf(deliveryId)),
    ...leaf('DeliveryDate', washingtonDay(date).replaceAll('-', '')),
    // Byte for byte as it was registered.
    ...leaf('DeliveryAgent', agent),
    ...leaf('DeliveryAgentAckEmailAddress', ackEmail),
    group('DeliveryAgentContact', [
      ...leaf('DeliveryAgentContactName', xmlLine(contact.name)),
      ...leaf('DeliveryAgentContactEmail', contact.email),
      ...leaf('DeliveryAgentContactPhone', contact.phone),
    ]),
    ...leaf('Organization', countOf(name) >= MIN_ORGANIZATION ? name : ''),
    ...leaf('CampaignId', campaignId(editionFacts(fields.edition))),
  ];
}

/** Our id of a delivery as the gateways write ids: 32 hex digits. */
export function gatewayIdOf(deliveryId: string): string {
  return deliveryId.replaceAll('-', '');
}

function messageOf(fields: LetterFields, chamber: GatewayChamber): CwcElement[] {
  const facts = editionFacts(fields.edition);
  const { organization, constituent } = statementsOf(fields);
  const bills = billsFor(chamber, facts);
  return [
    ...leaf('Subject', xmlLine(fields.subject)),
    group('LibraryOfCongressTopics', leaf('LibraryOfCongressTopic', facts.topic)),
    ...(bills.length > 0 ? [group('Bills', bills)] : []),
    ...leaf('ProOrCon', facts.stance),
    ...leaf('OrganizationStatement', organization),
    ...leaf('ConstituentMessage', constituent),
  ];
}

/** A chamber is asked about its own bill, and about the other's where it has none. */
function billsFor(chamber: GatewayChamber, { bills }: EditionFacts) {
  const own = bills.filter(({ type }) => type === (chamber === 'house' ? 'hr' : 's'));
  return (own.length > 0 ? own : bills).map(({ congress, type, number }) =>
    group('Bill', [
      ...leaf('BillCongress', String(congress)),
      ...leaf('BillTypeAbbreviation', billTypes[chamber][type]),
      ...leaf('BillNumber', String(number)),
    ]),
  );
}

const CAMPAIGN = 'tsra';

/**
 * Under which all letters with the same ask are counted as one campaign, for ever: it comes of the
 * bills and the stance, never of words that somebody may edit. For and against are two campaigns;
 * a House bill and its companion in the Senate are one ask, in whatever language it is made.
 * @returns 64 hex digits.
 */
export function campaignId({ bills, stance }: Pick<EditionFacts, 'bills' | 'stance'>): string {
  const named = bills.map(({ congress, type, number }) => `${congress}-${type}-${number}`).sort();
  return createHash('sha256')
    .update([CAMPAIGN, ...named, stance].join('|'))
    .digest('hex');
}

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
