import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { answerExport } from '@/lib/staff/exports/answer-export';
import { auditedFilters } from '@/lib/staff/exports/audited-filters';
import { exportForm, exportOf, exportsPath, readExportKind } from '@/lib/staff/exports/export-form';
import { exportProblems } from '@/lib/staff/exports/export-labels';
import { readExportFilters } from '@/lib/staff/exports/matches';
import { problemQuery, problemsFrom } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { typedCookie } from '@/lib/staff/forms/typed-cookie';
import { filterFields } from '@/lib/staff/inbox/inbox-filters';

export const POST = adminAction(async (by, request) => {
  const form = await readForm(request);
  const filters = readExportFilters(form);
  const read = exportForm.safeParse(form);
  if (!read.success) {
    const page = exportsPath(readExportKind(form.what), filterFields(filters));
    const { exportReason = '', format = '', persons = '' } = form;
    const typed = { exportReason: exportReason.slice(0, 1_000), format, persons };
    const problems = problemsFrom(exportProblems, read.error);
    return seeOther(`${page}&${problemQuery(exportProblems, problems)}`, [typedCookie(typed)]);
  }
  const { what, format, persons, exportReason: reason } = read.data;
  const after = { what, format, persons, ...(await auditedFilters(filters)) };
  return answerExport({
    source: exportOf(what, filters, persons),
    format,
    what,
    by,
    change: { action: 'export.started', reason, after },
  });
});
