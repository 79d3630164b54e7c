export const bulkPath = (id: string) => `/staff/inbox/bulk/${encodeURIComponent(id)}`;

/** Back to the list that a plan was made from. */
export const listPath = (filters: string) => (filters ? `/staff/inbox?${filters}` : '/staff/inbox');

/** Where confirming and taking back lead: to the plan, which says itself what it came to. */
export function afterBulk(
  id: string,
  outcome: 'bulk_done' | 'bulk_undone' | 'bulk_taken' | 'bulk_gone',
): string {
  if (outcome === 'bulk_gone') return '/staff/inbox?notice=bulk_gone#notice';
  return outcome === 'bulk_taken'
    ? `${bulkPath(id)}?notice=bulk_taken#notice`
    : `${bulkPath(id)}#result`;
}
