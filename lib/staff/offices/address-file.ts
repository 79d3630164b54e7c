import { parse } from 'csv-parse/sync';
import { read } from 'hucre';
import { decodeText } from '@/lib/platform/text';
import { cellText, findHeader } from './address-columns';
import {
  type AddressLine,
  type AddressTable,
  addressLinesOf,
  findHeaderRow,
  isBlank,
  MAX_LINES,
  MAX_TITLE_ROWS,
  type TableRow,
} from './address-rows';

/** Maximum size of a file in bytes: a workbook may also hold pictures and other sheets. */
export const FILE_BYTES = 4_000_000;

/** Reason that a file cannot be read at all. */
export type FileProblem =
  | 'too_large'
  | 'not_utf8'
  | 'nul'
  | 'no_header'
  | 'broken'
  | 'no_lines'
  | 'too_many'
  | 'other_program';

const delimiters = [',', ';', '\t', '|'];

/** Reads a table like `readAddressFile`, or a workbook of Excel or LibreOffice. */
export async function readAddressTable(bytes: Uint8Array): Promise<AddressTable | FileProblem> {
  if (bytes.length > FILE_BYTES) return 'too_large';
  if (!isWorkbook(bytes)) return isOtherProgram(bytes) ? 'other_program' : readTextTable(bytes);
  try {
    return tableOfSheets(await readSheets(bytes));
  } catch {
    return 'other_program';
  }
}

type Sheet = { name: string; rows: TableRow[] };

/** All sheets that have the needed columns as one table, and the names of the others. */
function tableOfSheets(sheets: Sheet[]): AddressTable | FileProblem {
  const tables: (AddressTable & { sheet: string })[] = [];
  const unread: { sheet: string; problem: FileProblem }[] = [];
  for (const { name: sheet, rows } of sheets) {
    if (rows.every(isBlank)) continue;
    const table = tableOf(rows);
    if (typeof table === 'string') unread.push({ sheet, problem: table });
    else tables.push({ ...table, sheet });
  }
  const problems = unread.map(({ problem }) => problem);
  if (problems.includes('too_many')) return 'too_many';
  if (tables.length === 0)
    return problems.find((one) => one !== 'no_header') ?? problems[0] ?? 'no_lines';
  const lines = tables.flatMap((table) =>
    table.lines.map((line) => (tables.length > 1 ? { ...line, sheet: table.sheet } : line)),
  );
  if (lines.length > MAX_LINES) return 'too_many';
  const blankRows = tables.reduce((sum, table) => sum + table.blankRows, 0);
  const unreadSheets = unread.map(({ sheet }) => sheet);
  return { lines, blankRows, ...(unreadSheets.length > 0 && { unreadSheets }) };
}

/** A ZIP archive (.xlsx, .ods) or a compound file (.xls). */
function isWorkbook([one, two]: Uint8Array) {
  return (one === 0x50 && two === 0x4b) || (one === 0xd0 && two === 0xcf);
}

/** Cells that are read of each sheet; a sheet that is wider holds something else. */
const RANGE = `A1:AZ${MAX_LINES * 2}`;

/** Rows of the sheets that a person sees. A link that hides its address is its address. */
async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  const isShown = (sheet: { hidden?: boolean; veryHidden?: boolean }) =>
    !sheet.hidden && !sheet.veryHidden;
  const { sheets } = await read(bytes, { sheets: isShown, range: RANGE });
  return sheets.filter(isShown).map(({ name, rows, cells }) => ({
    name,
    rows: rows.map((values, row) => ({
      line: row + 1,
      cells: values.map((value, column) => {
        const link = cells?.get(`${row},${column}`)?.hyperlink?.target ?? '';
        const text = String(value ?? '');
        // A stored error, date, or formula becomes its text, which is then not a valid address.
        return /^mailto:/i.test(link) && !text.includes('@') ? link : text;
      }),
    })),
  }));
}

/** Beginnings of files that people choose by mistake: PDF, RTF, JSON, markup, pictures, archives. */
const OTHER_STARTS = [
  ...['%PDF', '{', '[{', '<', '\u00ef\u00bb\u00bf<', 'GIF8', 'Rar!'],
  ...['\u0089PNG', '\u00ff\u00d8\u00ff', '\u001f\u008b'],
];

