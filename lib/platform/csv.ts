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
 * Text for a file that Excel opens. What Excel would convert, for example to a number or a date, is
 * written as a formula whose value is that text: `="01930"`, `="3-4"`. The site writes no other
 * formula, and a text with a quotation mark or a line break is never written as one.
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

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
/** Excel recognizes each month by three letters or more: "Jan", "sept". */
const MONTH = `(?:${MONTHS.flatMap((name) => Array.from(name.slice(2), (_, at) => name.slice(0, at + 3))).join('|')})`;
/** A number, also with signs, a currency, thousands separators, a power of ten, or a fraction. */
const NUMBER = String.raw`[ +$€(%-]*(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?(?: +\d+\/\d+)?[ %$€)-]*`;
const NUMERIC_DATE = String.raw`(?:\d{1,2} *[/-] *(?:\d{1,2}|\d{4})(?: *[/-] *\d{1,4})?|\d{4} *[/-] *\d{1,2}(?: *[/-] *\d{1,2})?)`;
const JOIN = '(?: *[/,-] *| +)';
const NAMED_DATE = String.raw`(?:\d{1,2}${JOIN}?${MONTH}(?:${JOIN}?\d{1,4})?|${MONTH}${JOIN}?\d{1,4}(?:${JOIN}\d{1,4})?)`;
const TIME = String.raw`(?:\d{1,4} *:[\d:.]*(?: *[ap]m?[.:]?)?|\d{1,2} +[ap]m?[.:]?)`;
const WORD = 'true|false|#(?:n/a|ref!|div/0!|value!|name\\?|num!|null!)';
/**
 * What Excel converts with the settings of the United States, and a little more. It leaves phone
 * numbers ("202-225-3121"), nine-digit ZIP codes, and apartments such as "5A" unchanged.
 * @see https://github.com/borgar/numfmt test/parseValue-excel.json: what Excel makes of such texts
 */
const CONVERTED = new RegExp(
  `^(?:${NUMBER}| *(?:(?:${NUMERIC_DATE}|${NAMED_DATE})(?: +${TIME})?|${TIME}|${WORD}) *)$`,
  'i',
);

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
