import { parse } from 'csv-parse/sync';
import { assert, asyncProperty, constantFrom, string } from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { csvRows, escapeFormulas } from '@/lib/platform/csv';
import { type Column, type Format, fileChunks } from '@/lib/staff/exports/formats';

type Row = { text: string | null };
const columns: Column<Row>[] = [
  { name: 'a', meaning: '', example: '', read: (row) => row.text },
  { name: 'b', meaning: '', example: '', read: () => 'b' },
];
const address: Column<Row>[] = [
  { name: 'email', meaning: '', example: '', isAddress: true, read: (row) => row.text },
];

async function fileOf(format: Format, rows: Row[], of: Column<Row>[] = columns) {
  const parts: Buffer[] = [];
  let count = 0;
  const batches = async function* () {
    for (const row of rows) yield [row];
  };
  for await (const { data, rows: read } of fileChunks(format, of, batches)) {
    parts.push(Buffer.from(data));
    count += read;
  }
  expect(count).toBe(rows.length);
  return Buffer.concat(parts);
}

test.each<Format>(['csv', 'xlsx', 'ndjson'])(
  'requests are answered while a %s of many rows is made',
  async (format) => {
    const rows = Array.from({ length: 200 }, () => ({ text: 'a' }));
    let turns = 0;
    let isDone = false;
    const turn = () => {
      turns += 1;
      if (!isDone) setImmediate(turn);
    };
    setImmediate(turn);
    const all = async function* () {
      yield rows;
    };
    for await (const _ of fileChunks(format, columns, all));
    isDone = true;
    expect(turns).toBeGreaterThanOrEqual(10);
  },
);

const textOf = async (...given: Parameters<typeof fileOf>) => (await fileOf(...given)).toString();

test.each([
  ...[
    '=1',
    '+1',
    '-1',
    '@x',
    '|cmd',
    '%0A',
    '"=1"',
    '\u061c=1',
    ' =1',
    '\u00a0+1',
    '\u200b@x',
    '\u202e=1',
  ],
  ...['＝1', '＋1', '－1', '＠x', '−1', '\u0000=1', '\ufeff=1', '\ttext', '\n1'],
])('%j gets an apostrophe', (text) => expect(escapeFormulas(text)).toBe(`'${text}`));

test.each(['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029', '\v', '\f', ';', '\t'])(
  'a formula after %j gets an apostrophe',
  (lineBreak) => {
    const lines = ['I ask', '=cmd|x', ' ＝1', 'Thank you'];
    const marked = ['I ask', "'=cmd|x", "' ＝1", 'Thank you'];
    expect(escapeFormulas(lines.join(lineBreak))).toBe(marked.join(lineBreak));
  },
);

test.each(['', 'a=1', '1-1', '¡Hola!', "'=1", ' a', 'a; b', '🙂', '2026-11-24', 'a\nb', '100%'])(
  '%j is unchanged',
  (text) => expect(escapeFormulas(text)).toBe(text),
);

test.each(['\r', '\n', '\u0085', '\u2028', '\u2029', '"', ',', ';', '\t', '\v', '\f'])(
  'a cell with %j is quoted',
  (mark) => {
    const quoted = `a${mark === '"' ? '""' : mark}b`;
    expect(csvRows([[`a${mark}b`, 'c']])).toBe(`"${quoted}",c\r\n`);
  },
);
test.each([' a', 'a ', '\u00a0a', 'a\u3000'])('a cell with %j is quoted', (text) => {
  expect(csvRows([[text]])).toBe(`"${text}"\r\n`);
});

/** Characters with a meaning in these formats, and others. */
const letters = constantFrom(...'=+-@|%\t\r\n\u0085\u2028 ,;";\'ab1_x0Dñ🙂＝\u00a0\u200b\u202e');

test('any text can be read back and starts no formula', async () => {
  await assert(
    asyncProperty(string({ unit: letters }), async (text) => {
      const [row] = parse(await textOf('csv', [{ text }]), { columns: true }) as Row[];
      expect(row).toEqual({ a: escapeFormulas(text), b: 'b' });
      for (const line of row?.text?.split(/[\r\n\u0085\u2028]/) ?? [])
        expect(line).not.toMatch(/^[\s\u200b\u202e]*[=+\-@|%＝]/);
      const line = await textOf('ndjson', [{ text }]);
      expect(line.split('\n')).toHaveLength(2);
      expect(JSON.parse(line)).toEqual({ a: text, b: 'b' });
    }),
  );
});

test('a workbook contains text unchanged and never a formula', async () => {
  const texts = ['01930', '=1+1', 'Muñoz', ' a ', 'a\nb', '1e5', 'TRUE', '🙂', '<&>"', "'=1"];
  const { sheets } = await readXlsx(await fileOf('xlsx', [...texts.map((text) => ({ text }))]));
  expect(sheets[0]?.rows).toEqual([['a', 'b'], ...texts.map((text) => [text, 'b'])]);
  const odd = ['a\r\nb\rc', 'a\u0000b\u0001', '\ud800x', 'x'.repeat(40_000)].map((text) => ({
    text,
  }));
  const read = (await readXlsx(await fileOf('xlsx', odd))).sheets[0]?.rows.map(([a]) => String(a));
  expect(read?.slice(1, 4)).toEqual(['a\nb\nc', 'ab', 'x']);
  expect(read?.[4]).toHaveLength(32_767);
  expect(read?.[4]).toMatch(/x … \(cut here: the CSV file has all of it\)$/);
});

