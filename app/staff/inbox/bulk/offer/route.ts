import { seeOther } from '@/lib/platform/answers';
import { fullSessionAction } from '@/lib/staff/access/staff-action';
import { type bulkNotices, bulkPath } from '@/lib/staff/bulk/bulk-labels';
import { offerBulk, readBulkForm } from '@/lib/staff/bulk/offer';
import { readFormData } from '@/lib/staff/forms/posted-form';
import { addressFields } from '@/lib/staff/inbox/inbox-filters';
import { readInboxAddress } from '@/lib/staff/inbox/search-words';

export const POST = fullSessionAction(async ({ staff, id: sessionId }, request) => {
  const form = await readFormData(request);
  const query = new URLSearchParams(String(form.get('filters') ?? ''));
  const { before: _page, ...given } = Object.fromEntries(query);
  const { filters, isGone } = await readInboxAddress(given, sessionId);
  const chosen = readBulkForm(form);
  // If the search has expired, "all that match" would mean all messages.
  const id = chosen && !isGone && (await offerBulk({ ...chosen, filters }, staff));
  if (id) return seeOther(bulkPath(id));
  const back = new URLSearchParams(addressFields(filters));
  back.set('notice', 'bulk_none' satisfies keyof typeof bulkNotices);
  return seeOther(`/staff/inbox?${back}#notice`);
});
