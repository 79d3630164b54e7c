import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { db } from '@/lib/platform/db';
import { errorName, log } from '@/lib/platform/log';
import type { Staff } from '@/lib/staff/access/require-staff';
import { type Change, recordAudit } from '@/lib/staff/audit';
import { type Chunk, contentTypes, type ExportSource, extensionOf, type Format } from './formats';

type ExportRequest = {
  source: ExportSource;
  format: Format;
  /** Kind of export, used in the file name and the audit, such as "messages". */
  what: string;
  by: Staff;
  /** Data of the audit entry that is written before the first byte. */
  change: Omit<Change, 'subject'>;
};

/**
 * Responds with a file that is read from the database while it is sent. One audit entry is written
 * before the first byte, and a second one records how the export ended; both carry the export's
 * number.
 */
export async function answerExport({
  source,
  format,
  what,
  by,
  change,
}: ExportRequest): Promise<Response> {
  const id = uuidv7();
  await recordAudit(db(), by, { ...change, subject: id });
  const body = exportStream(source.chunks(format), (ending) => recordExportEnd(by, id, ending));
  const name = `${what}-${new Date().toISOString().slice(0, 10)}.${extensionOf(format)}`;
  return new Response(body, {
    headers: {
      'content-type': contentTypes[format],
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      // Tells a proxy not to buffer the file.
      'x-accel-buffering': 'no',
    },
  });
}

/**
 * Delays before each retry of the last entry while the database is unreachable, about two minutes
 * in all.
 */
const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000];

/** Reason that a file was cut off, as recorded in the audit. */
const because = {
  receiver_left: 'The connection was closed',
  failed: 'The database or our server failed',
};

/**
 * Records how an export ended. A complete file is finished only after this succeeds. For a
 * truncated file, the write is retried for a while, because the database may be the cause.
 */
async function recordExportEnd(
  by: Staff,
  id: string,
  { outcome, rows, problem }: Ending,
): Promise<void> {
  if (outcome === 'whole') {
    await recordAudit(db(), by, { action: 'export.ended', subject: id, after: { rows } });
    return;
  }
  if (outcome === 'failed') log.error('export_failed', { error: errorName(problem), count: rows });
  const change: Change = { action: 'export.broken_off', subject: id, reason: because[outcome] };
  await insist(() => recordAudit(db(), by, { ...change, after: { rows } }));
}

async function insist(write: () => Promise<void>) {
  for (const wait of [...WAITS_MS, undefined]) {
    try {
      return await write();
    } catch (problem) {
      if (wait === undefined)
        return log.error('export_end_not_recorded', { error: errorName(problem) });
    }
    // The timer does not keep a process alive that is stopping.
    await sleep(wait, undefined, { ref: false });
  }
}

/** Result of an export: complete, or cut off by one side. */
type Ending = {
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
function exportStream(
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
