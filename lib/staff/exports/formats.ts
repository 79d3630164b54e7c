import { stringify } from 'csv-stringify/sync';
import type { Column, Value } from './columns';

export const formats = ['csv', 'ndjson'] as const;
export type Format = (typeof formats)[number];

/** RFC 7111 and RFC 4180 for CSV, the convention of newline-delimited JSON for the other. */
export const contentTypes: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

/** Spaces, visible or not, that a spreadsheet may drop before it reads a cell's first character. */
const FORMULA = /^[\s\u200b-\u200f\u2060]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const BREAKS_OUT = /^[\t\r\n]/;
/** Text that cannot call or link anything, whatever it begins with. */
const PLAIN_ADDRESS = /^[\w.'+-]+@[\w.-]+$/;

/**
 * Puts an apostrophe before what a spreadsheet would read as a formula (OWASP, "CSV Injection").
 * The library's own option checks only the first character, and a leading space gets past that.
 */
export function harmless(text: string): string {
  return FORMULA.test(text) || BREAKS_OUT.test(text) ? `'${text}` : text;
}

function cell(value: Value, isAddress?: boolean): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  return isAddress && PLAIN_ADDRESS.test(value) ? value : harmless(value);
}

/** RFC 4180: lines end with CR LF, and a value with a comma, a quote, or a line end is quoted. */
const toCsv = (lines: string[][]) => stringify(lines, { record_delimiter: 'windows' });

/** Start of a file. */
export function writeHead<Row>(format: Format, columns: readonly Column<Row>[]): string {
  return format === 'csv' ? toCsv([columns.map(({ name }) => name)]) : '';
}

/** Rows as lines of the file; values are raw in NDJSON. */
export function writeRows<Row>(
  format: Format,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): string {
  if (format === 'csv') {
    return toCsv(
      rows.map((row) => columns.map(({ read, isAddress }) => cell(read(row), isAddress))),
    );
  }
  const lines = rows.map((row) =>
    JSON.stringify(Object.fromEntries(columns.map(({ name, read }) => [name, read(row)]))),
  );
  return lines.map((line) => `${line}\n`).join('');
}
