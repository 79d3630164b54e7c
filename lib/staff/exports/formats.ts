import { setImmediate as nextTurn } from 'node:timers/promises';
import { writeXlsxStream } from 'hucre/xlsx';
import { BOM, csvRows, type Value, valueText } from '@/lib/platform/csv';

/** Description of a column, shown on the page and by `npm run exports -- columns`. */
export type ColumnWords = {
  name: string;
  meaning: string;
  example: string;
  /**
   * Identifies or quotes the writer, so the column is only in a file requested with personal data.
   */
  isPersonal?: boolean;
};

export type Column<Row> = ColumnWords & {
  read: (row: Row) => Value;
  /**
   * For files that programs read: an email address is not escaped if it cannot act as a formula.
   */
  isAddress?: boolean;
};

/** Columns of a file, with or without personal data; if any columns were chosen, only those. */
export function shownColumns<Row>(
  all: readonly Column<Row>[],
  { withPersons, columns }: { withPersons: boolean; columns?: string[] },
) {
  const allowed = all.filter(({ isPersonal }) => withPersons || !isPersonal);
  const chosen = allowed.filter(({ name }) => columns?.includes(name));
  return chosen.length > 0 ? chosen : allowed;
}

/** File formats as a Markdown table. */
export function formatTable(labels: Record<string, { label: string; hint: string }>): string {
  const rows = Object.values(labels).map(({ label, hint }) => `| ${label} | ${hint} |`);
  return ['| format | use |', '|---|---|', ...rows].join('\n');
}

/** Columns of one kind of file as a Markdown table, the same columns that the export page shows. */
export function columnTable(columns: readonly ColumnWords[]): string {
  const rows = columns.map(({ name, meaning, example, isPersonal }) => {
    return `| \`${name}\` | ${meaning}${isPersonal ? ' (only with personal data)' : ''} | ${example} |`;
  });
  return ['| column | meaning | example |', '|---|---|---|', ...rows].join('\n');
}

export const formats = ['csv', 'csv-excel', 'xlsx', 'ndjson'] as const;
export type Format = (typeof formats)[number];

/**
 * Content types after RFC 7111 and RFC 4180 for CSV, and the convention of newline-delimited JSON
 * for the last.
 */
export const contentTypes: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  'csv-excel': 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

/** End of the file's name. */
export const extensionOf = (format: Format) => (format === 'csv-excel' ? 'csv' : format);

/** Part of a file, and the number of rows read for it. */
export type Chunk = { data: string | Uint8Array; rows: number };

type Batches<Row> = () => AsyncGenerator<readonly Row[], void>;

/** Rows that are converted without a pause: a few milliseconds, in which no visitor is answered. */
const ROWS_TURN = 20;

/** Rows in small parts; between two of them, the requests that arrived are answered. */
async function* turnsOf<Row>(batches: Batches<Row>): AsyncGenerator<readonly Row[], void> {
  for await (const rows of batches()) {
    for (let at = 0; at < rows.length; at += ROWS_TURN) {
      await nextTurn();
      yield rows.slice(at, at + ROWS_TURN);
    }
  }
}

/** File in chunks; no data is read before a chunk is requested. */
export async function* fileChunks<Row>(
  format: Format,
  columns: readonly Column<Row>[],
  batches: Batches<Row>,
): AsyncGenerator<Chunk, void> {
  if (format === 'xlsx') return yield* xlsxChunks(columns, batches);
  if (format !== 'ndjson') {
    const header = csvRows([columns.map(({ name }) => name)]);
    yield { data: format === 'csv' ? header : BOM + header, rows: 0 };
  }
  for await (const rows of turnsOf(batches)) {
    const data = format === 'ndjson' ? ndjsonOf(columns, rows) : csvOf(format, columns, rows);
    yield { data, rows: rows.length };
  }
}

function csvOf<Row>(
  format: 'csv' | 'csv-excel',
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): string {
  const cellOf = (value: Value, isAddress?: boolean) => {
    if (typeof value !== 'string') return value;
    if (format === 'csv-excel') return { excel: value };
    return isAddress ? { address: value } : value;
  };
  return csvRows(
    rows.map((row) => columns.map(({ read, isAddress }) => cellOf(read(row), isAddress))),
  );
}

/** Rows as newline-delimited JSON, with raw values. */
function ndjsonOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    JSON.stringify(Object.fromEntries(columns.map(({ name, read }) => [name, read(row)]))),
  );
  return lines.map((line) => `${line}\n`).join('');
}

/**
 * Excel's own limit, in characters. Excel repairs a file with a longer cell by emptying the cell.
 */
const MAX_CELL = 32_767;
const CUT = ' … (cut here: the CSV file has all of it)';
/** Matches text that XLSX would read as an escaped control character. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
const NOT_IN_XML = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/**
 * Value for a spreadsheet: a number, or a text cell, which is never a formula and keeps its leading
 * zeros. Line breaks use the spreadsheet form.
 */
function sheetCell(value: Value): string | number {
  if (typeof value === 'number') return value;
  const text = valueText(value)
    .replace(/\r\n?|[\v\f]/g, '\n')
    .replace(NOT_IN_XML, '');
  // Never half of a pair: that is no character.
  const start = text.slice(0, MAX_CELL - CUT.length).replace(/\p{Cs}$/u, '');
  const whole = text.length > MAX_CELL ? start + CUT : text;
  return whole.replace(ESCAPE, '_x005F_');
}

/** Excel's text format, so that a cell stays text when someone edits it later. */
const AS_TEXT = '@';

/** Workbook; rows beyond Excel's limit go to further sheets with the same header. */
async function* xlsxChunks<Row>(
  columns: readonly Column<Row>[],
  batches: Batches<Row>,
): AsyncGenerator<Chunk, void> {
  let read = 0;
  async function* rows() {
    for await (const part of turnsOf(batches)) {
      for (const row of part) {
        read += 1;
        yield columns.map((column) => sheetCell(column.read(row)));
      }
    }
  }
  const reader = writeXlsxStream(rows(), {
    name: 'Export',
    columns: columns.map(({ name: header }) => ({ header, numFmt: AS_TEXT, width: 18 })),
    freezePane: { rows: 1 },
    zip64: false,
  }).getReader();
  try {
    for (let before = 0; ; before = read) {
      const { done, value } = await reader.read();
      if (done) return;
      yield { data: value, rows: read - before };
    }
  } finally {
    await reader.cancel();
  }
}

/**
 * Rows read at a time: enough to keep the database busy, and few enough to be freed before the
 * garbage collector promotes them, so that memory use stays flat.
 */
export const ROWS_BATCH = 100;

/** Source of an export, for any type of row. */
export type ExportSource = {
  columns: readonly ColumnWords[];
  count(): Promise<number>;
  /** File in chunks; no data is read before a chunk is requested. */
  chunks(format: Format): AsyncGenerator<Chunk, void>;
};

export function exportSource<Row>(
  columns: readonly Column<Row>[],
  read: { count: () => Promise<number>; batches: Batches<Row> },
): ExportSource {
  return {
    columns,
    count: read.count,
    chunks: (format) => fileChunks(format, columns, read.batches),
  };
}
