import { keepHeapSmall } from '@/lib/platform/heap';
import { answerExport } from '@/lib/staff/exports/answer-export';
import { exportOf } from '@/lib/staff/exports/export-form';
import type { ExportKind } from '@/lib/staff/exports/export-labels';
import type { Format } from '@/lib/staff/exports/formats';
import { admin } from '../../support/sample-staff';
import { serveResponses } from '../../support/serve-responses';

/**
 * Exports behind the site's own server, in its own process with inherited settings. It reports its
 * address, and on each message its memory and the maximum since the last message.
 */
const SAMPLE_MS = 50;

// The site does the same.
keepHeapSmall();

const { url } = await serveResponses((path) => {
  const query = new URL(path, 'http://localhost').searchParams;
  const what = query.get('what') as ExportKind;
  const format = query.get('format') as Format;
  return answerExport({
    source: exportOf({ what, filters: {} }, true),
    format,
    what,
    by: admin,
    change: { action: 'export.started', reason: 'To measure it' },
  });
});

let most = 0;
setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss());
}, SAMPLE_MS);
process.on('message', () => {
  const now = process.memoryUsage.rss();
  process.send?.({ now, most: Math.max(most, now) });
  most = 0;
});
process.on('disconnect', () => process.exit());
process.send?.(url);