function isOtherProgram(bytes: Uint8Array) {
  const start = String.fromCharCode(...bytes.slice(0, 100)).trimStart();
  return OTHER_STARTS.some((one) => start.startsWith(one));
}

/**
 * Reads a table of offices and their addresses: CSV with comma, semicolon, tab, or vertical bar, in
 * UTF-8 or UTF-16. Its header names the column of the office (a seat, a bioguide id, or the member)
 * and that of the address, in any order; other columns are ignored.
 */
export function readAddressFile(bytes: Uint8Array): AddressLine[] | FileProblem {
  const table = readTextTable(bytes);
  return typeof table === 'string' ? table : table.lines;
}

function readTextTable(bytes: Uint8Array): AddressTable | FileProblem {
  if (bytes.length > FILE_BYTES) return 'too_large';
  const text = decodeText(bytes)
    // What copying and old programs leave at the end, and line ends of other programs.
    ?.replace(/\p{Cc}+$/u, '\n')
    .replace(/[\u0085\u2028\u2029]/g, '\n');
  if (text === undefined) return 'not_utf8';
  if (text.includes('\0')) return 'nul';
  if (cellText(text) === '') return 'no_lines';
  // Excel's optional first line specifies the delimiter.
  const [separator = '', marked] = /^\s*"?sep=(.)"?[^\r\n]*(?:\r\n|\r|\n)/i.exec(text) ?? [];
  const skipped = separator.match(/\r\n|\r|\n/g)?.length ?? 0;
  const rest = text.slice(separator.length);
  if (isLinesInQuotes(rest)) return readTextTable(encode(rest.replace(QUOTED_LINE, unquoted)));
  const likely = [...(marked ? [marked] : []), ...delimiters];
  const delimiter = bestDelimiter(rest, likely);
  if (!delimiter) {
    const first = rest.split(/[\r\n]+/).find((line) => line.trim() !== '') ?? '';
    const isHeader = (one: string) =>
      readRecords(first, one)?.some(({ cells }) => findHeader(cells));
    return likely.some(isHeader) ? 'broken' : 'no_header';
  }
  const rows = readRecords(rest, delimiter);
  if (!rows) return 'broken';
  return tableOf(rows.map(({ line, cells }) => ({ line: line + skipped, cells })));
}

/** Lines that a spreadsheet took for one cell each: "office,email". */
const QUOTED_LINE = /^"((?:[^"\r\n]|"")+[,;\t](?:[^"\r\n]|"")*)"[ ,;]*$/gm;
const unquoted = (_all: string, line: string) => line.replaceAll('""', '"');
const encode = (text: string) => new TextEncoder().encode(text);

function isLinesInQuotes(text: string) {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  return lines.length > 1 && text.match(QUOTED_LINE)?.length === lines.length;
}

/** The delimiter with which a header names the most columns. */
function bestDelimiter(text: string, likely: string[]): string | undefined {
  // The first rows suffice, unless an address further down tells which column has them.
  for (const rows of [MAX_TITLE_ROWS * 3, MAX_LINES * 2]) {
    const scores = likely.map((delimiter) => {
      const top = readRecords(text.trimStart(), delimiter, rows);
      return (top && findHeaderRow(top)?.header.score) ?? 0;
    });
    const best = Math.max(...scores);
    if (best > 0) return likely[scores.indexOf(best)];
  }
  return undefined;
}

function tableOf(rows: TableRow[]): AddressTable | FileProblem {
  if (rows.every(isBlank)) return 'no_lines';
  const table = addressLinesOf(rows);
  if (!table) return 'no_header';
  if (table.lines.length === 0) return 'no_lines';
  return table.lines.length > MAX_LINES ? 'too_many' : table;
}

/** Records of a text; undefined if quotation marks do not match. */
function readRecords(text: string, delimiter: string, to = MAX_LINES * 2): TableRow[] | undefined {
  try {
    const records = parse(text, {
      delimiter,
      recordDelimiter: ['\r\n', '\n', '\r'],
      info: true,
      relaxColumnCount: true,
      relaxQuotes: true,
      ltrim: delimiter !== '\t',
      to,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    // The library reports the line on which a record ends, so a record begins on the line after the
    // previous one.
    return records.map(({ record: cells }, at) => ({
      line: (records[at - 1]?.info.lines ?? 0) + 1,
      cells,
    }));
  } catch {
    return undefined;
  }
}
