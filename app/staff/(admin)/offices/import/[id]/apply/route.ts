import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { noticeQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { applyImport } from '@/lib/staff/offices/address-import';
import { officeNotices } from '@/lib/staff/offices/office-labels';

export const POST = adminAction<{ id: string }>(async (staff, request, { id }) => {
  const { mark = '' } = await readForm(request);
  const outcome = await applyImport({ id, mark }, staff);
  if (outcome === 'addresses_imported')
    return seeOther(`/staff/offices/self-send?${noticeQuery(officeNotices, outcome)}`);
  const report = `/staff/offices/import/${encodeURIComponent(id)}`;
  const back = outcome === 'import_gone' ? '/staff/offices/import' : report;
  return seeOther(`${back}?${noticeQuery(officeNotices, outcome)}`);
});
