import { expect, test } from 'vitest';
import {
  acceptedTwice,
  billsWithoutStance,
  busiestSecond,
  changedIds,
  countByOffice,
  mixedCampaigns,
  repeatedIds,
  sharedLines,
  templateAsOwnWords,
  writersInText,
} from '../../support/gateways/assertions';
import { readDocument } from '../../support/gateways/read-document';
import {
  type GatewayCall,
  idOf,
  officeCodeOf,
  type StoredLetter,
} from '../../support/gateways/received';
import {
  type Edit,
  replace,
  sampleDocument,
  set,
  without,
} from '../../support/gateways/sample-document';

const entrance = {
  method: 'POST',
  path: '/v2/message',
  chamber: 'house',
  for: 'send',
} as const;

function sent(edit: Edit = (xml) => xml, more: { id?: string; at?: number } = {}): GatewayCall {
  const xml = edit(sampleDocument('house', more.id ?? 'a'.repeat(32)));
  const root = readDocument(Buffer.from(xml));
  const { method, path } = entrance;
  const about = { method, path, entrance, status: 200, stored: true };
  return {
    ...about,
    at: new Date(more.at ?? 0),
    xml,
    root,
    id: idOf(root),
    office: officeCodeOf(root),
  };
}

const storedOf = ({ at, id = '', office = '', xml, root }: GatewayCall): StoredLetter => {
  if (!root) throw new Error('not read');
  return { at, chamber: 'house', environment: 'test', id, office, xml, root };
};

const other = 'b'.repeat(32);

test('a valid letter has no findings', () => {
  const all = [sent()];
  for (const look of [writersInText, billsWithoutStance, mixedCampaigns, sharedLines]) {
    expect(look(all)).toEqual([]);
  }
  expect(changedIds(all)).toEqual([]);
  expect(repeatedIds(all).size).toBe(0);
  expect(acceptedTwice(all.map(storedOf))).toEqual([]);
  expect(templateAsOwnWords(all, 'What the campaign says.')).toEqual([]);
});

test('counts letters by office and finds ids that repeat, change, or are accepted twice', () => {
  const first = sent();
  const again = sent((xml) => xml, { id: other });
  const elsewhere = sent(set('MemberOffice', 'HTX01'), { id: 'c'.repeat(32) });
  expect(countByOffice([first, again, elsewhere].map(storedOf))).toEqual({ HTX37: 2, HTX01: 1 });
  expect(repeatedIds([first, first, again])).toEqual(new Map([[first.id, 2]]));
  expect(changedIds([first, first, elsewhere])).toEqual([]);
  expect(changedIds([first, again])).toEqual([`HTX37 ${other}: was ${first.id} before`]);
  expect(acceptedTwice([first, again, first].map(storedOf))).toHaveLength(1);
});

test.each([
  'signed, sam  SAMPLE',
  'I live at 1 Example Street.',
  'Write to sam@example.org',
  'Call 202-555-0101',
])('finds the writer’s data in "%s"', (text) => {
  expect(writersInText([sent(set('ConstituentMessage', text))])).toHaveLength(1);
  expect(writersInText([sent(set('OrganizationStatement', text))])).toHaveLength(1);
});

test('finds a bill without a stance and a campaign id with both stances', () => {
  expect(billsWithoutStance([sent(without('ProOrCon'))])).toHaveLength(1);
  expect(billsWithoutStance([sent(without('ProOrCon', 'Bills'))])).toEqual([]);
  const con = sent(set('ProOrCon', 'Con'));
  expect(mixedCampaigns([sent(), con])).toEqual(['example-campaign-pro']);
});

test('finds paragraphs of the template in the writer’s own text', () => {
  const template = 'First paragraph\nof two.\n\nSecond paragraph.';
  const mixed = set('ConstituentMessage', 'My own.\n\nFirst paragraph of two.');
  expect(templateAsOwnWords([sent(mixed)], template)).toHaveLength(1);
});

test('finds tags on a shared line', () => {
  const edits = [
    replace('</City>\n', '</City>'),
    replace('<Recipient>\n', '<Recipient>'),
    replace('\n  </Recipient>', '</Recipient>'),
  ];
  for (const edit of edits) expect(sharedLines([sent(edit)])).toHaveLength(1);
  expect(sharedLines([sent(set('ConstituentMessage', 'One.\n\nTwo.'))])).toEqual([]);
});

test('counts the requests in the busiest second', () => {
  const at = (ms: number) => sent(undefined, { at: ms });
  expect(busiestSecond([at(0), at(900), at(999), at(1_000), at(5_000)], 'house')).toBe(3);
  expect(busiestSecond([at(0)], 'senate')).toBe(0);
});
