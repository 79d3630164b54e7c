import { v7 as uuidv7 } from 'uuid';
import { db } from '@/lib/platform/db';
import type { Staff } from '@/lib/staff/access/require-staff';
import { type Change, recordAudit } from '@/lib/staff/audit';
import { exportStream } from './export-stream';
import { contentTypes, type Format } from './formats';
import { recordExportEnd } from './record-export';
import type { ExportSource } from './source';

type ExportRequest = {
  source: ExportSource;
  format: Format;
  /** Kind of export, for the file name and the audit: "messages". */
  what: string;
  by: Staff;
  /** Data for the audit entry written before the first byte. */
  change: Omit<Change, 'subject'>;
};

/**
 * Answers with a file that is read from the database while it is sent. The audit gets an entry
 * before the first byte and another about how the export ended; both carry the export's number.
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
  const name = `${what}-${new Date().toISOString().slice(0, 10)}.${format}`;
  return new Response(body, {
    headers: {
      'content-type': contentTypes[format],
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      // Asks a proxy not to buffer the file.
      'x-accel-buffering': 'no',
    },
  });
}
