import { db, type Prisma } from '@/lib/platform/db';
import type { Cursor } from './cursor';
import type { InboxFilters } from './inbox-filters';
import { listIds } from './list-ids';
import { type Nothing, readWanted, type Wanted } from './wanted';

export const PAGE_SIZE = 25;

const rowFields = {
  id: true,
  reference: true,
  createdAt: true,
  language: true,
  firstName: true,
  lastName: true,
  city: true,
  district: true,
  subject: true,
  ownWords: true,
  heldFor: true,
  rejectedCode: true,
  erasedAt: true,
  suspicions: true,
  inboxEntry: { select: { trouble: true } },
  deliveries: {
    select: {
      id: true,
      kind: true,
      notice: true,
      seat: true,
      officeName: true,
      status: true,
      channel: true,
      rehearsal: true,
    },
    orderBy: [{ kind: 'asc' }, { seat: 'asc' }],
  },
} satisfies Prisma.MessageSelect;

export type InboxRow = Prisma.MessageGetPayload<{ select: typeof rowFields }>;

export type InboxPage = { rows: InboxRow[]; last?: Cursor };

/**
 * One page of messages, newest first or the most troubled first.
 * @param reading the filters in the words of the database, where they have been read already
 * @returns `last` to go on from, when there are more.
 */
export async function listInbox(
  filters: InboxFilters,
  pageSize = PAGE_SIZE,
  reading: Promise<Wanted | Nothing> = readWanted(filters),
): Promise<InboxPage> {
  const wanted = await reading;
  if ('nothing' in wanted) return { rows: [] };
  const ids = await listIds(wanted, filters, pageSize + 1);
  const rows = await readRows(ids.slice(0, pageSize));
  const end = rows.at(-1);
  if (ids.length <= pageSize || !end) return { rows };
  const { id, createdAt, inboxEntry } = end;
  return {
    rows,
    last: { id, createdAt, ...(filters.sort && { trouble: inboxEntry?.trouble ?? 0 }) },
  };
}

/** In the order of the ids; what was removed meanwhile is left out. */
async function readRows(ids: string[]): Promise<InboxRow[]> {
  const found = await db().message.findMany({ where: { id: { in: ids } }, select: rowFields });
  const rows = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}
