import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { exportNotices } from '@/lib/staff/exports/export-labels';
import { removeSavedExport } from '@/lib/staff/exports/saved-exports';
import { noticeQuery } from '@/lib/staff/forms/form-problems';

export const POST = adminAction<{ id: string }>(async (by, _request, { id }) => {
  const outcome = (await removeSavedExport(id, by)) ? 'export_removed' : 'export_gone';
  return seeOther(`/staff/exports?${noticeQuery(exportNotices, outcome)}`);
});
