import { seeOther } from '@/lib/platform/answers';
import { adminSessionAction } from '@/lib/staff/access/staff-action';
import { exportPath, readExportChoice } from '@/lib/staff/exports/export-form';
import { readFormData, textsOf } from '@/lib/staff/forms/posted-form';

export const POST = adminSessionAction(async ({ id }, request) => {
  const form = await readFormData(request);
  const column = form.getAll('column').map(String);
  return seeOther(await exportPath(readExportChoice({ ...textsOf(form), column }), id));
});
