import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDigits, readBareZip, readPhoneNumber, readZip } from '@/lib/platform/typed-digits';

describe('readPhoneNumber reads', () => {
  test.each([
    '202–555–0100',
    '202—555—0100',
    '202\u2011555\u20110100',
    '202\u2212555\u22120100',
    '202\uFE63555\uFF0D0100',
    '202\u00AD555\u00AD0100',
    '202/555-0100',
    '202.555.0100',
    '202·555·0100',
    '202\u00A0555\u20090100',
    '(202)555-0100',
    '202 - 555 - 0100',
    '+1 (202) 555-0100',
    '+1(202)555-0100',
    '(+1) 202 555 0100',
    '1-202-555-0100',
    '001 202 555 0100',
    '011 1 202 555 0100',
    'tel:+12025550100',
    'tel:+1-202-555-0100;ext=12',
    'tel:2025550100;phone-context=+1',
    '202-555-0100 x5',
    '202-555-0100x5',
    '202-555-0100 X 12',
    '202-555-0100 ext. 12',
    '202-555-0100 EXT.12',
    '202-555-0100, ext 12',
    '202-555-0100 (ext. 12)',
    '202-555-0100 extension 12',
    '202-555-0100 extensión 12',
    '202-555-0100 extensio\u0301n 12',
    '202-555-0100 - ext: 12',
    '202-555-0100 #12',
    '202-555-0100;ext=12',
    '202-555-0100,12',
    '202-555-0100,,12#',
    '202-555-0100 (home)',
    'Cell: 202-555-0100',
    'Teléfono: 202-555-0100',
    '１ ２０２ ５５５ ０１００',
    '＋１（２０２）５５５－０１００',
    '٢٠٢ ٥٥٥ ٠١٠٠',
    '\u202A+1 202-555-0100\u202C',
    '+1 (0) 202 555 0100',
    '（202）555ー0100',
    '#202-555-0100',
    '(US) 202-555-0100',
    'https://wa.me/12025550100',
    '202-555-0100 after 5pm',
    'Llámeme al 202-555-0100 después de las 5',
    '202-555-0100 12',
    '202-555-0100 / 202-555-0101',
    'home 202-555-0100, cell 202-555-0101',
    '1-202-JKL-0100',
    '+52 55 1234 5678 / 202-555-0100',
    '(52) 5512345678, cell 202-555-0100',
    '(1) 202-555-0100 after 5pm',
    'tel:%2B12025550100',
    'tel:202%20555%200100',
    'tel:+1%28202%29%20555-0100',
    'sms:%2B12025550100?body=Hi',
    '+001 202 555 0100',
    '+0012025550100',
    '+011 1 202 555 0100',
    '++1 202 555 0100',
    '+01 202 555 0100',
    '01 202 555 0100',
    '0-202-555-0100',
    '0 (202) 555-0100',
    '(0)202 555 0100 x5',
    '202-555-0100x',
    '202-555-0100 x',
    '202-555-0100ext.',
    '202-555-0100#',
    '202-555-O1OO',
    '(2o2) 555-oIoo',
    '2025550IOO',
    'l-2O2-555-0100 ext 5',
    '202-555-0100 o 202-555-0101',
    'O 202-555-0100',
  ])('%j', (typed) => {
    expect(readPhoneNumber(typed)).toBe('202-555-0100');
  });

  test('any separators between the digits', () => {
    const separator = fc.constantFrom(...' \u00A0\u2009-.–—‑−/_~·');
    fc.assert(
      fc.property(fc.array(separator, { minLength: 9, maxLength: 9 }), (separators) => {
        const typed = [...'2025550100'].map((digit, at) => digit + (separators[at] ?? '')).join('');
        expect(readPhoneNumber(typed)).toBe('202-555-0100');
      }),
    );
  });
});