test('a cell that is cut never ends within a character', async () => {
  const rows = ['🙂', 'a🙂'].map((start) => ({ text: start + '🙂'.repeat(20_000) }));
  const read = (await readXlsx(await fileOf('xlsx', rows))).sheets[0]?.rows.map(([a]) => String(a));
  for (const text of read?.slice(1) ?? []) expect(text).toMatch(/🙂 … \(cut here/u);
});

test('a CSV for Excel has a byte order mark, ZIP codes as text, and no formula of a writer', async () => {
  const texts = ['01930', '78704', '=1+1', 'Muñoz', '0193a', '="01930"', '+pat@example.org', '１'];
  const rows = texts.map((text) => ({ text }));
  const file = await textOf('csv-excel', rows);
  expect(file.startsWith('\ufeffa,b\r\n"=""01930""",b\r\n"=""78704""",b\r\n')).toBe(true);
  const read = parse(file, { columns: true, bom: true }) as Row[];
  expect(read.map(({ a }: Row & { a?: string }) => a)).toEqual([
    ...['="01930"', '="78704"', "'=1+1", 'Muñoz', '0193a'],
    ...['\'="01930"', "'+pat@example.org", '１'],
  ]);
  expect(await textOf('csv-excel', [{ text: null }])).toBe('\ufeffa,b\r\n,b\r\n');
});

/** First cell of a CSV for Excel with this text. */
async function excelCell(text: string) {
  const file = await textOf('csv-excel', [{ text }]);
  const [row] = parse(file, { columns: true, bom: true }) as (Row & { a?: string })[];
  return row?.a;
}

test.each([
  ...['01930', '10.', '.5', '1E5', '1e+5', '1.5e-3', '1,000', '1,000.50', ' 5', '5 ', '-5', '+5'],
  ...['5%', '5 %', '$5', '$ 5', '-$5', '$-5', '(5)', '($1,000)', '5€', '1 1/2', '-1 1/2'],
  ...['3-4', '3 - 4', '1/2', '12/2026', '2026-11-28', '1/23/26', '1/23-2026', '1/2 12:30', '13/32'],
  ...['Jan-5', 'Jan 5', 'jan5', '5 Jan', '5-JAN', '5Jan', 'Sept 2', '5 Jan 2026', 'May 2026'],
  ...['January 5, 2026', '5/October/82', 'MARCH1', 'Jan 5, 2026 5:30 PM'],
  ...['12:30', '12:30:45', '12:30.5', '25:00', '1:', '12:30 AM', '12 AM', '5 A', '5 p', '5 pm.'],
  ...['TRUE', 'false', '#N/A', '#DIV/0!', '#NAME?'],
])('a CSV for Excel keeps %j, which Excel would convert, in a formula', async (text) => {
  expect(await excelCell(text)).toBe(`="${text}"`);
});

test.each([
  ...['202-225-3121', '(202) 225-3121', '202.225.3121', '555-0100', '1-800-555-0100'],
  ...['01930-1234', '4B', '5A', '31P', '3-B', 'Apt 3-4', '12 Elm', '6.4.82', '1 3', '6 4 82'],
  ...['May', 'Mayor 5', 'Mar', 'Marcos 5', '5 Maine', 'Jan. 5', 'true story', '#5', '', 'e5'],
])('a CSV for Excel has no formula for %j, which Excel leaves alone', async (text) => {
  expect(await excelCell(text)).toBe(text);
});

test.each([
  ['1/2;=1', "1/2;'=1"],
  ['-2+3', "'-2+3"],
  ['+1-202-555-0100', "'+1-202-555-0100"],
  ['\n5', "'\n5"],
  ['5"&A1&"', '5"&A1&"'],
])('a CSV for Excel has no formula for %j', async (text, cell) => {
  expect(await excelCell(text)).toBe(cell);
});

test('the only formula in a CSV for Excel is a text in quotation marks', async () => {
  const pieces = constantFrom(...'0159 /-:.,$%()+="&\n;\t'.split(''), 'Jan', 'AM', 'true', '1e5');
  await assert(
    asyncProperty(string({ unit: pieces }), async (text) => {
      const cell = await excelCell(text);
      const isFormula = cell === `="${text}"` && !/["\n;\t=&]/.test(text);
      if (!isFormula) expect(cell).toBe(escapeFormulas(text));
    }),
  );
});

test.each([' ', '1', '1,', '1 ', '1/', '1 /', 'Jan ', '1:', ':', '$', '1 a', '1 1/', '(', '1e1'])(
  'a text of %j alone is written within half a second',
  (part) => {
    const start = performance.now();
    csvRows([[{ excel: `${part.repeat(20_000)}x` }, { excel: `1${part.repeat(20_000)}x` }]]);
    expect(performance.now() - start).toBeLessThan(500);
  },
);

test('null is an empty cell in CSV and null in NDJSON', async () => {
  expect(await textOf('csv', [{ text: null }])).toBe('a,b\r\n,b\r\n');
  expect(await textOf('ndjson', [{ text: null }])).toBe('{"a":null,"b":"b"}\n');
});

test.each([
  ['+pat@example.org', '+pat@example.org'],
  ['-pat@example.org', '-pat@example.org'],
  ['=cmd|x@example.org', "'=cmd|x@example.org"],
  ['+f(1)@example.org', "'+f(1)@example.org"],
  ['@example.org', "'@example.org"],
])('the email address %j is written as %j', async (text, written) => {
  expect(await textOf('csv', [{ text }], address)).toBe(`email\r\n${written}\r\n`);
});
