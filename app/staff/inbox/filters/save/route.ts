import { seeOther } from '@/lib/platform/answers';
import { staffAction } from '@/lib/staff/access/staff-action';
import { readForm } from '@/lib/staff/forms/posted-form';
import { afterFilter } from '@/lib/staff/inbox/inbox-labels';
import { saveFilter } from '@/lib/staff/inbox/saved-filters';

export const POST = staffAction(async (staff, request) => {
  const form = await readForm(request);
  return seeOther(afterFilter(form.filters ?? '', await saveFilter(form, staff)));
});
