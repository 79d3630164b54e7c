import { readState } from '@/lib/lookup/read-state';
import { hasSenators, isStateCode } from '@/lib/lookup/states';
import { readOfficeEmail } from '@/lib/offices/office-email';
import { readEmailAddress } from '@/lib/platform/email-address';
import {
  cellText,
  findHeader,
  type Header,
  isFilled,
  isStaffRow,
  officesIn,
} from './address-columns';

/** Maximum number of rows after the header. There are 541 seats. */
export const MAX_LINES = 2_000;

/** TableRow of the file. `line` is the number that an editor shows for its first line. */
export type AddressLine = {
  line: number;
  /** Sheet of the line, if several sheets of a workbook are read. */
  sheet?: string;
  /** What names the office, as shown; `others` are tried if no office is called so. */
  office: string;
  others: string[];
  /** Texts that are tried last, because they may be about a place or a person of the staff. */
  loose?: string[];
  /** Whether `office` and `others` are of that kind, too, so that they cannot contradict each other. */
  isLoose?: boolean;
  /** The member's name as typed, in columns that hold no other name. */
  members?: string[];
  /** Chamber that the row's title or column names. */
  chamber?: 'house' | 'senate';
  email: string;
  /** Addresses in further columns of the same name ("Email 2"), of which an office needs none. */
  unused?: string[];
  /** Whether the row has more cells than the header. */
  isTooWide: boolean;
};

/** Rows of a file, and the number of rows without an office, such as blank ones and headings. */
export type AddressTable = {
  lines: AddressLine[];
  blankRows: number;
  /** Sheets without the needed columns or without a line that names an office. */
  unreadSheets?: string[];
};

export type TableRow = { line: number; cells: string[] };

/** Rows above the header that may hold a title. */
export const MAX_TITLE_ROWS = 10;

export const isBlank = ({ cells }: TableRow) => cells.every((cell) => cellText(cell) === '');
const cellsOf = (rows: TableRow[]) => rows.map(({ cells }) => cells);

/** The row that names the most columns; the first of several. */
export function findHeaderRow(rows: TableRow[]) {
  const top = rows.filter((row) => !isBlank(row)).slice(0, MAX_TITLE_ROWS);
  const found = top.flatMap((row) => {
    const at = rows.indexOf(row);
    const header = findHeader(row.cells, cellsOf(rows.slice(at + 1)));
    return header ? [{ at, header }] : [];
  });
  const best = Math.max(...found.map(({ header }) => header.score));
  const first = found.find(({ header }) => header.score === best);
  return first ? withSecondRow(rows, first) : withoutHeader(rows);
}

/** Lines pasted without a header, if each has an address in the same column, or a blank there. */
function withoutHeader(rows: TableRow[]) {
  const given = rows.filter((row) => !isBlank(row));
  const columns = Math.max(0, ...given.map(({ cells }) => cells.length));
  const all = Array.from({ length: columns }, (_, at) => at);
  // A row without the cell is no line of such a table.
  const isBlankOrAddress = (cell?: string) =>
    hasAddress(cell) || (cell !== undefined && cellText(cell) === '');
  const email = all.find((at) => {
    const column = given.map(({ cells }) => cells[at]);
    const hasAny = column.some((cell) => cell?.includes('@'));
    return column.every(hasAny ? isBlankOrAddress : hasAddress);
  });
  if (email === undefined || columns < 2) return undefined;
  const offices = all.filter((at) => at !== email);
  const none = { names: [], titles: [], state: -1, chamber: -1, first: -1, last: -1 };
  return { at: -1, header: { offices, email, columns, ...none, isSenate: false, score: 1 } };
}

const hasAddress = (cell = '') => cell.includes('@') || readOfficeEmail(cellText(cell)) === null;

