import type { Column, ColumnWords } from './columns';
import { type Format, writeHead, writeRows } from './formats';

/**
 * Rows read at a time: enough to keep the database busy, few enough to be freed before the garbage
 * collector promotes them, so that memory use stays flat.
 */
export const ROWS_BATCH = 200;

/** Lines of a file, and the number of their rows. */
export type Chunk = { text: string; rows: number };

/** Something that can be exported, whatever its rows are. */
export type ExportSource = {
  columns: readonly ColumnWords[];
  count(): Promise<number>;
  /** File in pieces; nothing is read before it is requested. */
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
