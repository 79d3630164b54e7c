import type { Column, ColumnWords } from './columns';
import { type Format, writeHead, writeRows } from './formats';

/**
 * Rows read at once: enough to keep the database busy, few enough that they are gone before the
 * collector takes them for something that stays, so that memory stays flat.
 */
export const ROWS_BATCH = 200;

/** Some lines of a file, and how many rows they are. */
export type Chunk = { text: string; rows: number };

/** Something that can be exported, whatever its rows are. */
export type ExportSource = {
  columns: readonly ColumnWords[];
  count(): Promise<number>;
  /** The file, piece by piece; nothing is read before it is asked for. */
  chunks(format: Format): AsyncGenerator<Chunk, void>;
};

export function exportSource<Row>(
  columns: readonly Column<Row>[],
  read: { count: () => Promise<number>; batches: () => AsyncGenerator<Row[], void> },
): ExportSource {
  return {
    columns,
    count: read.count,
    async *chunks(format) {
      const head = writeHead(format, columns);
      if (head) yield { text: head, rows: 0 };
      for await (const rows of read.batches()) {
        yield { text: writeRows(format, columns, rows), rows: rows.length };
      }
    },
  };
}
