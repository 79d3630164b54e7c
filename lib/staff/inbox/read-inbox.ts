import { countByStatus, countMatches, countNeeds } from './counts';
import { listInbox, PAGE_SIZE } from './inbox';
import type { InboxFilters } from './inbox-filters';
import { readQuery } from './inbox-query';

/** All that one page of the inbox shows. */
export async function readInbox(filters: InboxFilters) {
  const query = readQuery(filters);
  const [page, matches, byStatus, byNeed] = await Promise.all([
    listInbox(filters, PAGE_SIZE, query),
    countMatches(filters, query),
    countByStatus(),
    countNeeds(),
  ]);
  return { ...page, matches, byStatus, byNeed };
}
