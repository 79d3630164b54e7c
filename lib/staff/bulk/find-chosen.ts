import { isId } from '@/lib/staff/messages/find-message';
import { listIds } from '../inbox/inbox';
import { type InboxFilters, readFilters } from '../inbox/inbox-filters';
import { readWanted } from '../inbox/wanted';
import { MAX_BULK } from './limits';
import type { BulkAction } from './plan';

/** Messages that the filters find and that an action could change at all. */
const facetOf = {
  release: 's:on_hold',
  reject: 's:on_hold',
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
  if (scope === 'ticked') return { ids: ticked.filter(isId).slice(0, MAX_BULK), more: false };
  const wanted = await readWanted(filters);
  if ('nothing' in wanted) return { ids: [], more: false };
  const narrowed = { ...wanted, all: [...wanted.all, facetOf[action]] };
  const ids = await listIds(narrowed, { sort: filters.sort }, MAX_BULK + 1);
  return { ids: ids.slice(0, MAX_BULK), more: ids.length > MAX_BULK };
}

/** The filters as they were posted with the list: a query, without the page. */
export function postedFilters(query: string): InboxFilters {
  const { before: _page, ...filters } = readFilters(Object.fromEntries(new URLSearchParams(query)));
  return filters;
}
