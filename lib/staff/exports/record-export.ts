import { setTimeout as sleep } from 'node:timers/promises';
import { db } from '@/lib/platform/db';
import { errorName, log } from '@/lib/platform/log';
import type { Staff } from '@/lib/staff/access/require-staff';
import { type Change, recordAudit } from '@/lib/staff/audit';
import type { Ending } from './export-stream';

/**
 * Waits before each retry of the last entry when the database is unreachable: about two minutes in
 * all.
 */
const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000];

/** Why a file was cut off, as the audit says it. */
const because = {
  receiver_left: 'The receiver broke the connection',
  failed: 'The database or this machine failed',
};

/**
 * Records how an export ended. A complete file ends only after this; for a truncated file it is
 * retried for a while, since the cause may be the database.
 */
export async function recordExportEnd(
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
    // The timer does not keep a stopping process alive.
    await sleep(wait, undefined, { ref: false });
  }
}
