import { z } from 'zod';
import { type BulkKind, Prisma } from '@/lib/platform/db';
import { isId } from '@/lib/staff/messages/find-message';
import { listPlaces } from '../inbox/inbox';
import { type InboxFilters, needs } from '../inbox/inbox-filters';
import { hasLetter, isInNeed, readQuery } from '../inbox/inbox-query';
import { bulkKinds, MAX_BULK } from './bulk-action';

/**
 * Messages chosen in the inbox: the checked ones, all on the page, or all that match the filters.
 */
export type ChosenMessages = {
  kind: BulkKind;
  scope: 'checked' | 'all';
  checked: string[];
  filters: InboxFilters;
};

const fields = z.object({ action: z.enum(bulkKinds), scope: z.enum(['checked', 'page', 'all']) });

/** Bulk form of the inbox, without its filters; undefined if the form is not valid. */
export function readBulkForm(form: FormData): Omit<ChosenMessages, 'filters'> | undefined {
  const read = fields.safeParse({ action: form.get('action'), scope: form.get('scope') });
  if (!read.success) return undefined;
  const { action: kind, scope } = read.data;
  const checked = form.getAll(scope === 'page' ? 'shown' : 'id').map(String);
  return { kind, scope: scope === 'all' ? 'all' : 'checked', checked };
}

/** Messages that match the filters and that an action could change. */
const isOnHold = [hasLetter([Prisma.sql`d.status = 'on_hold'`])];
const changeable = {
  release: isOnHold,
  reject: isOnHold,
  // A failed letter is the most urgent need of such a message. A message that is also on hold and
  // flagged is reviewed first.
  retry: isInNeed(needs.failed[0]),
} as const satisfies Record<BulkKind, Prisma.Sql[]>;

/**
 * Ids of messages in the order of the list, at most MAX_BULK. `hasMore` is true if there are more.
 */
export async function findChosen({ kind, scope, checked, filters }: ChosenMessages) {
  if (scope === 'checked') return { ids: checked.filter(isId).slice(0, MAX_BULK), hasMore: false };
  const query = await readQuery(filters);
  if ('nothing' in query) return { ids: [], hasMore: false };
  const where = [...changeable[kind], ...query.where];
  const places = await listPlaces(where, { sort: filters.sort }, MAX_BULK + 1);
  const ids = places.slice(0, MAX_BULK).map(({ id }) => id);
  return { ids, hasMore: places.length > MAX_BULK };
}
