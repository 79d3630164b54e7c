import { seeOther } from '@/lib/platform/answers';
import { adminSessionAction } from '@/lib/staff/access/staff-action';
import { auditPath, readAuditFilters, storeSubject } from '@/lib/staff/audit/audit-filters';
import { readForm } from '@/lib/staff/forms/posted-form';

export const POST = adminSessionAction(async ({ id }, request) => {
  const filters = readAuditFilters(await readForm(request));
  return seeOther(auditPath(await storeSubject(filters, id)));
});
