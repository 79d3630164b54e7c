import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILE_BYTES, MAX_LINES, readAddressFile } from '@/lib/staff/offices/address-file';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readAddressFile(bytes(text));
const said = (text: string) => {
  const lines = read(text);
  return typeof lines === 'string' ? lines : lines.map(({ office, email }) => `${office} ${email}`);
};
const two = ['TX-37 a@example.org', 'AK-AL none'];

describe('one table, written in many ways', () => {
  test.each([
    ['with commas', 'office,email\nTX-37,a@example.org\nAK-AL,none\n'],
    ['with semicolons', 'office;email\nTX-37;a@example.org\nAK-AL;none'],
    ['with tabs', 'office\temail\nTX-37\ta@example.org\nAK-AL\tnone'],
    ['with a byte order mark', '\ufeffoffice,email\nTX-37,a@example.org\nAK-AL,none'],
    ['with CRLF', 'office,email\r\nTX-37,a@example.org\r\nAK-AL,none\r\n'],
    ['with CR', 'office,email\rTX-37,a@example.org\rAK-AL,none\r'],
    ['with line ends of two kinds', 'office,email\r\nTX-37,a@example.org\nAK-AL,none'],
    ['in another order and case', 'EMAIL,Office\na@example.org,TX-37\nnone,AK-AL'],
    ['in quotation marks', '"office","email"\n"TX-37","a@example.org"\n"AK-AL","none"'],
    ['with more columns', 'member,office,email\nPat,TX-37,a@example.org\nSam,AK-AL,none'],
    ['by bioguide, with blanks', ' bioguide , email \n TX-37 , a@example.org \nAK-AL,none'],
    [
      'below a title',
      'Office addresses,\nAs of November,\n\noffice,email\nTX-37,a@example.org\nAK-AL,none',
    ],
    [
      'with long headers',
      'Congressional District,Staff email (general)\nTX-37,a@example.org\nAK-AL,none',
    ],
    ['with quotes inside', 'office,member,email\nTX-37,Pat "P" X,a@example.org\nAK-AL,x,none'],
    ['with a space before quotes', 'office, email\n"TX-37", "a@example.org"\n"AK-AL", "none"'],
    ['with other quotes', "office,email\n“TX-37”,'a@example.org\nAK-AL,'none'"],
    ['as a spreadsheet keeps text', 'office,email\n="TX-37","=""a@example.org"""\nAK-AL,none'],
    ['with names before addresses', 'office,email\nTX-37,Pat <a@example.org>\nAK-AL,none'],
    ['with empty lines', '\n\noffice,email\n\nTX-37,a@example.org\n,\n  \nAK-AL,none\n\n'],
  ])('%s', (_name, text) => {
    expect(said(text)).toEqual(two);
  });
});

test('a district is completed by its state, and a first name by its last', () => {
  expect(said('State,District,E-mail\nTX,37,a@example.org')).toEqual(['TX 37 a@example.org']);
  expect(said('First,Last,E-mail\nPat,Example,none')).toEqual(['Pat Example none']);
});

test('a file of an older Windows program has its letters', () => {
  const latin = Buffer.from('office,email\nPeña,a@example.org', 'latin1');
  expect(readAddressFile(latin)).toMatchObject([{ office: 'Peña' }]);
});

test('lines are counted as an editor counts them', () => {
  const lines = read('office,email\n\nTX-37,a@example.org\n\n"AK-AL",none');
  expect(Array.isArray(lines) && lines.map(({ line }) => line)).toEqual([3, 5]);
});

test('a line with more cells than the header is marked', () => {
  const lines = read(`office,email\nTX-37,a@example.org,x\nTX-36${',x'.repeat(100_000)}\nTX-35`);
  expect(lines).toMatchObject([{ isTooWide: true }, { isTooWide: true }, { email: '' }]);
});

test('what is long is cut, since it is wrong anyway', () => {
  const [line] = read(`office,email\nTX-37,${'a'.repeat(9_000)}@example.org`);
  expect(line).toMatchObject({ email: 'a'.repeat(300) });
});

describe('what is no such table is said', () => {
  test.each([
    ['no_lines', ''],
    ['no_lines', ' \n\n'],
    ['no_lines', 'office,email\n'],
    ['no_header', 'TX-37,a@example.org'],
    ['no_header', 'office,address\nTX-37,a@example.org'],
    ['no_header', 'office email\nTX-37 a@example.org'],
    ['broken', 'office,email\n"TX-37,a@example.org\n'],
    ['nul', 'office,email\nTX-37,a\0@example.org'],
    ['too_many', `office,email\n${'TX-37,none\n'.repeat(MAX_LINES + 1)}`],
    ['too_large', `office,email\n${'x'.repeat(FILE_BYTES)}`],
  ])('%s', (problem, text) => {
    expect(read(text)).toBe(problem);
  });

  test('half a character of UTF-16', () => {
    const broken = Buffer.from('\ufeffoffice,email\nTX-37,a@example.org', 'utf16le');
    expect(readAddressFile(broken.subarray(0, -1))).toBe('not_utf8');
  });

  test('as many lines as may be', () => {
    expect(read(`office,email\n${'TX-37,none\n'.repeat(MAX_LINES)}`)).toHaveLength(MAX_LINES);
  });
});

test('anything at all is read or refused, and nothing is thrown', () => {
  const piece = fc.constantFrom('office', 'email', ',', ';', '\t', '"', '\n', '\r', '=1', 'TX-37');
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((parts) => parts.join('')),
    fc.array(piece).map((parts) => `office,email\n${parts.join('')}`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const lines = read(text);
      if (typeof lines === 'string') return;
      expect(lines.length).toBeGreaterThan(0);
      for (const { line, office, email } of lines) {
        expect(line).toBeGreaterThan(1);
        expect([office, email]).toEqual([office.trim(), email.trim()]);
      }
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (raw) => {
      const lines = readAddressFile(raw);
      expect(typeof lines === 'string' || lines.length > 0).toBe(true);
    }),
  );
});

test('what a table says is what comes out of it', () => {
  const cell = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => /^[^"'“=\0][^\0]*$/.test(text.trim()));
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      (rows, delimiter, end) => {
        const text = [['office', 'email'], ...rows]
          .map((row) => row.map(quoted).join(delimiter))
          .join(end);
        const lines = read(text);
        expect(Array.isArray(lines) && lines.map(({ office, email }) => [office, email])).toEqual(
          rows.map((row) => row.map((value) => value.trim())),
        );
      },
    ),
  );
});
