import type { Chunk } from './source';

/** How an export ended: whole, or not, because of whom. */
export type Ending = {
  rows: number;
  outcome: 'whole' | 'receiver_left' | 'failed';
  /** What was thrown, where something was. */
  problem?: unknown;
};

/**
 * The bytes of a file, read from the database only as fast as the receiver takes them. A failure in
 * the middle breaks the connection: a file that was cut must never look whole.
 * @param recordEnd is awaited before a whole file ends, so that no file is complete of which the
 * audit does not know; when it throws, the file breaks off.
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
          controller.enqueue(encoder.encode(next.value.text));
          return;
        }
        await end({ outcome: 'whole' });
      } catch (problem) {
        // The receiver learns it at once; the audit may have to wait for the database.
        controller.error(problem);
        await end({ outcome: 'failed', problem });
        return;
      }
      controller.close();
    },
    async cancel() {
      // Said first: the batch that is being read may still fail, and that is no failure any more.
      const recorded = end({ outcome: 'receiver_left' });
      await chunks.return();
      await recorded;
    },
  });
}
