import { seeOther } from '@/lib/platform/answers';
import { actionRoute, adminSessionAction } from '@/lib/staff/access/staff-action';
import {
  auditPath,
  givenFilters,
  readAuditFilters,
  storeSubject,
} from '@/lib/staff/audit/audit-filters';
import { answerExport } from '@/lib/staff/exports/answer-export';
import { auditExport } from '@/lib/staff/exports/audit-export';
import { formats } from '@/lib/staff/exports/formats';
import { readForm } from '@/lib/staff/forms/posted-form';

export const POST = actionRoute({
  search: adminSessionAction(async ({ id }, request) => {
    const filters = readAuditFilters(await readForm(request));
    return seeOther(auditPath(await storeSubject(filters, id)));
  }),
  export: adminSessionAction(async ({ id, staff: by }, request) => {
    const form = await readForm(request);
    const filters = readAuditFilters(form);
    const format = formats.find((one) => one === form.format);
    if (!format) return seeOther(auditPath(await storeSubject(filters, id)));
    const after = { what: 'audit', format, ...givenFilters(filters) };
    return answerExport({
      source: auditExport(filters),
      format,
      what: 'audit',
      by,
      change: { action: 'audit.exported', after },
    });
  }),
});