test.each([
  '',
  '555-0100',
  '202-555-01000',
  '102-555-0100',
  '+44 20 7946 0958',
  '+45 12 34 56 78',
  '+52 55 1234 5678',
  '(52) 5512345678',
  '00 52 (55) 1234 5678',
  '(52)(55)12345678',
  '044 (55) 1234-5678',
  'Mexico: 52 5512345678',
  '(+44) 2025550143',
  '(0044) 2025550143',
  '49-(202) 555 0143',
  '+49–(202) 555 0143',
  '020 7946 0958',
  '0207 946 0958',
  '02025550100',
  '0151 23456789',
  '0151-2345-6789',
  '+44 (0) 202 555 0143',
  'tel:%2B442079460958',
  '+0044 2025550143',
  '00-202-555-0100',
  '0-102-555-0100',
  '202-555-01OOO',
  '%',
  'tel:%2',
  'call me',
])('%j is not a US phone number', (typed) => {
  expect(readPhoneNumber(typed)).toBeUndefined();
});

test.each([
  ' 20515 ',
  '\u00A020515\u00A0',
  '20515-0001',
  '20515–0001',
  '20515\u20110001',
  '20515\u22120001',
  '20515 0001',
  '205150001',
  '20515-',
  '２０５１５－０００１',
  '٢٠٥١٥',
  '20515.0',
  ' 20515.0 ',
  '20515.',
  '(20515)',
  '20515,',
  '205\u200B15',
])('the ZIP code %j is read as 20515', (typed) => {
  expect(readZip(typed)).toBe('20515');
  expect(readBareZip(typed)).toBe('20515');
});

test.each(['', '2051', '205151', '20515-01', 'A20515'])('%j is not a ZIP code', (typed) => {
  expect(readZip(typed)).toBeUndefined();
});

test.each([
  'ZIP: 20515',
  'ZIP:\u200B 20515\u22120001',
  '20515 (home)',
  '20\u200B515 (home)',
  'US-20515',
  '20515, Washington',
  'Washington DC 20515',
  '20515 St Louis',
  '20515 Port St Lucie',
  '20515, Pike Road',
  'ZIP no. 20515',
  'ZIP code #20515',
  'C.P. 20515',
  'PO Box, ZIP 20515',
])('%j contains one ZIP code beside words', (typed) => {
  expect(readZip(typed)).toBe('20515');
  expect(readBareZip(typed)).toBeUndefined();
});

test.each(['A20515', '20515 or 20516', '12 Main St 20515', '2051', '20515 (apt 4)'])(
  '%j does not contain exactly one ZIP code',
  (typed) => {
    expect(readZip(typed)).toBeUndefined();
  },
);

test.each([
  ...['PO Box', 'P.O. Box', 'POB', 'P.O.', 'Box', 'Mailbox #', 'Box No.', 'PMB', 'HC Box'],
  ...['Apt', 'Apt.', 'Apt #', 'Apto', 'Apartment', 'Apartamento', 'Unit', 'Suite', 'Ste.', 'Room'],
  ...['Apartado', 'Apartado postal', 'Apartado núm.', 'Apdo', 'Buzón', 'Casilla', 'Lot', 'nº'],
])('the number of "%s 12345" is not a ZIP code', (label) => {
  expect(readZip(`${label} 12345`)).toBeUndefined();
  expect(readZip(`Sam Sample, ${label.toUpperCase()} 12345`)).toBeUndefined();
});

test.each([
  '12345 Sample Road',
  '12345 Sample Rd.',
  '12345 E Sample Hill Road, Austin, TX',
  '12345 Sample Avenue Austin TX',
  '12345 Main St',
  '12345 Main St., Austin, TX',
  '12345 Calle Luna',
])('the house number of %j is not a ZIP code', (typed) => {
  expect(readZip(typed)).toBeUndefined();
});

test('a long text around a ZIP code is read without delay', () => {
  const start = performance.now();
  for (const word of ['#', 'no ', 'po box ', '. ', 'a ']) {
    readZip(`${word.repeat(20_000)}20515`);
    readZip(`20515 ${word.repeat(20_000)}`);
  }
  expect(performance.now() - start).toBeLessThan(1_000);
});

test('any input gives a valid US phone number or none', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'12(+,;x#. ') }),
  );
  fc.assert(
    fc.property(text, (typed) => {
      expect(readPhoneNumber(typed) ?? '202-555-0100').toMatch(/^[2-9]\d\d-\d{3}-\d{4}$/);
      expect(plainDigits(typed)).not.toMatch(/(?!\d)\p{Nd}/u);
    }),
  );
});
