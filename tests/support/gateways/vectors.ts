import { after, type Edit, move, replace, sampleDocument, set, without } from './sample-document';
import { topicNames } from './topics';
import type { Chamber } from './value-types';

/** One document with the answer of a gateway. */
export type Vector = {
  what: string;
  chamber: Chamber;
  accepted: boolean;
  xml: string;
  /** For a refused document, the element that the answer names. */
  element?: string;
};

type Row = [what: string, edit: Edit];
type RefusedRow = [what: string, element: string, edit: Edit];

const same: Edit = (xml) => xml;
const both =
  (...edits: Edit[]): Edit =>
  (xml) =>
    edits.reduce((edited, edit) => edit(edited), xml);
const id = (character: string, length = 32) => set('DeliveryId', character.repeat(length));
const times = (count: number, text: string) => text.repeat(count);

const acceptedByBoth: Row[] = [
  ['every element', same],
  ['no Organization', without('Organization')],
  ['no contact for the organization', without('OrganizationContact', 'OrganizationAbout')],
  ['only the statement', without('ConstituentMessage')],
  ['only the message', without('OrganizationStatement')],
  ['MoreInfo first', move('MoreInfo', 'Subject')],
  ['MoreInfo between the two texts', move('MoreInfo', 'OrganizationStatement')],
  ['MoreInfo last', move('MoreInfo', 'ConstituentMessage')],
  ['a constituent in another order', both(move('Prefix', 'Email'), move('Zip', 'FirstName'))],
  ['no bill', set('Bills', '')],
  ['no element for bills', without('Bills')],
  ['an ID in capitals', id('A')],
  ['five digits of ZIP code', set('Zip', '78704')],
  ['a second line of the address', set('Address2', 'Apt 4')],
  ['10,000 characters', set('ConstituentMessage', times(10_000, 'a'))],
  ['9,999 emoji', set('ConstituentMessage', times(9_999, '😀'))],
  ['escaped characters', set('ConstituentMessage', '&lt;b&gt; &amp; &quot;words&quot; &#x1F600;')],
  [
    'two topics',
    after('LibraryOfCongressTopic', `<LibraryOfCongressTopic>Law</LibraryOfCongressTopic>`),
  ],
  ['a lower-case y', set('IsResponseRequested', 'y')],
  ['a message on many lines', set('ConstituentMessage', 'One line.\n\nAnother line.')],
  ['American Samoa', set('StateAbbreviation', 'AS')],
  ...topicNames.map((topic): Row => [topic, set('LibraryOfCongressTopic', topic)]),
];

const acceptedByHouse: Row[] = [
  ['Mx.', set('Prefix', 'Mx.')],
  ['a constituent organization of three characters', set('ConstituentOrganization', 'Abc')],
  ['PRO', set('ProOrCon', 'PRO')],
  ['HAQ00', set('MemberOffice', 'HAQ00')],
  ['blanks around a topic', set('LibraryOfCongressTopic', ' Law ')],
  ...['hamdt', 'hconres', 'hjres', 'hr', 'hres', 's', 'samdt', 'sconres', 'sjres', 'sres'].map(
    (type): Row => [`bill type ${type}`, set('BillTypeAbbreviation', type)],
  ),
];

const acceptedBySenate: Row[] = [
  ...['Mr.', 'Mrs.', 'Miss', 'Ms.', 'Dr.'].map((prefix): Row => [prefix, set('Prefix', prefix)]),
  ['4B', set('Address2', '4B')],
  ['a constituent organization of two characters', set('ConstituentOrganization', 'Ab')],
  ['SCA03', set('MemberOffice', 'SCA03')],
  ...'H.Amdt. H.Con.Res H.J.Res. H.R. H.Res. S. S.Amdt. S.Con.Res. S.J.Res. S.Res.'
    .split(' ')
    .map((type): Row => [`bill type ${type}`, set('BillTypeAbbreviation', type)]),
];

