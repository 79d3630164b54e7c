import { seeOther } from '@/lib/platform/answers';
import { fullSessionAction } from '@/lib/staff/access/staff-action';
import { readForm } from '@/lib/staff/forms/posted-form';
import { inboxPath } from '@/lib/staff/inbox/inbox-filters';
import { postedFilters, storeSearchWords } from '@/lib/staff/inbox/search-words';

export const POST = fullSessionAction(async ({ id }, request) => {
  const filters = postedFilters(await readForm(request));
  return seeOther(inboxPath(await storeSearchWords(filters, id)));
});
