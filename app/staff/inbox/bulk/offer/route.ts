import { seeOther } from '@/lib/platform/answers';
import { staffAction } from '@/lib/staff/access/staff-action';
import { type bulkNotices, bulkPath } from '@/lib/staff/bulk/bulk-labels';
import { readBulkForm } from '@/lib/staff/bulk/chosen-messages';
import { offerBulk } from '@/lib/staff/bulk/offer';
import { readFormData } from '@/lib/staff/forms/posted-form';
import { filterFields } from '@/lib/staff/inbox/inbox-filters';

export const POST = staffAction(async (staff, request) => {
  const chosen = readBulkForm(await readFormData(request));
  const id = chosen && (await offerBulk(chosen, staff));
  if (id) return seeOther(bulkPath(id));
  const filters = new URLSearchParams(chosen && filterFields(chosen.filters));
  filters.set('notice', 'bulk_none' satisfies keyof typeof bulkNotices);
  return seeOther(`/staff/inbox?${filters}#notice`);
});
