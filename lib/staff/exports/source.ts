import type { Column, ColumnWords } from './columns';
import { type Batches, type Chunk, type Format, fileChunks } from './formats';

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
