import { parse } from 'csv-parse/sync';
import { assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import type { Column } from '@/lib/staff/exports/columns';
import { harmless, writeHead, writeRows } from '@/lib/staff/exports/formats';

type Row = { text: string | null };
const columns: Column<Row>[] = [
  { name: 'a', meaning: '', example: '', read: (row) => row.text },
  { name: 'b', meaning: '', example: '', read: () => 'b' },
];
const address: Column<Row>[] = [
  { name: 'email', meaning: '', example: '', isAddress: true, read: (row) => row.text },
];

test.each([
  '=1',
  '+1',
  '-1',
  '@x',
  '\t=1',
  '\r=1',
  '\n1',
  ' =1',
  '\u00a0+1',
  '\u200b@x',
  '＝1',
  '－1',
])('%j gets an apostrophe', (text) => expect(harmless(text)).toBe(`'${text}`));

test.each(['', 'a=1', '1-1', '¡Hola!', "'=1", '"=1"', ' a', '🙂', '2026-11-24'])(
  '%j stays as it is',
  (text) => expect(harmless(text)).toBe(text),
);

/** What the writing of a CSV is about, and what is not. */
const letters = constantFrom(...'=+-@\t\r\n ,";\'ab1ñ🙂＝\u00a0\u200b\u202e');

test('whatever is written is read back, and begins no formula', () => {
  assert(
    property(string({ unit: letters }), (text) => {
      const csv = writeHead('csv', columns) + writeRows('csv', columns, [{ text }]);
      const [row] = parse(csv, { columns: true }) as Record<string, string>[];
      expect(row).toEqual({ a: harmless(text), b: 'b' });
      expect(row?.a).not.toMatch(/^[=+\-@\t\r\n]/);
      const line = writeRows('ndjson', columns, [{ text }]);
      expect(line.split('\n')).toHaveLength(2);
      expect(JSON.parse(line)).toEqual({ a: text, b: 'b' });
    }),
  );
});

test('nothing is an empty cell, and null', () => {
  expect(writeRows('csv', columns, [{ text: null }])).toBe(',b\r\n');
  expect(writeRows('ndjson', columns, [{ text: null }])).toBe('{"a":null,"b":"b"}\n');
});

test.each([
  ['+pat@example.org', '+pat@example.org'],
  ['-pat@example.org', '-pat@example.org'],
  ['=cmd|x@example.org', "'=cmd|x@example.org"],
  ['+f(1)@example.org', "'+f(1)@example.org"],
  ['@example.org', "'@example.org"],
])('an address for another program, %j, is %j', (text, written) => {
  expect(writeRows('csv', address, [{ text }])).toBe(`${written}\r\n`);
});
