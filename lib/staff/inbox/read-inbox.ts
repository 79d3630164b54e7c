import { countByStatus, countMatches, countNeeds } from './counts';
import { listInbox, PAGE_SIZE } from './inbox';
import type { InboxFilters } from './inbox-filters';
import { readWanted } from './wanted';

/** All that one page of the inbox shows. */
export async function readInbox(filters: InboxFilters) {
  const wanted = readWanted(filters);
  const [page, matches, byStatus, byNeed] = await Promise.all([
    listInbox(filters, PAGE_SIZE, wanted),
    countMatches(filters, wanted),
    countByStatus(),
    countNeeds(),
  ]);
  return { ...page, matches, byStatus, byNeed };
}
