import { seeOther } from '@/lib/platform/answers';
import { actionRoute, adminSessionAction } from '@/lib/staff/access/staff-action';
import { answerExport } from '@/lib/staff/exports/answer-export';
import {
  exportForm,
  exportOf,
  exportPath,
  readExportChoice,
} from '@/lib/staff/exports/export-form';
import { exportNotices, exportProblems } from '@/lib/staff/exports/export-labels';
import { auditedFilters } from '@/lib/staff/exports/matches';
import { saveExport } from '@/lib/staff/exports/saved-exports';
import { noticeQuery, problemQuery, problemsFrom } from '@/lib/staff/forms/form-problems';
import { readForm, readFormData, textsOf } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';

export const POST = actionRoute({
  choose: adminSessionAction(async ({ id }, request) => {
    const form = await readFormData(request);
    const column = form.getAll('column').map(String);
    return seeOther(await exportPath(readExportChoice({ ...textsOf(form), column }), id));
  }),
  download: adminSessionAction(async ({ id, staff: by }, request) => {
    const form = await readForm(request);
    const choice = readExportChoice(form);
    const read = exportForm.safeParse(form);
    if (!read.success) {
      const { exportReason = '', format = '', persons = '' } = form;
      const typed = { exportReason: exportReason.slice(0, 1_000), format, persons };
      const problems = problemQuery(exportProblems, problemsFrom(exportProblems, read.error));
      return seeOther(`${await exportPath(choice, id)}&${problems}`, [typedCookie(typed)]);
    }
    const { what, format, persons, exportReason: reason } = read.data;
    const { columns, filters } = choice;
    const named = columns && { columns };
    const after = { what, format, persons, ...named, ...(await auditedFilters(filters)) };
    return answerExport({
      source: exportOf(choice, persons),
      format,
      what,
      by,
      change: { action: 'export.started', reason, after },
    });
  }),
  save: adminSessionAction(async ({ id, staff: by }, request) => {
    const form = await readForm(request);
    const choice = readExportChoice(form);
    const exportName = await saveExport(form.exportName, choice, by);
    const page = await exportPath(choice, id);
    if (!exportName) {
      return seeOther(`${page}&${noticeQuery(exportNotices, 'export_saved')}`, [noTypedCookie()]);
    }
    const typed = typedCookie({ exportName: form.exportName?.slice(0, 500) ?? '' });
    return seeOther(`${page}&${problemQuery(exportProblems, { exportName })}`, [typed]);
  }),
});
