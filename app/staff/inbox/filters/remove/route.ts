import { seeOther } from '@/lib/platform/answers';
import { staffAction } from '@/lib/staff/access/staff-action';
import { readForm } from '@/lib/staff/forms/posted-form';
import { afterFilter } from '@/lib/staff/inbox/inbox-labels';
import { removeFilter } from '@/lib/staff/inbox/saved-filters';

export const POST = staffAction(async (staff, request) => {
  const { saved = '' } = await readForm(request);
  return seeOther(afterFilter('', await removeFilter(saved, staff)));
});