/** A header of two rows: the second names what the first groups. */
function withSecondRow(rows: TableRow[], one: { at: number; header: Header }) {
  const [upper, lower] = [rows[one.at]?.cells ?? [], rows[one.at + 1]?.cells ?? []];
  if (lower.some((cell) => /[@\d]/.test(cell))) return one;
  const width = Math.max(upper.length, lower.length);
  const both = Array.from({ length: width }, (_, at) => {
    const isEmailAbove = at === one.header.email;
    return (isEmailAbove ? upper[at] : cellText(lower[at]) || upper[at]) ?? '';
  });
  const header = findHeader(both, cellsOf(rows.slice(one.at + 2)));
  return header && header.score > one.header.score ? { at: one.at + 1, header } : one;
}

/** Rows below the last address, or between addresses, that are about the table and not in it. */
const REMARK =
  /^\W*(?:(?:grand |sub)?total|count|\d+ rows?|sources?|notes?|(?:last )?updated|as of|end of|prepared by|exported|confidential|fuente|nota|actualizado|page \d|página \d)\b/i;
const isRemark = ({ cells }: TableRow) =>
  !cells.some((cell) => cell.includes('@')) &&
  REMARK.test(cells.map((cell) => cellText(cell)).find(Boolean) ?? '');
const isRule = ({ cells }: TableRow) => cells.every((cell) => /^[\s:=_|+\p{Pd}]*$/u.test(cell));

/** State that a row names alone, as the heading of the rows below it. */
function headingOf({ cells }: TableRow): string | undefined {
  const texts = cells.map((cell) => cellText(cell)).filter(Boolean);
  const [text = ''] = texts;
  const state = texts.length === 1 && !/\d/.test(text) ? readState(text) : undefined;
  return state && isStateCode(state) && hasSenators(state) ? state : undefined;
}

/** Lines of a table; undefined without a header. */
export function addressLinesOf(rows: TableRow[]): AddressTable | undefined {
  const found = findHeaderRow(rows);
  if (!found) return undefined;
  const { at, header } = found;
  const below = rows.slice(at + 1);
  const hasStaff = below.some(({ cells }) => isStaffRow(cells, header));
  const heading = JSON.stringify(rows[at]?.cells.map(cellText));
  let group = '';
  const lines = below.flatMap((row): AddressLine[] => {
    const { line, cells } = row;
    const state = cellText(cells[header.state]);
    group = headingOf(row) ?? (isFilled(state) ? state : group);
    const isRepeated = JSON.stringify(cells.map(cellText)) === heading;
    if (isBlank(row) || isRule(row) || isRemark(row) || isRepeated || headingOf(row)) return [];
    const { firm, ...about } = officesIn(cells, header, { group, hasStaff });
    const [office = '', ...others] = firm;
    const [email = '', ...unused] = emailsOf(cells, header);
    const isTooWide = cells.slice(header.columns).some((cell) => cellText(cell) !== '');
    return [
      { line, office, others, ...about, email, ...(unused.length > 0 && { unused }), isTooWide },
    ];
  });
  return { lines, blankRows: below.length - lines.length };
}

/** Addresses of the column and of others of the same name, such as "Email 1" and "Email 2". */
function emailsOf(cells: string[], { email, names }: Header): string[] {
  const same = names.flatMap((name, at) => (name && name === names[email] ? [at] : []));
  const given = [email, ...same].map((at) => addressIn(cellText(cells[at]))).filter(Boolean);
  return given.filter(
    (one, at) => given.findIndex((two) => two.toLowerCase() === one.toLowerCase()) === at,
  );
}

/**
 * Address in `Pat Example <pat@example.org>`, with other text that is copied along with it, before a
 * remark, or written twice.
 */
function addressIn(cell: string): string {
  const parts = cell.split(/[\s,;|/]+/).filter((part) => part.includes('@'));
  const each = new Set(parts.map((part) => readEmailAddress(part)?.toLowerCase()));
  const isOne = each.size === 1 && (parts.length > 1 || cell.startsWith(parts[0] ?? ''));
  return readEmailAddress(cell) ?? (isOne ? readEmailAddress(parts[0] ?? '') : undefined) ?? cell;
}
