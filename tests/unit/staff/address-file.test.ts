import fc from 'fast-check';
import { link, writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { FILE_BYTES, readAddressFile, readAddressTable } from '@/lib/staff/offices/address-file';
import { MAX_LINES } from '@/lib/staff/offices/address-rows';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readAddressFile(bytes(text));
const rowsOf = (text: string) => {
  const lines = read(text);
  return typeof lines === 'string' ? lines : lines.map(({ office, email }) => `${office} ${email}`);
};
const two = ['TX-37 a@example.org', 'AK-AL none'];
const table = 'office,email\nTX-37,a@example.org\nAK-AL,none';

describe('readAddressFile reads the same table', () => {
  test.each([
    ['with commas', 'office,email\nTX-37,a@example.org\nAK-AL,none\n'],
    ['with semicolons', 'office;email\nTX-37;a@example.org\nAK-AL;none'],
    ['with tabs', 'office\temail\nTX-37\ta@example.org\nAK-AL\tnone'],
    ['with a byte order mark', '\ufeffoffice,email\nTX-37,a@example.org\nAK-AL,none'],
    ['with CRLF', 'office,email\r\nTX-37,a@example.org\r\nAK-AL,none\r\n'],
    ['with CR', 'office,email\rTX-37,a@example.org\rAK-AL,none\r'],
    ['with mixed line endings', 'office,email\r\nTX-37,a@example.org\nAK-AL,none'],
    ['in another order and case', 'EMAIL,Office\na@example.org,TX-37\nnone,AK-AL'],
    ['in quotation marks', '"office","email"\n"TX-37","a@example.org"\n"AK-AL","none"'],
    ['with more columns', 'member,office,email\nPat,TX-37,a@example.org\nSam,AK-AL,none'],
    ['by bioguide, with spaces', ' bioguide , email \n TX-37 , a@example.org \nAK-AL,none'],
    [
      'below a title',
      'Office addresses,\nAs of November,\n\noffice,email\nTX-37,a@example.org\nAK-AL,none',
    ],
    [
      'with long headers',
      'Congressional District,Staff email (general)\nTX-37,a@example.org\nAK-AL,none',
    ],
    ['below a title that sounds like a header', `Office addresses,Email list,\n${table}`],
    ['without a header', 'TX-37,a@example.org\nAK-AL,none'],
    ['with a repeated header', `${table.replace('AK', 'office,email\nAK')}`],
    ['with a drawn line', table.replace('\n', '\n-----,-----\n')],
    [
      'with quotation marks around each line',
      '"office,email"\n"TX-37,a@example.org"\n"AK-AL,none"',
    ],
    [
      'as psql prints it',
      ' office | email\n---+---\n TX-37 | a@example.org\n AK-AL | none\n(2 rows)',
    ],
    ['as Markdown', '| office | email |\n|---|:--|\n| TX-37 | a@example.org |\n| AK-AL | none |'],
    ['above totals and notes', `${table}\nTotal,2\nSource: calls,\n"* Updated today",`],
    ['with invisible characters', table.replaceAll('e', 'e\u200b').replaceAll('-', '\u00ad-')],
    ['with Unicode line separators', table.replaceAll('\n', '\u2028')],
    ['with an end-of-file character', `${table}\r\n\u001a`],
    ['with a remark after an address', table.replace('.org', '.org - confirmed today')],
    ['with an address twice', table.replace('a@', 'a@example.org; A@')],
    ['with quotes inside', 'office,member,email\nTX-37,Pat "P" X,a@example.org\nAK-AL,x,none'],
    ['with a space before quotes', 'office, email\n"TX-37", "a@example.org"\n"AK-AL", "none"'],
    ['with other quotes', "office,email\n“TX-37”,'a@example.org\nAK-AL,'none'"],
    ['as a spreadsheet keeps text', 'office,email\n="TX-37","=""a@example.org"""\nAK-AL,none'],
    ['with names before addresses', 'office,email\nTX-37,Pat <a@example.org>\nAK-AL,none'],
    ['with empty lines', '\n\noffice,email\n\nTX-37,a@example.org\n,\n  \nAK-AL,none\n\n'],
  ])('%s', (_name, text) => {
    expect(rowsOf(text)).toEqual(two);
  });
});

test('a district is joined with its state, and a first name with the last name', () => {
  expect(rowsOf('State,District,E-mail\nTX,37,a@example.org')).toEqual(['TX 37 a@example.org']);
  expect(rowsOf('First,Last,E-mail\nPat,Example,none')).toEqual(['Pat Example none']);
});

test.each([
  ['State,District,Name,E-mail\nTX,37.0,x,a@example.org', 'TX 37.0'],
  ['ST,CD,E-mail\nNY,Third,a@example.org', 'NY Third'],
  ['Estado;Distrito;Correo\nAlaska;único;a@example.org', 'AK único'],
  ['State,District,E-mail\nTexas,36,x@example.org\n,37,a@example.org', 'TX 37'],
  ['District,E-mail\nTEXAS,\n37,a@example.org', 'TX 37'],
  ['Member,,E-mail\nState,District,General\nTX,37,a@example.org', 'TX 37'],
  ['State,District,Member,E-mail\nTX,N/A,Sam Sample,a@example.org', 'N/A (TX)'],
  ['State,District,Member,E-mail\nTX,-,Sam Sample,a@example.org', 'Sam Sample (TX)'],
  ['Chamber,State,Member,E-mail\nSenate,TX,Sam Sample,a@example.org', 'Sen. Sam Sample (TX)'],
  ['Last Name,State,E-mail\nSample,TX,a@example.org', 'Sample (TX)'],
  ['State/Territory,Rep Last Name,E-mail\nTX,Sample,a@example.org', 'Sample (TX)'],
  ['Lawmaker,Address\nSam Sample,a@example.org', 'Sam Sample'],
  ['Seat,Email?,E-mail\nTX-37,Yes,a@example.org', 'TX-37'],
  ['Seat,Office phone,E-mail\nTX-37,202-225-0100,a@example.org', 'TX-37'],
])('the table %j has one address, for %s', (text, office) => {
  const lines = read(text);
  expect(Array.isArray(lines) && lines.at(-1)).toMatchObject({ office, email: 'a@example.org' });
});

test('the other name columns are kept in case the first names no office', () => {
  const [line] = read('Office,Name,E-mail\n1 Sample Building,Sam Sample,a@example.org');
  expect(line).toMatchObject({ office: '1 Sample Building', others: ['Sam Sample'] });
});

test.each(['%PDF-1.7\n', '{\\rtf1 office', '<table><tr><td>office', '<?xml version="1.0"?>'])(
  'a file that begins with %j is refused as one of another program',
  async (text) => {
    expect(await readAddressTable(bytes(text))).toBe('other_program');
  },
);

describe('a workbook', () => {
  const data = [
    ['office', 'email'],
    ['TX-37', 'a@example.org'],
  ];
  const old = [
    ['office', 'email'],
    ['TX-36', 'old@example.org'],
  ];
  test.each([
    [
      'with a cover sheet',
      [
        { name: 'Cover', rows: [['How to use this file']] },
        { name: 'A', rows: data },
      ],
    ],
    [
      'with a hidden sheet',
      [
        { name: 'Old', hidden: true, rows: old },
        { name: 'A', rows: data },
      ],
    ],
    [
      'with links instead of addresses',
      [
        {
          name: 'A',
          columns: [
            { header: 'office', key: 'office' },
            { header: 'email', key: 'email' },
          ],
          data: [{ office: 'TX-37', email: link('Write', 'mailto:a@example.org') }],
        },
      ],
    ],
    [
      'that begins far down',
      [{ name: 'A', rows: [...Array(8).fill([]), ...data.map((row) => ['', '', ...row])] }],
    ],
  ])('%s is read', async (_name, sheets) => {
    const read = await readAddressTable(await writeXlsx({ sheets: sheets as never }));
    expect(read).toMatchObject({ lines: [{ office: 'TX-37', email: 'a@example.org' }] });
  });

  test('with several sheets is read as a whole, and says which sheets are not', async () => {
    const more = (name: string, rows: string[][]) => ({
      name,
      rows: [['State', 'Email'], ...rows],
    });
    const sheets = [
      { name: 'How to', rows: [['Read this first']] },
      { name: 'House', rows: data },
      { name: 'Empty', rows: [] },
      { name: 'Senate', rows: [['member', 'email'], [], ['Sam Sample', 'b@example.org']] },
      more('Totals', [['TX', '2']]),
    ];
    expect(await readAddressTable(await writeXlsx({ sheets }))).toMatchObject({
      lines: [
        { line: 2, sheet: 'House', office: 'TX-37', email: 'a@example.org' },
        { line: 3, sheet: 'Senate', office: 'Sam Sample', email: 'b@example.org' },
      ],
      unreadSheets: ['How to', 'Totals'],
    });
    const many = Array.from({ length: MAX_LINES }, () => ['TX-37', 'none']);
    const long = [...sheets, { name: 'B', rows: [['office', 'email'], ...many] }];
    expect(await readAddressTable(await writeXlsx({ sheets: long }))).toBe('too_many');
  });

  test('that is empty or of another format is refused', async () => {
    const empty = await writeXlsx({ sheets: [{ name: 'A', rows: [] }] });
    expect(await readAddressTable(empty)).toBe('no_lines');
    expect(await readAddressTable(bytes('PK\u0003\u0004 nothing'))).toBe('other_program');
    expect(await readAddressTable(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('other_program');
  });
});

test.each([
  [
    'Member,Email,Chief of Staff Email',
    ['N/A,b@example.org', 'a@example.org,c@example.org'],
    'N/A',
  ],
  ['Member,Email,Chief of Staff Email', [',b@example.org', 'a@example.org,c@example.org'], ''],
  ['Member,Email?,Office mail', ['Yes,a@example.org', 'No,b@example.org'], 'a@example.org'],
  ['Member,General e-mail,Scheduler e-mail', ['N/A,b@x.org', 'a@x.org,c@x.org'], 'N/A'],
])('%s: the column that is called exactly so has the address', (header, rows, first) => {
  const lines = read([header, ...rows.map((row, at) => `Pat ${at},${row}`)].join('\n'));
  expect(lines).toMatchObject([{ email: first }, {}]);
});

test('a file in an older Windows encoding is decoded correctly', () => {
  const latin = Buffer.from('office,email\nPeña,a@example.org', 'latin1');
  expect(readAddressFile(latin)).toMatchObject([{ office: 'Peña' }]);
});

test('lines are numbered as in an editor', () => {
  const lines = read('office,email\n\nTX-37,a@example.org\n\n"AK-AL",none');
  expect(Array.isArray(lines) && lines.map(({ line }) => line)).toEqual([3, 5]);
});

test('a line with more cells than the header is marked', () => {
  const lines = read(`office,email\nTX-37,a@example.org,x\nTX-36${',x'.repeat(100_000)}\nTX-35`);
  expect(lines).toMatchObject([{ isTooWide: true }, { isTooWide: true }, { email: '' }]);
});

test('a long cell is cut, since it is invalid anyway', () => {
  const [line] = read(`office,email\nTX-37,${'a'.repeat(9_000)}@example.org`);
  expect(line).toMatchObject({ email: 'a'.repeat(300) });
});

describe('readAddressFile refuses a file', () => {
  test.each([
    ['no_lines', ''],
    ['no_lines', ' \n\n'],
    ['no_lines', 'office,email\n'],
    ['no_header', 'TX-37,a@example.org\nAK-AL'],
    ['no_header', 'office,phone\nTX-37,202-225-0100'],
    ['no_header', 'office email\nTX-37 a@example.org'],
    ['broken', 'office,email\n"TX-37,a@example.org\n'],
    ['nul', 'office,email\nTX-37,a\0@example.org'],
    ['too_many', `office,email\n${'TX-37,none\n'.repeat(MAX_LINES + 1)}`],
    ['too_large', `office,email\n${'x'.repeat(FILE_BYTES)}`],
  ])('with the problem %s', (problem, text) => {
    expect(read(text)).toBe(problem);
  });

  test('that ends within a UTF-16 character', () => {
    const broken = Buffer.from('\ufeffoffice,email\nTX-37,a@example.org', 'utf16le');
    expect(readAddressFile(broken.subarray(0, -1))).toBe('not_utf8');
  });

  test('only if it has more than MAX_LINES lines', () => {
    expect(read(`office,email\n${'TX-37,none\n'.repeat(MAX_LINES)}`)).toHaveLength(MAX_LINES);
  });
});

test('any input is read or refused without an exception', () => {
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
        expect(line).toBeGreaterThan(0);
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

test('quoted cells are read back unchanged', () => {
  const cell = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => /^[\p{L}\p{N}][^\p{Cf}\p{Cc}\p{Zl}\p{Zp}&@]*$/u.test(text.trim()));
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
