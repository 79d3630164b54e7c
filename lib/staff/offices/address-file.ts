import { parse } from 'csv-parse/sync';

/** File limits: bytes, and lines after the header. There are 541 seats. */
export const FILE_BYTES = 256_000;
export const MAX_LINES = 2_000;
/** Characters read of a cell: an address is shorter, and a longer value is wrong anyway. */
const MAX_CELL = 300;

/** One row of the file; `line` is the number an editor shows. */
export type AddressLine = {
  line: number;
  office: string;
  email: string;
  /** The row has more cells than the header. */
  isTooWide: boolean;
};

/** Why a file cannot be read at all. */
export type FileProblem =
  | 'too_large'
  | 'not_utf8'
  | 'nul'
  | 'no_header'
  | 'broken'
  | 'no_lines'
  | 'too_many';

const delimiters = [',', ';', '\t'];
const officeNames = ['office', 'seat', 'bioguide'];

/**
 * Reads a table of offices and their addresses: CSV in UTF-8 with comma, semicolon, or tab, whose
 * header names the columns `office` (or `seat`, `bioguide`) and `email` in any order; other columns
 * are ignored.
 */
export function readAddressFile(bytes: Uint8Array): AddressLine[] | FileProblem {
  if (bytes.length > FILE_BYTES) return 'too_large';
  const text = decode(bytes);
  if (text === undefined) return 'not_utf8';
  if (text.includes('\0')) return 'nul';
  const header = findHeader(text);
  if (!header) return text.trim() === '' ? 'no_lines' : 'no_header';
  const records = readRecords(text, header.delimiter);
  if (!records) return 'broken';
  const lines = records.slice(1);
  if (lines.length === 0) return 'no_lines';
  if (lines.length > MAX_LINES) return 'too_many';
  return lines.map(({ line, cells }) => ({
    line,
    office: short(cells[header.office]),
    email: short(cells[header.email]),
    isTooWide: cells.length > header.columns,
  }));
}

/** A byte order mark is not part of the text. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Delimiter that makes a valid header of the first nonempty line. */
function findHeader(text: string) {
  const first = text.split(/[\r\n]+/).find((line) => line.trim() !== '') ?? '';
  for (const delimiter of delimiters) {
    const [record] = readRecords(first, delimiter) ?? [];
    const columns = record?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
    const office = columns.findIndex((column) => officeNames.includes(column));
    const email = columns.indexOf('email');
    if (office >= 0 && email >= 0) return { delimiter, office, email, columns: columns.length };
  }
  return undefined;
}

/** Undefined where quotation marks do not match. */
function readRecords(text: string, delimiter: string) {
  try {
    const records = parse(text, {
      delimiter,
      recordDelimiter: ['\r\n', '\n', '\r'],
      info: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      skipRecordsWithEmptyValues: true,
      to: MAX_LINES + 2,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return records.map(({ info, record: cells }) => ({ line: info.lines, cells }));
  } catch {
    return undefined;
  }
}

function short(cell = ''): string {
  return cell.trim().slice(0, MAX_CELL);
}
