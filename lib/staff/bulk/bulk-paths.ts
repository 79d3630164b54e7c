import { noticeQuery } from '@/lib/staff/forms/notices';
import { bulkNotices } from './bulk-labels';

export const bulkPath = (id: string) => `/staff/inbox/bulk/${encodeURIComponent(id)}`;

/** Back to the list that a plan was made from. */
export const listPath = (filters: string) => (filters ? `/staff/inbox?${filters}` : '/staff/inbox');

/** Where confirming and taking back lead: to the plan, which says itself what it came to. */
export function afterBulk(
  id: string,
  outcome: 'bulk_done' | 'bulk_undone' | 'bulk_taken' | 'bulk_gone',
): string {
  if (outcome === 'bulk_gone') return `/staff/inbox?${noticeQuery(bulkNotices, outcome)}#notice`;
  return outcome === 'bulk_taken'
    ? `${bulkPath(id)}?${noticeQuery(bulkNotices, outcome)}#notice`
    : `${bulkPath(id)}#result`;
}
