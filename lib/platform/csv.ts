/**
 * The one writer of CSV, for every such file that the site makes. Our own, because libraries leave
 * some line breaks unquoted, check only a cell's first character for formulas, and take twice the
 * time and memory for a million rows. Tests read its files with Python and LibreOffice.
 */

/** Value of one cell; null where it is unknown or was deleted. */
export type Value = string | number | boolean | Date | null;

/** Cell that holds an email address for a program that reads a list of them. */
export type AddressCell = { address: string };

export type CsvCell = Value | undefined | AddressCell;

/** Lines as some program sees them: Python's `splitlines` and word processors know the last four. */
const LINE = /[^\r\n\v\f\u0085\u2028\u2029]+/g;
/**
 * Beginning of a formula or of a DDE command, after what a program drops before it looks: spaces,
 * control characters, and invisible marks.
 */
const FORMULA =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: programs skip them, so must we
  /^[\s\u0000-\u001f\u0085\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f]*[=+\-@|%\u2212\ufe62\ufe63\ufe66\ufe6b\uff05\uff0b\uff0d\uff1d\uff20\uff5c]/;
const BREAKS_OUT = /^[\t\r\n]/;
/** Text that cannot call or link anything, whatever it begins with. */
const PLAIN_ADDRESS = /^[\w.'+-]+@[\w.-]+$/;

/**
 * Puts an apostrophe before what a spreadsheet would read as a formula (OWASP, "CSV Injection"): on
 * every line, since a program that misreads the quotes begins a row at each.
 */
export function harmless(text: string): string {
  const marked = text.replace(LINE, (line) => (FORMULA.test(line) ? `'${line}` : line));
  return BREAKS_OUT.test(marked) ? `'${marked}` : marked;
}

/** Value as text, without the mark of a formula. */
export function valueText(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

function cellText(cell: CsvCell): string {
  if (typeof cell === 'string') return harmless(cell);
  if (cell === null || typeof cell !== 'object' || cell instanceof Date) return valueText(cell);
  return PLAIN_ADDRESS.test(cell.address) ? cell.address : harmless(cell.address);
}

/** What some reader takes for the end of a cell or a row, or drops at a cell's ends. */
const QUOTED = /[",;\t\r\n\v\f\u0085\u2028\u2029]|^\s|\s$/;

const quoted = (text: string) => (QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Byte order mark, for a file that spreadsheets open and write again. */
export const BOM = '\uFEFF';

/** Rows of a file (RFC 4180): UTF-8, commas, lines that end with CR LF. */
export function csvRows(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(cellText(cell))).join(',')}\r\n`).join('');
}
