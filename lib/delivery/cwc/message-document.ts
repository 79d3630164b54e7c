import { createHash } from 'node:crypto';
import { editionFacts } from '@/lib/campaign/edition';
import { type Bill, billTypes, type EditionFacts, isHouseBill } from '@/lib/campaign/edition-parts';
import type { Letter, LetterFields } from '@/lib/delivery/channel';
import { addressLines } from '@/lib/offices/gateway-rules';
import type { GatewayChamber, GatewaySettings } from '@/lib/platform/gateway-settings';
import { washingtonDay } from '@/lib/platform/time';
import { type ElementRule, rulesOf } from './message-rules';
import { statementsOf } from './statements';
import { type CwcElement, countOf, group, leaf, xmlLine } from './xml';

type AboutUs = Pick<GatewaySettings, 'chamber' | 'agent' | 'ackEmail' | 'contact'> & {
  /** The operator's name. */
  organization?: string;
};

/** Minimum length of an organization's name in the schema; the element is optional. */
const MIN_ORGANIZATION = 6;

/** Spelling of a bill type: each chamber accepts the other's bills only in its own spelling. */
function billTypeFor(chamber: GatewayChamber, type: Bill['type']): string {
  if (chamber === 'house') return type;
  // The Senate's list has this type without its final period.
  return type === 'hconres' ? 'H.Con.Res' : billTypes[type];
}

/**
 * The letter as a CWC 2.0 document, with elements in the documented order. It contains only the
 * values provided; the rules decide whether they are sufficient (message-rules.ts).
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
    // The supporter's opt-in is for the campaign's news, not for an office's.
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

/** The ID and the date come from the letter, so that every attempt sends the same bytes. */
function deliveryOf(
  { deliveryId, date, fields }: Pick<Letter, 'deliveryId' | 'date'> & { fields: LetterFields },
  { agent, ackEmail, contact, organization }: AboutUs,
): CwcElement[] {
  const name = xmlLine(organization);
  return [
    ...leaf('DeliveryId', gatewayIdOf(deliveryId)),
    ...leaf('DeliveryDate', washingtonDay(date).replaceAll('-', '')),
    // The agent's name must match the registration byte for byte.
    ...leaf('DeliveryAgent', agent),
    ...leaf('DeliveryAgentAckEmailAddress', ackEmail),
    group('DeliveryAgentContact', [
      ...leaf('DeliveryAgentContactName', xmlLine(contact.name)),
      ...leaf('DeliveryAgentContactEmail', contact.email),
      ...leaf('DeliveryAgentContactPhone', contact.phone),
    ]),
    ...leaf('Organization', countOf(name) >= MIN_ORGANIZATION ? name : ''),
    ...leaf('CampaignId', campaignId(editionFacts(fields.edition), fields.edition)),
  ];
}

/** Our delivery ID in the gateways' format: 32 hex digits. */
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

/** Bills of the request: each chamber gets its own, or the other's if it has none. */
function billsFor(chamber: GatewayChamber, { bills }: EditionFacts) {
  const own = bills.filter((bill) => isHouseBill(bill) === (chamber === 'house'));
  return (own.length > 0 ? own : bills).map(({ congress, type, number }) =>
    group('Bill', [
      ...leaf('BillCongress', String(congress)),
      ...leaf('BillTypeAbbreviation', billTypeFor(chamber, type)),
      ...leaf('BillNumber', String(number)),
    ]),
  );
}

const CAMPAIGN = 'tsra';

/**
 * Identifies all letters with the same request as one campaign, permanently: it is derived from the
 * bills and the stance, never from text that can be edited. For and against are two campaigns. A
 * House bill and its Senate companion are one request, in any language. Without a bill, the request
 * is identified by its edition.
 * @returns 64 hex digits.
 */
export function campaignId(
  { bills, stance }: Pick<EditionFacts, 'bills' | 'stance'>,
  edition: string,
): string {
  const named =
    bills.length === 0
      ? [edition]
      : bills.map(({ congress, type, number }) => `${congress}-${type}-${number}`).sort();
  return createHash('sha256')
    .update([CAMPAIGN, ...named, stance].join('|'))
    .digest('hex');
}

/**
 * The writer's element. Nothing is made up: a missing title or phone number is omitted, and
 * addresses are marked as confirmed only if they are.
 */
function constituentOf(fields: LetterFields): CwcElement {
  const { writer, addressConfirmed, emailConfirmed } = fields;
  const { address1, address2 } = addressLines(xmlLine(writer.street), xmlLine(writer.street2));
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

function zipOf(zip: string) {
  return zip.replace(/^(\d{5})\s?(\d{4})$/, '$1-$2');
}

/** "512-555-0100"; the document has no format for a foreign number. */
function phoneOf(phone: string | null | undefined) {
  const [, ...parts] = /^1?([2-9]\d\d)(\d{3})(\d{4})$/.exec((phone ?? '').replace(/\D/g, '')) ?? [];
  return parts.join('-');
}

/** A problem and its element, as "Constituent/City"; contains no personal data. */
type DocumentProblem = { element: string; problem: string };

const rules = { house: rulesOf('house'), senate: rulesOf('senate') };

/** Everything a gateway would refuse in a document; empty if it can be sent. */
export function checkDocument(root: CwcElement, chamber: GatewayChamber): DocumentProblem[] {
  const rule = rules[chamber];
  if (root.name !== rule.name) return [{ element: root.name, problem: `is not ${rule.name}` }];
  return check(root, rule, '');
}

function check(element: CwcElement, rule: ElementRule, path: string): DocumentProblem[] {
  const own = (problem: string) => ({ element: path || rule.name, problem });
  const attributes = Object.keys(element.attributes ?? {}).length > 0 ? ['has an attribute'] : [];
  if (rule.text) {
    const wrong = element.children ? 'has elements' : rule.text(element.text ?? '');
    return [...attributes, ...(wrong ? [wrong] : [])].map(own);
  }
  const children = element.children ?? [];
  const among = [
    ...attributes,
    ...(element.text?.trim() ? ['has text'] : []),
    ...(rule.ordered && !inOrder(children, rule) ? ['has its elements in another order'] : []),
    ...(rule.together?.(children) ?? []),
  ];
  return [...among.map(own), ...checkChildren(children, rule.elements ?? [], path)];
}

function checkChildren(children: CwcElement[], allowed: ElementRule[], path: string) {
  const below = (name: string) => (path ? `${path}/${name}` : name);
  const names = new Set(allowed.map(({ name }) => name));
  const unknown = children.filter(({ name }) => !names.has(name));
  return [
    ...unknown.map(({ name }) => ({ element: below(name), problem: 'does not belong here' })),
    ...allowed.flatMap((rule) => {
      const found = children.filter(({ name }) => name === rule.name);
      const element = below(rule.name);
      if (found.length < rule.least) return [{ element, problem: 'is missing' }];
      if (found.length > rule.most) return [{ element, problem: 'comes more than once' }];
      return found.flatMap((child) => check(child, rule, element));
    }),
  ];
}

function inOrder(children: CwcElement[], { elements = [] }: ElementRule) {
  const places = children.map(({ name }) => elements.findIndex((rule) => rule.name === name));
  return places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
}
