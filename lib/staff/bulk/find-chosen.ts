import { isId } from '@/lib/staff/messages/find-message';
import { listIds } from '../inbox/inbox';
import { type InboxFilters, readFilters } from '../inbox/inbox-filters';
import { readWanted } from '../inbox/wanted';
import { BULK_MOST } from './limits';
import type { BulkAction } from './plan';

/** Messages that the filters find and that an action could change at all. */
const facetOf = {
  release: 's:held',
  reject: 's:held',
  // The worst of it is a letter that failed; one that is also held and marked is decided first.
  retry: 't:4',
} as const satisfies Record<BulkAction, string>;

/** What was asked for: the messages that were ticked, or all that the filters find. */
export type Chosen = {
  action: BulkAction;
  scope: 'ticked' | 'all';
  ticked: string[];
  filters: InboxFilters;
};

/** Ids of messages in the order of the list, at most BULK_MOST; `more` when more were found. */
export async function findChosen({ action, scope, ticked, filters }: Chosen) {
  if (scope === 'ticked') return { ids: ticked.filter(isId).slice(0, BULK_MOST), more: false };
  const wanted = await readWanted(filters);
  if ('nothing' in wanted) return { ids: [], more: false };
  const narrowed = { ...wanted, all: [...wanted.all, facetOf[action]] };
  const ids = await listIds(narrowed, { sort: filters.sort }, BULK_MOST + 1);
  return { ids: ids.slice(0, BULK_MOST), more: ids.length > BULK_MOST };
}

/** The filters as they were posted with the list: a query, without the page. */
export function postedFilters(query: string): InboxFilters {
  const { before: _page, ...filters } = readFilters(Object.fromEntries(new URLSearchParams(query)));
  return filters;
}
