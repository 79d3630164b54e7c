import type { Chunk } from './formats';

/** Result of an export: complete, or cut off by one side. */
export type Ending = {
  rows: number;
  outcome: 'whole' | 'receiver_left' | 'failed';
  /** Thrown error, if any. */
  problem?: unknown;
};

/**
 * Bytes of a file, read from the database only as fast as the receiver reads them. A failure in the
 * middle breaks the connection, because a truncated file must never look complete.
 * @param recordEnd is awaited before a complete file ends, so that every complete file is in the
 * audit; if it throws, the file is cut off
 */
export function exportStream(
  chunks: AsyncGenerator<Chunk, void>,
  recordEnd: (ending: Ending) => Promise<void>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let rows = 0;
  let ended = false;
  const end = async (ending: Omit<Ending, 'rows'>) => {
    if (ended) return;
    ended = true;
    await recordEnd({ ...ending, rows });
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next = await chunks.next();
        if (!next.done) {
          rows += next.value.rows;
          const { data } = next.value;
          controller.enqueue(typeof data === 'string' ? encoder.encode(data) : data);
          return;
        }
        await end({ outcome: 'whole' });
      } catch (problem) {
        // The receiver is notified of the failure immediately; the audit entry may have to wait for
        // the database.
        controller.error(problem);
        await end({ outcome: 'failed', problem });
        return;
      }
      controller.close();
    },
    async cancel() {
      // Recorded first: the batch being read may still throw, but that no longer counts as a
      // failure.
      const recorded = end({ outcome: 'receiver_left' });
      await chunks.return();
      await recorded;
    },
  });
}
