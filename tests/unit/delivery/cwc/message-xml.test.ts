import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { LetterFields } from '@/lib/delivery/channel';
import { campaignId, checkDocument } from '@/lib/delivery/cwc/message-document';
import { xmlOf } from '@/lib/delivery/cwc/xml';
import { parts } from '../sample-letter';
import { letterDocument } from './gateway-letter';

/** The elements that a second, independent parser reads: name and text, in order. */
function read(xml: string): [string, string][] {
  const found: [string, string][] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (problem) => {
    throw problem;
  });
  parser.on('opentag', () => texts.push(''));
  parser.on('text', (text) => texts.push((texts.pop() ?? '') + text));
  parser.on('closetag', ({ name }) => found.push([name, texts.pop() ?? '']));
  parser.write(xml).close();
  return found.filter(([, text]) => text.trim());
}

const fieldsOf = (changed: Partial<LetterFields> = {}, organization?: string) =>
  new Map(read(xmlOf(letterDocument(changed, organization)).toString('utf8')));
const writer = (changed: Partial<LetterFields['writer']>) => ({
  writer: { ...parts.writer, ...changed },
});

test('the document has every element in the required order, each on its own line', () => {
  const xml = xmlOf(letterDocument({}, 'Example Organization')).toString('utf8');
  const names = read(xml).map(([name]) => name);
  expect(names).toEqual([
    ...['CWCVersion', 'DeliveryId', 'DeliveryDate', 'DeliveryAgent'],
    ...['DeliveryAgentAckEmailAddress', 'DeliveryAgentContactName', 'DeliveryAgentContactEmail'],
    ...['DeliveryAgentContactPhone', 'Organization', 'CampaignId'],
    ...['MemberOffice', 'IsResponseRequested', 'NewsletterOptIn'],
    ...['Prefix', 'FirstName', 'LastName', 'Address1', 'Address2', 'City', 'StateAbbreviation'],
    ...['Zip', 'Phone', 'Email', 'Subject', 'LibraryOfCongressTopic'],
    ...['BillCongress', 'BillTypeAbbreviation', 'BillNumber', 'ProOrCon'],
    ...['OrganizationStatement', 'ConstituentMessage'],
  ]);
  const opened = xml.match(/<[A-Z]/g)?.length;
  expect(xml.split('\n').filter((line) => /^<[A-Z]/.test(line))).toHaveLength(opened ?? 0);
  expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<CWC>\n')).toBe(true);
});

test('the id, date, and bill are in the format of each gateway', () => {
  expect(Object.fromEntries(fieldsOf())).toMatchObject({
    DeliveryId: '0193a000000070008000000000000001',
    // 3 a.m. on the 24th in UTC is still the 23rd in Washington.
    DeliveryDate: '20261123',
    MemberOffice: 'HTX37',
    IsResponseRequested: 'Y',
    NewsletterOptIn: 'N',
    BillCongress: '118',
    BillTypeAbbreviation: 'hr',
    BillNumber: '7137',
    ProOrCon: 'Pro',
    LibraryOfCongressTopic: 'Crime and Law Enforcement',
    Phone: '512-555-0100',
  });
  expect(Object.fromEntries(fieldsOf({ chamber: 'senate' }))).toMatchObject({
    MemberOffice: 'STX01',
    BillTypeAbbreviation: 'S.',
    BillNumber: '4214',
  });
});

test('fields that were not given or are not confirmed are left out', () => {
  const withoutOptional = fieldsOf(writer({ prefix: null, phone: null, street2: null }));
  for (const name of ['Prefix', 'Phone', 'Address2', 'AddressValidation', 'EmailValidation']) {
    expect(withoutOptional.has(name), name).toBe(false);
  }
  expect(withoutOptional.has('Organization')).toBe(false);
  const confirmed = fieldsOf({ addressConfirmed: true, emailConfirmed: true });
  expect([confirmed.get('AddressValidation'), confirmed.get('EmailValidation')]).toEqual([
    'Y',
    'Y',
  ]);
  expect(fieldsOf({}, 'Short').has('Organization')).toBe(false);
  expect(fieldsOf(writer({ phone: '+44 20 7946 0000' })).has('Phone')).toBe(false);
});

