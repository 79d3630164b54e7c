import { seeOther } from '@/lib/platform/answers';
import { actionRoute, staffAction } from '@/lib/staff/access/staff-action';
import { readForm } from '@/lib/staff/forms/posted-form';
import { afterFilter } from '@/lib/staff/inbox/inbox-labels';
import { removeFilter, saveFilter } from '@/lib/staff/inbox/saved-filters';

export const POST = actionRoute({
  save: staffAction(async (staff, request) => {
    const form = await readForm(request);
    return seeOther(afterFilter(form.filters ?? '', await saveFilter(form, staff)));
  }),
  remove: staffAction(async (staff, request) => {
    const { saved = '' } = await readForm(request);
    return seeOther(afterFilter('', await removeFilter(saved, staff)));
  }),
});