const refusedByBoth: RefusedRow[] = [
  ['no prefix', 'Prefix', without('Prefix')],
  ['an empty prefix', 'Prefix', set('Prefix', '')],
  ['no text', 'ConstituentMessage', without('OrganizationStatement', 'ConstituentMessage')],
  [
    'the message first',
    'OrganizationStatement',
    move('OrganizationStatement', 'ConstituentMessage'),
  ],
  [
    'the message first, others between',
    'OrganizationStatement',
    both(move('ConstituentMessage', 'Subject'), move('OrganizationStatement', 'MoreInfo')),
  ],
  ['a bill without its element', 'Bill', both(without('Bills'), after('Subject', '<Bill></Bill>'))],
  [
    'an organization',
    'Organization',
    after('Title', '<Organization>Example Garden</Organization>'),
  ],
  ['the recipient first', 'Delivery', move('Delivery', 'Recipient')],
  ['bill type HR', 'BillTypeAbbreviation', set('BillTypeAbbreviation', 'HR')],
  ['Undecided', 'ProOrCon', set('ProOrCon', 'Undecided')],
  ['an ID of 31 characters', 'DeliveryId', id('a', 31)],
  ['an ID of 33 characters', 'DeliveryId', id('a', 33)],
  ['an ID with hyphens', 'DeliveryId', set('DeliveryId', '0190a6c8-0000-7000-8000-00000000000a')],
  ['a date with dashes', 'DeliveryDate', set('DeliveryDate', '2026-11-24')],
  ['a phone number with punctuation', 'Phone', set('Phone', '(510) 555-0100')],
  ['nine digits without a dash', 'Zip', set('Zip', '787040001')],
  ['a military state', 'StateAbbreviation', set('StateAbbreviation', 'AE')],
  ['test@gmail', 'Email', set('Email', 'test@gmail')],
  ['test@.org', 'Email', set('Email', 'test@.org')],
  ['a city of two characters', 'City', set('City', 'Ab')],
  ['a subject of five characters', 'Subject', set('Subject', 'Hello')],
  ['a subject of 501 characters', 'Subject', set('Subject', times(501, 'a'))],
  ['10,001 characters', 'ConstituentMessage', set('ConstituentMessage', times(10_001, 'a'))],
  ['a text of five characters', 'OrganizationStatement', set('OrganizationStatement', 'Hello')],
  ['no topic', 'LibraryOfCongressTopic', set('LibraryOfCongressTopics', '')],
  [
    'a topic outside the list',
    'LibraryOfCongressTopic',
    set('LibraryOfCongressTopic', 'Human Trafficking'),
  ],
  [
    'a contact of five characters',
    'DeliveryAgentContactName',
    set('DeliveryAgentContactName', 'Ada E'),
  ],
  ['a campaign ID of one character', 'CampaignId', set('CampaignId', 'a')],
  ['an unknown element', 'Nickname', after('FirstName', '<Nickname>Sam</Nickname>')],
  ['an unknown attribute', 'kind', replace('<CWC>', '<CWC kind="letter">')],
  ['a namespace', 'xmlns', replace('<CWC>', '<CWC xmlns="urn:example">')],
  ['version 1.0', 'CWCVersion', set('CWCVersion', '1.0')],
  ['true instead of Y', 'IsResponseRequested', set('IsResponseRequested', 'true')],
  ['bill number 0', 'BillNumber', set('BillNumber', '0')],
  ['an agent of three characters', 'DeliveryAgent', set('DeliveryAgent', 'Abc')],
  ['an organization of five characters', 'Organization', set('Organization', 'Abcde')],
  ['two first names', 'FirstName', after('FirstName', '<FirstName>Kim</FirstName>')],
  ['text between elements', 'Recipient', replace('<Recipient>', '<Recipient>To')],
  ['an element inside a text', 'FirstName', set('FirstName', '<b>Sam</b>')],
];

const refusedByHouse: RefusedRow[] = [
  ['bill type H.R.', 'BillTypeAbbreviation', set('BillTypeAbbreviation', 'H.R.')],
  ['SCA03', 'MemberOffice', set('MemberOffice', 'SCA03')],
  ['4B', 'Address2', set('Address2', '4B')],
  [
    'a constituent organization of two characters',
    'ConstituentOrganization',
    set('ConstituentOrganization', 'Ab'),
  ],
];

const refusedBySenate: RefusedRow[] = [
  ...['Mx.', 'mr.', 'Mr', 'Rev.'].map(
    (prefix): RefusedRow => [prefix, 'Prefix', set('Prefix', prefix)],
  ),
  ['bill type hr', 'BillTypeAbbreviation', set('BillTypeAbbreviation', 'hr')],
  ['bill type H.Con.Res.', 'BillTypeAbbreviation', set('BillTypeAbbreviation', 'H.Con.Res.')],
  ['HTX37', 'MemberOffice', set('MemberOffice', 'HTX37')],
  ['a fourth Senate class', 'MemberOffice', set('MemberOffice', 'STX04')],
  ['a second address line of one character', 'Address2', set('Address2', '4')],
  ['a link without a scheme', 'MoreInfo', set('MoreInfo', 'example.org/act')],
];

/**
 * Documents for checking a validator: for the House as its grammar answers them, for the Senate
 * with the differences.
 */
export function vectorsOf(chamber: Chamber): Vector[] {
  const house = chamber === 'house';
  const accepted = [...acceptedByBoth, ...(house ? acceptedByHouse : acceptedBySenate)];
  const refused = [...refusedByBoth, ...(house ? refusedByHouse : refusedBySenate)];
  const vectors: Omit<Vector, 'xml' | 'chamber'>[] = [
    ...accepted.map(([what]) => ({ what, accepted: true })),
    ...refused.map(([what, element]) => ({ what, accepted: false, element })),
  ];
  const edits = [...accepted.map(([, edit]) => edit), ...refused.map(([, , edit]) => edit)];
  return vectors.map((vector, at) => {
    const document = sampleDocument(chamber, String(at + 1).padStart(32, '0'));
    return { ...vector, chamber, xml: (edits[at] ?? same)(document) };
  });
}
