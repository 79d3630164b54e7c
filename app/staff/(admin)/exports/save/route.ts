import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { exportQuery, readExportChoice } from '@/lib/staff/exports/export-form';
import { exportNotices, exportProblems } from '@/lib/staff/exports/export-labels';
import { saveExport } from '@/lib/staff/exports/saved-exports';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { noticeQuery } from '@/lib/staff/forms/notices';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';

export const POST = adminAction(async (by, request) => {
  const form = await readForm(request);
  const choice = readExportChoice(form);
  const exportName = await saveExport(form.exportName, choice, by);
  const page = `/staff/exports?${exportQuery(choice)}`;
  if (!exportName) {
    return seeOther(`${page}&${noticeQuery(exportNotices, 'export_saved')}`, [noTypedCookie()]);
  }
  const typed = typedCookie({ exportName: form.exportName?.slice(0, 500) ?? '' });
  return seeOther(`${page}&${problemQuery(exportProblems, { exportName })}`, [typed]);
});
