import { describe, expect, test } from 'vitest';
import { checkDocument } from '@/lib/delivery/cwc/message-document';
import { type CwcElement, group } from '@/lib/delivery/cwc/xml';
import type { GatewayChamber } from '@/lib/platform/gateway-settings';
import { letterDocument } from './gateway-letter';

type Change = (root: CwcElement) => void;
type Vector = [what: string, change: Change];

const clone = (root: CwcElement) => structuredClone(root);
const problems = (change: Change, chamber: GatewayChamber = 'house') => {
  const root = clone(letterDocument({ chamber }, 'Example Organization'));
  change(root);
  return checkDocument(root, chamber);
};

/** The children of the element at this path from the root. */
function childrenAt(root: CwcElement, path: string): CwcElement[] {
  let at = root;
  for (const name of path.split('/').filter(Boolean)) {
    at = at.children?.find((child) => child.name === name) ?? at;
  }
  at.children ??= [];
  return at.children;
}

const folder = (path: string) => path.split('/').slice(0, -1).join('/');
const last = (path: string) => path.split('/').at(-1) ?? '';

const set =
  (path: string, text: string): Change =>
  (root) => {
    const found = childrenAt(root, folder(path)).find(({ name }) => name === last(path));
    if (found) found.text = text;
    else childrenAt(root, folder(path)).push({ name: last(path), text });
  };
const without =
  (...paths: string[]): Change =>
  (root) => {
    for (const path of paths) {
      const siblings = childrenAt(root, folder(path));
      const index = siblings.findIndex(({ name }) => name === last(path));
      expect(index, path).toBeGreaterThanOrEqual(0);
      siblings.splice(index, 1);
    }
  };
const add =
  (path: string, element: CwcElement, place = Number.POSITIVE_INFINITY): Change =>
  (root) => {
    childrenAt(root, path).splice(place, 0, element);
  };
const reverse =
  (path: string): Change =>
  (root) => {
    childrenAt(root, path).reverse();
  };
const swapStatements: Change = (root) => {
  const siblings = childrenAt(root, 'Message');
  siblings.push(...siblings.splice(-2).reverse());
};

const page = { name: 'MoreInfo', text: 'https://campaign.example.org/' };
const bill = 'Message/Bills/Bill/';

const accepted: Vector[] = [
  ['baseline', () => {}],
  ['no Organization', without('Delivery/Organization')],
  ['only the campaign statement', without('Message/ConstituentMessage')],
  ['only the own message', without('Message/OrganizationStatement')],
  ['MoreInfo first', add('Message', page, 0)],
  ['MoreInfo between the statements', add('Message', page, -1)],
  ['MoreInfo last', add('Message', page)],
  [
    'ConstituentOrganization',
    add('Constituent', { name: 'ConstituentOrganization', text: 'Example Union' }),
  ],
  ['Constituent reordered', reverse('Constituent')],
  [
    'empty Bills',
    (root) => {
      without('Message/Bills')(root);
      add('Message', group('Bills', []), 0)(root);
    },
  ],
  ['upper-case DeliveryId', set('Delivery/DeliveryId', 'ABCDEF0123456789ABCDEF0123456789')],
  ['ZIP5', set('Constituent/Zip', '78704')],
  ['ZIP+4', set('Constituent/Zip', '78704-1234')],
  ['Apt 4', set('Constituent/Address2', 'Apt 4')],
  ['10,000 characters', set('Message/ConstituentMessage', 'a'.repeat(10_000))],
  ['9,999 emoji', set('Message/ConstituentMessage', '🙂'.repeat(9_999))],
  [
    'two topics',
    add('Message/LibraryOfCongressTopics', { name: 'LibraryOfCongressTopic', text: 'Law' }),
  ],
  [
    'topic with blanks around',
    set('Message/LibraryOfCongressTopics/LibraryOfCongressTopic', '  Crime and Law Enforcement '),
  ],
  ['y for Y', set('Recipient/IsResponseRequested', 'y')],
];

const houseAccepted: Vector[] = [
  ['Mx.', set('Constituent/Prefix', 'Mx.')],
  ['PRO', set('Message/ProOrCon', 'PRO')],
  ['HAQ00', set('Recipient/MemberOffice', 'HAQ00')],
  ['bill type hr', set(`${bill}BillTypeAbbreviation`, 'hr')],
];

