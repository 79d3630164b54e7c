import { staffAction } from '@/lib/staff/access/staff-action';
import { readFigures } from '@/lib/staff/reports/read-reports';
import { figuresCsv, MAX_OFFICES, readRange } from '@/lib/staff/reports/reports-csv';

/**
 * Figures of the same days as a file; they contain no personal data, so reviewers may have them.
 */
export const GET = staffAction(async (_staff, request) => {
  const range = readRange(Object.fromEntries(new URL(request.url).searchParams));
  const csv = figuresCsv(await readFigures(range, MAX_OFFICES));
  const days = range.from || range.to ? [range.from, range.to].filter(Boolean).join('-to-') : 'all';
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="figures-${days}.csv"`,
      'cache-control': 'no-store',
    },
  });
});
