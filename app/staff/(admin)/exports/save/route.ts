import { seeOther } from '@/lib/platform/answers';
import { adminSessionAction } from '@/lib/staff/access/staff-action';
import { exportPath, readExportChoice } from '@/lib/staff/exports/export-form';
import { exportNotices, exportProblems } from '@/lib/staff/exports/export-labels';
import { saveExport } from '@/lib/staff/exports/saved-exports';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { noticeQuery } from '@/lib/staff/forms/notices';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';

export const POST = adminSessionAction(async ({ id, staff: by }, request) => {
  const form = await readForm(request);
  const choice = readExportChoice(form);
  const exportName = await saveExport(form.exportName, choice, by);
  const page = await exportPath(choice, id);
  if (!exportName) {
    return seeOther(`${page}&${noticeQuery(exportNotices, 'export_saved')}`, [noTypedCookie()]);
  }
  const typed = typedCookie({ exportName: form.exportName?.slice(0, 500) ?? '' });
  return seeOther(`${page}&${problemQuery(exportProblems, { exportName })}`, [typed]);
});