const refused: Vector[] = [
  ['no Prefix', without('Constituent/Prefix')],
  ['empty Prefix', set('Constituent/Prefix', '')],
  ['neither statement', without('Message/OrganizationStatement', 'Message/ConstituentMessage')],
  ['own message before the statement', swapStatements],
  ['bare Bill', add('Message', group('Bill', [{ name: 'BillNumber', text: '1' }]))],
  ['Constituent/Organization', add('Constituent', { name: 'Organization', text: 'Example Org' })],
  [
    'Recipient before Delivery',
    (root) => {
      const [version, delivery, recipient, ...rest] = root.children ?? [];
      root.children = [version, recipient, delivery, ...rest].filter((each) => each !== undefined);
    },
  ],
  ['bill type HR', set(`${bill}BillTypeAbbreviation`, 'HR')],
  ['Undecided', set('Message/ProOrCon', 'Undecided')],
  ['bill without stance', without('Message/ProOrCon')],
  ['DeliveryId of 31', set('Delivery/DeliveryId', 'a'.repeat(31))],
  ['DeliveryId with hyphens', set('Delivery/DeliveryId', '0193a000-0000-7000-8000-000000000001')],
  ['date with dashes', set('Delivery/DeliveryDate', '2026-11-23')],
  ['phone with parentheses', set('Constituent/Phone', '(510) 555-0100')],
  ['nine digits without dash', set('Constituent/Zip', '787041234')],
  ['state AE', set('Constituent/StateAbbreviation', 'AE')],
  ['test@gmail', set('Constituent/Email', 'test@gmail')],
  ['test@.org', set('Constituent/Email', 'test@.org')],
  ['city of 2', set('Constituent/City', 'Ai')],
  ['subject of 5', set('Message/Subject', 'About')],
  ['10,001 characters', set('Message/ConstituentMessage', 'a'.repeat(10_001))],
  [
    'topic of its own',
    set('Message/LibraryOfCongressTopics/LibraryOfCongressTopic', 'Human Trafficking'),
  ],
  ['contact name of 5', set('Delivery/DeliveryAgentContact/DeliveryAgentContactName', 'Ada E')],
  ['CampaignId of 1', set('Delivery/CampaignId', 'a')],
  ['unknown element', add('Constituent', { name: 'Shoe', text: 'left' })],
  [
    'attribute on CWC',
    (root) => {
      root.attributes = { version: '2.0' };
    },
  ],
  ['version 1.0', set('CWCVersion', '1.0')],
  ['true for Y', set('Recipient/NewsletterOptIn', 'true')],
  ['bill number 0', set(`${bill}BillNumber`, '0')],
  ['agent of 3', set('Delivery/DeliveryAgent', 'Abc')],
  ['organization of 5', set('Delivery/Organization', 'Abcde')],
  ['text between elements', (root) => Object.assign(root, { text: 'hello' })],
  ['two subjects', add('Message', { name: 'Subject', text: 'About the Act' })],
  ['no topic', without('Message/LibraryOfCongressTopics/LibraryOfCongressTopic')],
  ['another root', (root) => Object.assign(root, { name: 'cwc' })],
];

const houseRefused: Vector[] = [
  ['Address2 4B', set('Constituent/Address2', '4B')],
  ['bill type H.R.', set(`${bill}BillTypeAbbreviation`, 'H.R.')],
  ['SCA03', set('Recipient/MemberOffice', 'SCA03')],
];

const senateRefused: Vector[] = [
  ['Mx.', set('Constituent/Prefix', 'Mx.')],
  ['Ms without full stop', set('Constituent/Prefix', 'Ms')],
  ['bill type s', set(`${bill}BillTypeAbbreviation`, 's')],
  ['H.Con.Res.', set(`${bill}BillTypeAbbreviation`, 'H.Con.Res.')],
  ['HTX37', set('Recipient/MemberOffice', 'HTX37')],
  ['STX04', set('Recipient/MemberOffice', 'STX04')],
  ['ftp', add('Message', { name: 'MoreInfo', text: 'ftp://example.org' }, 0)],
];

describe.each(['house', 'senate'] as const)('the check for the %s', (chamber) => {
  test.each([...accepted, ...(chamber === 'house' ? houseAccepted : [])])(
    'accepts: %s',
    (_, to) => {
      expect(problems(to, chamber)).toEqual([]);
    },
  );
  test.each([...refused, ...(chamber === 'house' ? houseRefused : senateRefused)])(
    'refuses: %s',
    (_, to) => {
      expect(problems(to, chamber)).not.toEqual([]);
    },
  );
});

test('H.Con.Res without a final period is valid for the Senate', () => {
  expect(problems(set(`${bill}BillTypeAbbreviation`, 'H.Con.Res'), 'senate')).toEqual([]);
});

test('all problems are listed at once with their elements and without the entered values', () => {
  const found = problems((root) => {
    set('Constituent/City', 'Ai')(root);
    set('Constituent/Email', 'sam@home')(root);
    without('Constituent/Prefix')(root);
    set('Message/Subject', 'Hi')(root);
  });
  expect(found).toEqual([
    { element: 'Constituent/Prefix', problem: 'is missing' },
    { element: 'Constituent/City', problem: 'has fewer than 3 characters' },
    { element: 'Constituent/Email', problem: 'does not look like name@example.org' },
    { element: 'Message/Subject', problem: 'has fewer than 6 characters' },
  ]);
});
