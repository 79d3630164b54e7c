/**
 * The only CSV writer of the site. No library is used, because libraries leave some line breaks
 * unquoted, check only a cell's first character for formulas, and take twice the time and memory
 * for a million rows. Tests read its files with Python and LibreOffice.
 */

/** Value of one cell; null if it is unknown or was deleted. */
export type Value = string | number | boolean | Date | null;

/** Cell with an email address, for programs that import a list of addresses. */
type AddressCell = { address: string };

/**
 * Text for a file that Excel opens. What Excel would turn into a number, a fraction, a date, or a
 * time is written as `="01930"`, `="3-4"`, which stays text. The one formula of our own; it can hold
 * nothing but digits with such marks between them.
 */
type ExcelCell = { excel: string };

type CsvCell = Value | undefined | AddressCell | ExcelCell;

/**
 * Lines as other programs split them: Python's `splitlines` and word processors recognize the last
 * four separators. A program set to semicolons or tabs starts a cell at each, even within quotes.
 */
const LINE = /[^\r\n\v\f\u0085\u2028\u2029;\t]+/g;
/**
 * Start of a formula or of a DDE command, after the characters that a program strips first: spaces,
 * control characters, invisible marks, and quotation marks.
 */
const FORMULA =
  /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}"]*[=+\-@|%\u2212\ufe62\ufe63\ufe66\ufe6b\uff05\uff0b\uff0d\uff1d\uff20\uff5c]/u;
const BREAKS_OUT = /^[\t\r\n]/;
const CONVERTED = /^[0-9][0-9/.:-]*(?:[eE][0-9]+)?$/;
/** Address that cannot call or link anything, even after a leading + or -. */
const PLAIN_ADDRESS = /^[\w.'+-]+@[\w.-]+$/;

/**
 * Puts an apostrophe before text that a spreadsheet would read as a formula (OWASP, "CSV
 * Injection"). Applies to every line, because a program that misreads the quotes starts a row at
 * each.
 */
export function escapeFormulas(text: string): string {
  const marked = text.replace(LINE, (line) => (FORMULA.test(line) ? `'${line}` : line));
  return BREAKS_OUT.test(marked) ? `'${marked}` : marked;
}

/** Value as text, without the protection against formulas. */
export function valueText(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

function cellText(cell: CsvCell): string {
  if (typeof cell === 'string') return escapeFormulas(cell);
  if (cell === null || typeof cell !== 'object' || cell instanceof Date) return valueText(cell);
  if ('excel' in cell)
    return CONVERTED.test(cell.excel) ? `="${cell.excel}"` : escapeFormulas(cell.excel);
  return PLAIN_ADDRESS.test(cell.address) ? cell.address : escapeFormulas(cell.address);
}

/**
 * Characters that some reader takes for the end of a cell or a row, or strips from a cell's ends.
 */
const QUOTED = /[",;\t\r\n\v\f\u0085\u2028\u2029]|^\s|\s$/;

const quoted = (text: string) => (QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Byte order mark, for a file that spreadsheets open and save again. */
export const BOM = '\uFEFF';

/** Rows of a file (RFC 4180): UTF-8, commas, lines that end with CR LF. */
export function csvRows(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(cellText(cell))).join(',')}\r\n`).join('');
}
