import { parse } from 'csv-parse/sync';
import { streamXlsxRows } from 'hucre/xlsx';
import { readEmailAddress } from '@/lib/platform/email-address';
import { cellText, findHeader, officeIn } from './address-columns';

/**
 * Maximum size of a file in bytes, and maximum number of lines after the header. There are 541
 * seats.
 */
export const FILE_BYTES = 256_000;
export const MAX_LINES = 2_000;
/** Row of the file. `line` is the number that an editor shows for its first line. */
export type AddressLine = {
  line: number;
  office: string;
  email: string;
  /** Whether the row has more cells than the header. */
  isTooWide: boolean;
};

/** Rows of a file, and the number of blank rows. */
export type AddressTable = { lines: AddressLine[]; blankRows: number };

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

type Row = { line: number; cells: string[] };

const delimiters = [',', ';', '\t', '|'];

/** Rows above the header that may hold a title. */
const MAX_TITLE_ROWS = 10;

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isOle = (bytes: Uint8Array) => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** Reads a table like `readAddressFile`, or the first sheet of an Excel workbook. */
export async function readAddressTable(bytes: Uint8Array): Promise<AddressTable | FileProblem> {
  if (bytes.length > FILE_BYTES) return 'too_large';
  if (isOle(bytes)) return 'other_program';
  if (!isZip(bytes)) return readTextTable(bytes);
  const rows: Row[] = [];
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { maxRows: MAX_LINES + 50 })) {
      // A stored error, date, or formula becomes its text, which is then not a valid address.
      const cells = values.map((value) => String(value ?? ''));
      rows.push({ line: index + 1, cells });
    }
  } catch {
    return 'other_program';
  }
  return tableOf(rows);
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
  const text = decode(bytes);
  if (text === undefined) return 'not_utf8';
  if (text.includes('\0')) return 'nul';
  if (text.trim() === '') return 'no_lines';
  // Excel's optional first line specifies the delimiter.
  const [separator = '', marked] = /^\s*"?sep=(.)"?[^\r\n]*(?:\r\n|\r|\n)/i.exec(text) ?? [];
  const skipped = separator.match(/\r\n|\r|\n/g)?.length ?? 0;
  const rest = text.slice(separator.length);
  const first = rest.split(/[\r\n]+/).find((line) => line.trim() !== '') ?? '';
  const likely = [...(marked ? [marked] : []), ...delimiters];
  const startsWithHeader = (part: string) => (one: string) =>
    readRecords(part, one, MAX_TITLE_ROWS)?.some(({ cells }) => findHeader(cells));
  const delimiter =
    likely.find(startsWithHeader(first)) ?? likely.find(startsWithHeader(rest.trimStart()));
  if (!delimiter) return 'no_header';
  const rows = readRecords(rest, delimiter);
  if (!rows) return 'broken';
  return tableOf(rows.map(({ line, cells }) => ({ line: line + skipped, cells })));
}

function tableOf(rows: Row[]): AddressTable | FileProblem {
  const isBlank = ({ cells }: Row) => cells.every((cell) => cellText(cell) === '');
  const top = rows.filter((row) => !isBlank(row)).slice(0, MAX_TITLE_ROWS);
  if (top.length === 0) return 'no_lines';
  const headerRow = top.find(({ cells }) => findHeader(cells));
  const header = headerRow && findHeader(headerRow.cells);
  if (!header) return 'no_header';
  const at = rows.indexOf(headerRow);
  const below = rows.slice(at + 1);
  const given = below.filter((row) => !isBlank(row));
  if (given.length === 0) return 'no_lines';
  if (given.length > MAX_LINES) return 'too_many';
  const lines = given.map(({ line, cells }) => ({
    line,
    office: officeIn(cells, header),
    email: addressIn(cellText(cells[header.email])),
    isTooWide: cells.slice(header.columns).some((cell) => cellText(cell) !== ''),
  }));
  return { lines, blankRows: below.length - given.length };
}

/**
 * Text without its byte order mark. UTF-16 without one is recognized by its zero bytes; text that
 * is not UTF-8 is in the encoding of older Windows programs.
 */
function decode(bytes: Uint8Array): string | undefined {
  const [one, two, three, four] = bytes;
  const isLittle = (one === 0xff && two === 0xfe) || (one !== 0 && two === 0 && four === 0);
  const isBig = (one === 0xfe && two === 0xff) || (one === 0 && two !== 0 && three === 0);
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return encoding === 'utf-8' ? new TextDecoder('windows-1252').decode(bytes) : undefined;
  }
}

/** Records of a text; undefined if quotation marks do not match. */
function readRecords(text: string, delimiter: string, to = MAX_LINES * 2): Row[] | undefined {
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

/** Address in `Pat Example <pat@example.org>` or with other text that is copied along with it. */
const addressIn = (cell: string) => readEmailAddress(cell) ?? cell;