test('a second address line that is too short is appended to the street', () => {
  const found = fieldsOf(writer({ street2: '4B' }));
  expect(found.get('Address1')).toBe('1 Example Street 4B');
  expect(found.has('Address2')).toBe(false);
});

test('the offered text and the writer’s own text are separate elements', () => {
  const both = fieldsOf();
  expect(both.get('OrganizationStatement')).toBe('I ask you to support it.');
  expect(both.get('ConstituentMessage')).toBe('It matters here.');
  expect(fieldsOf({ ownText: null }).has('ConstituentMessage')).toBe(false);
  expect(fieldsOf({ templateText: null }).has('OrganizationStatement')).toBe(false);
  const remark = fieldsOf({ ownText: 'Now!' });
  expect(remark.has('OrganizationStatement')).toBe(false);
  expect(remark.get('ConstituentMessage')).toBe('I ask you to support it.\n\nNow!');
});

test('the greeting and signature are removed from the message, closing thanks are kept', () => {
  const own = (ownText: string) => fieldsOf({ ownText }).get('ConstituentMessage');
  const body = 'I live in Austin, and I care.';
  const signed = `Dear Senator Example,\n\n${body}\n\nSincerely,\n\nMs. Sam Sample\n1 Example Street\nAustin, TX 78704\nsam@example.org`;
  expect(own(signed)).toBe(body);
  expect(own(`${body}\n\nAtentamente,\nSam`)).toBe(body);
  expect(own(`${body}\n\nThank you.`)).toBe(`${body}\n\nThank you.`);
});

test.each([
  ['markup and entities', 'a < b & c > d; "quotes" \'too\' &amp; ]]> <CWC> <!-- x --> &#65;'],
  ['emoji and right-to-left', '🙂👩‍👩‍👧 שלום مرحبا'],
  ['several lines', 'first line\nsecond\n\n\tthird paragraph'],
])('%s arrive unchanged', (_, ownText) => {
  expect(fieldsOf({ ownText }).get('ConstituentMessage')).toBe(ownText);
});

test('characters that XML forbids are removed, and line breaks are normalized', () => {
  const ownText = 'one\u0000\u0008\r\ntwo\uD800 three\uFFFE\uFFFF four';
  expect(fieldsOf({ ownText }).get('ConstituentMessage')).toBe('one\ntwo three four');
});

test('any input gives a well-formed document with a single DeliveryId', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(anything, anything, anything, (ownText, subject, street) => {
      const changed = { ownText, subject, ...writer({ street }) };
      const root = letterDocument(changed);
      const found = read(xmlOf(root).toString('utf8'));
      expect(found.filter(([name]) => name === 'DeliveryId')).toHaveLength(1);
      if (checkDocument(root, 'house').length > 0) return;
      expect(found.map(([name]) => name)).toContain('Subject');
    }),
  );
});

test('the campaign id differs by stance and version, not by chamber, language, or order of bills', () => {
  const bills = [
    { congress: 118, type: 'hr', number: 7137 },
    { congress: 118, type: 's', number: 4214 },
  ] as const;
  const pro = campaignId({ bills, stance: 'Pro' }, '2026-law');
  expect(pro).toMatch(/^[0-9a-f]{64}$/);
  expect(campaignId({ bills: bills.toReversed(), stance: 'Pro' }, 'own-1')).toBe(pro);
  expect(campaignId({ bills, stance: 'Con' }, '2026-law')).not.toBe(pro);
  const without = ['own-1', 'own-2'].map((name) => campaignId({ bills: [], stance: 'Pro' }, name));
  expect(new Set(without).size).toBe(2);
  expect(fieldsOf({ chamber: 'senate', language: 'es' }).get('CampaignId')).toBe(pro);
  expect(fieldsOf({ edition: '2026-law' }).get('CampaignId')).not.toBe(pro);
});
