import { staffAction } from '@/lib/staff/access/staff-action';
import { contentTypes } from '@/lib/staff/exports/formats';
import { readFigures } from '@/lib/staff/reports/read-reports';
import {
  MAX_OFFICES,
  readRange,
  reportChunks,
  reportFormats,
} from '@/lib/staff/reports/reports-csv';

/**
 * Reports of the same days as a file; they contain no personal data, so reviewers may download
 * them.
 */
export const GET = staffAction<{ format: string }>(async (_staff, request, params) => {
  const format = reportFormats.find((each) => each === params.format);
  if (!format) return new Response(null, { status: 404 });
  const range = readRange(Object.fromEntries(new URL(request.url).searchParams));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const { data } of reportChunks(await readFigures(range, MAX_OFFICES), format)) {
    parts.push(new Uint8Array(Buffer.from(data)));
  }
  const days = range.from || range.to ? [range.from, range.to].filter(Boolean).join('-to-') : 'all';
  return new Response(new Blob(parts), {
    headers: {
      'content-type': contentTypes[format],
      'content-disposition': `attachment; filename="reports-${days}.${format}"`,
      'cache-control': 'no-store',
    },
  });
});
