import type { Column, ColumnWords } from './columns';
import { type Batches, type Chunk, type Format, fileChunks } from './formats';

/**
 * Rows read at a time: enough to keep the database busy, few enough to be freed before the garbage
 * collector promotes them, so that memory use stays flat.
 */
export const ROWS_BATCH = 100;

/** Something that can be exported, whatever its rows are. */
export type ExportSource = {
  columns: readonly ColumnWords[];
  count(): Promise<number>;
  /** File in pieces; nothing is read before it is requested. */
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
