import { cwcTopics } from '@/lib/campaign/edition-parts';
import { GATEWAY_EMAIL, MAX_LINE, MIN_ADDRESS, MIN_TEXT } from '@/lib/offices/gateway-rules';
import type { GatewayChamber } from '@/lib/platform/gateway-settings';
import { fieldLine } from '@/lib/platform/text';
import { type CwcElement, countOf } from './xml';

/** The problem with a text, in words for staff; never quotes the text. */
type TextRule = (text: string) => string | undefined;

/** A gateway's requirements for one element: a rule for its text, or rules for its children. */
export type ElementRule = {
  name: string;
  least: 0 | 1;
  most: number;
  text?: TextRule;
  elements?: ElementRule[];
  /** Children must follow the order of the rules; otherwise any order. */
  ordered?: boolean;
  /** Rules that involve several children. */
  together?: (elements: CwcElement[]) => string[];
};

type Content = TextRule | ElementRule[];

const ruleOf = (least: 0 | 1, most: number) => (name: string, content: Content) => ({
  name,
  least,
  most,
  ...(typeof content === 'function' ? { text: content } : { elements: content }),
});

const one = ruleOf(1, 1);
const maybe = ruleOf(0, 1);
const some = ruleOf(1, Number.POSITIVE_INFINITY);
const any = ruleOf(0, Number.POSITIVE_INFINITY);

/** Counts characters (code points), so an emoji counts once. */
function length(least: number, most: number): TextRule {
  return (text) => {
    const count = countOf(text);
    if (count < least) return `has fewer than ${least} characters`;
    return count > most ? `has more than ${most} characters` : undefined;
  };
}

function pattern(form: RegExp, looksLike: string): TextRule {
  return (text) => (form.test(text) ? undefined : `does not look like ${looksLike}`);
}

/** Ignores spaces around the value. */
function listed(words: readonly string[], what: string): TextRule {
  return (text) => (words.includes(fieldLine(text)) ? undefined : `is no ${what}`);
}

/**
 * The gateways' requirements for a document: the House's schema of CWC 2.0, and for the Senate the
 * same with its known differences. If the two differ in a minimum length, the longer one applies to
 * both.
 */
export function rulesOf(chamber: GatewayChamber): ElementRule {
  const rule = one('CWC', [
    one('CWCVersion', listed(['2.0'], 'version that is known')),
    one('Delivery', delivery),
    one('Recipient', [
      one('MemberOffice', offices[chamber]),
      maybe('IsResponseRequested', yesOrNo),
      maybe('NewsletterOptIn', yesOrNo),
    ]),
    one('Constituent', constituent(prefixes[chamber])),
    { ...one('Message', message(chamber)), together: statementsAndStance },
  ]);
  return { ...rule, ordered: true };
}

const email = pattern(GATEWAY_EMAIL, 'name@example.org');
const phone = pattern(/^\d{3}-\d{3}-\d{4}$/, '202-555-0100');
const yesOrNo = pattern(/^[YN]$/i, 'Y or N');
const number = pattern(/^[1-9]\d*$/, 'a number above 0');
const line = length(1, MAX_LINE);
const addressLine = length(MIN_ADDRESS, MAX_LINE);
const statement = length(MIN_TEXT, 10_000);

const states =
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM ' +
  'NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AS GU MP PR VI';

const offices: Record<GatewayChamber, TextRule> = {
  house: pattern(/^H[A-Z]{2}\d\d$/, 'HTX37'),
  senate: pattern(/^S[A-Z]{2}0[1-3]$/, 'STX01'),
};

const prefixes: Record<GatewayChamber, TextRule> = {
  house: line,
  senate: listed(['Mr.', 'Mrs.', 'Miss', 'Ms.', 'Dr.'], 'title that the Senate takes'),
};

/** In the Senate's spelling a concurrent resolution has no final period. */
const billTypes: Record<GatewayChamber, string> = {
  house: 'hamdt hconres hjres hr hres s samdt sconres sjres sres',
  senate: 'H.Amdt. H.Con.Res H.J.Res. H.R. H.Res. S. S.Amdt. S.Con.Res. S.J.Res. S.Res.',
};

const delivery = [
  one('DeliveryId', pattern(/^[a-zA-Z0-9]{32}$/, '32 letters and digits')),
  one('DeliveryDate', pattern(/^\d{8}$/, '20261124')),
  one('DeliveryAgent', length(4, 500)),
  one('DeliveryAgentAckEmailAddress', email),
  one('DeliveryAgentContact', [
    one('DeliveryAgentContactName', length(6, 500)),
    one('DeliveryAgentContactEmail', email),
    one('DeliveryAgentContactPhone', phone),
  ]),
  maybe('Organization', length(6, 500)),
  maybe('OrganizationContact', [
    maybe('OrganizationContactName', length(2, 500)),
    maybe('OrganizationContactEmail', email),
    maybe('OrganizationContactPhone', phone),
  ]),
  maybe('OrganizationAbout', length(6, 500)),
  one('CampaignId', length(2, 500)),
];

const constituent = (prefix: TextRule) => [
  one('Prefix', prefix),
  one('FirstName', line),
  maybe('MiddleName', line),
  one('LastName', line),
  maybe('Suffix', line),
  maybe('Title', line),
  maybe('ConstituentOrganization', length(3, 500)),
  one('Address1', addressLine),
  maybe('Address2', addressLine),
  maybe('Address3', addressLine),
  one('City', addressLine),
  one('StateAbbreviation', listed(states.split(' '), 'state or territory')),
  one('Zip', pattern(/^\d{5}(-\d{4})?$/, '78704 or 78704-1234')),
  maybe('Phone', phone),
  maybe('AddressValidation', yesOrNo),
  one('Email', email),
  maybe('EmailValidation', yesOrNo),
];

const message = (chamber: GatewayChamber) => [
  one('Subject', length(MIN_TEXT, MAX_LINE)),
  one('LibraryOfCongressTopics', [some('LibraryOfCongressTopic', listed(topics, 'topic'))]),
  maybe('Bills', [
    any('Bill', [
      maybe('BillCongress', number),
      maybe('BillTypeAbbreviation', listed(billTypes[chamber].split(' '), 'type of this chamber')),
      maybe('BillNumber', number),
    ]),
  ]),
  maybe('ProOrCon', pattern(chamber === 'house' ? /^(pro|con)$/i : /^(Pro|Con)$/, 'Pro or Con')),
  maybe('MoreInfo', webAddress),
  maybe('OrganizationStatement', statement),
  maybe('ConstituentMessage', statement),
];

function webAddress(text: string) {
  const isOne = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  return isOne ? undefined : 'is no address of a page';
}

function statementsAndStance(elements: CwcElement[]): string[] {
  const at = (name: string) => elements.findIndex((element) => element.name === name);
  const [campaign, own] = [at('OrganizationStatement'), at('ConstituentMessage')];
  const bills = elements[at('Bills')]?.children ?? [];
  return [
    ...(campaign < 0 && own < 0 ? ['has neither statement'] : []),
    ...(campaign >= 0 && own >= 0 && own < campaign ? ["has the campaign's statement second"] : []),
    // Not in the schema: a document that names a bill must say whether for or against.
    ...(bills.length > 0 && at('ProOrCon') < 0 ? ['names a bill without Pro or Con'] : []),
  ];
}

/**
 * Library of Congress topics that both gateways accept. The House has added newer ones, which the
 * Senate refuses.
 */
const topics: readonly string[] = cwcTopics;
