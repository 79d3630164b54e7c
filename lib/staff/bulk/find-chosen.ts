import { Prisma } from '@/lib/platform/db';
import { isId } from '@/lib/staff/messages/find-message';
import { listPlaces } from '../inbox/inbox';
import { type InboxFilters, needs, readFilters } from '../inbox/inbox-filters';
import { hasLetter, isInNeed, readQuery } from '../inbox/inbox-query';
import { MAX_BULK } from './limits';
import type { BulkAction } from './plan';

/** Messages that the filters find and that an action could change at all. */
const isOnHold = [hasLetter([Prisma.sql`d.status = 'on_hold'`])];
const changeable = {
  release: isOnHold,
  reject: isOnHold,
  // The worst of it is a letter that failed; one that is also held and marked is decided first.
  retry: isInNeed(needs.failed),
} as const satisfies Record<BulkAction, Prisma.Sql[]>;

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
  const query = await readQuery(filters);
  if ('nothing' in query) return { ids: [], more: false };
  const where = [...changeable[action], ...query.where];
  const places = await listPlaces(where, { sort: filters.sort }, MAX_BULK + 1);
  const ids = places.slice(0, MAX_BULK).map(({ id }) => id);
  return { ids, more: places.length > MAX_BULK };
}

/** The filters as they were posted with the list: a query, without the page. */
export function postedFilters(query: string): InboxFilters {
  const { before: _page, ...filters } = readFilters(Object.fromEntries(new URLSearchParams(query)));
  return filters;
}
