import { seeOther } from '@/lib/platform/answers';
import { adminSessionAction } from '@/lib/staff/access/staff-action';
import { answerExport } from '@/lib/staff/exports/answer-export';
import { auditedFilters } from '@/lib/staff/exports/audited-filters';
import {
  exportForm,
  exportOf,
  exportPath,
  readExportChoice,
} from '@/lib/staff/exports/export-form';
import { exportProblems } from '@/lib/staff/exports/export-labels';
import { problemQuery, problemsFrom } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { typedCookie } from '@/lib/staff/forms/typed-cookie';

export const POST = adminSessionAction(async ({ id, staff: by }, request) => {
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
});
