import { z } from 'zod';
import { type BulkKind, Prisma } from '@/lib/platform/db';
import { isId } from '@/lib/staff/messages/find-message';
import { listPlaces } from '../inbox/inbox';
import { type InboxFilters, needs, readFilters } from '../inbox/inbox-filters';
import { hasLetter, isInNeed, readQuery } from '../inbox/inbox-query';
import { bulkKinds, MAX_BULK } from './bulk-action';

/** Messages chosen in the inbox: those that were checked, or all that the filters find. */
export type ChosenMessages = {
  kind: BulkKind;
  scope: 'checked' | 'all';
  checked: string[];
  filters: InboxFilters;
};

const fields = z.object({ action: z.enum(bulkKinds), scope: z.enum(['checked', 'all']) });

/** The inbox's bulk form; nothing for a form that is not ours. */
export function readBulkForm(form: FormData): ChosenMessages | undefined {
  const read = fields.safeParse({ action: form.get('action'), scope: form.get('scope') });
  if (!read.success) return undefined;
  const { action: kind, scope } = read.data;
  const query = new URLSearchParams(String(form.get('filters') ?? ''));
  const { before: _page, ...filters } = readFilters(Object.fromEntries(query));
  return { kind, scope, checked: form.getAll('id').map(String), filters };
}

/** Messages that the filters find and that an action could change at all. */
const isOnHold = [hasLetter([Prisma.sql`d.status = 'on_hold'`])];
const changeable = {
  release: isOnHold,
  reject: isOnHold,
  // Its most urgent need is a failed letter; one that is also on hold and flagged is decided first.
  retry: isInNeed(needs.failed),
} as const satisfies Record<BulkKind, Prisma.Sql[]>;

/** Ids of messages in the order of the list, at most MAX_BULK; `hasMore` when more were found. */
export async function findChosen({ kind, scope, checked, filters }: ChosenMessages) {
  if (scope === 'checked') return { ids: checked.filter(isId).slice(0, MAX_BULK), hasMore: false };
  const query = await readQuery(filters);
  if ('nothing' in query) return { ids: [], hasMore: false };
  const where = [...changeable[kind], ...query.where];
  const places = await listPlaces(where, { sort: filters.sort }, MAX_BULK + 1);
  const ids = places.slice(0, MAX_BULK).map(({ id }) => id);
  return { ids, hasMore: places.length > MAX_BULK };
}
