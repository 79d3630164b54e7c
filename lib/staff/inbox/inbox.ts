import { db, type Prisma } from '@/lib/platform/db';
import type { Cursor } from './cursor';
import { gather } from './gather';
import type { InboxFilters } from './inbox-filters';
import { listFrom, type Part, takeFrom, withTrouble } from './list-from';
import { survey } from './survey';
import { walk } from './walk';
import { type Nothing, readWanted, type Wanted } from './wanted';

export const PAGE_SIZE = 25;

/** Levels of trouble, as entries have them (prisma/migrations/*_inbox_entries). */
const LEVELS = [5, 4, 3, 2, 1, 0];

type Order = Pick<InboxFilters, 'sort' | 'before'>;

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
  holdReason: true,
  rejectedCode: true,
  erasedAt: true,
  reviewFlags: true,
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
      testMode: true,
    },
    orderBy: [{ kind: 'asc' }, { seat: 'asc' }],
  },
} satisfies Prisma.MessageSelect;

export type InboxRow = Prisma.MessageGetPayload<{ select: typeof rowFields }>;

/** `reached`: looking stopped there with a page that is not full, and may be empty. */
export type InboxPage = { rows: InboxRow[]; last?: Cursor; reached?: Cursor };

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
  const { ids, reached } = await listPart(wanted, filters, pageSize + 1);
  const rows = await readRows(ids.slice(0, pageSize));
  const end = rows.at(-1);
  if (ids.length <= pageSize || !end) return { rows, ...(reached && { last: reached, reached }) };
  const { id, createdAt, inboxEntry } = end;
  return {
    rows,
    last: { id, createdAt, ...(filters.sort && { trouble: inboxEntry?.trouble ?? 0 }) },
  };
}

/** Ids of messages in the order asked for, from behind the cursor of the filters. */
export async function listIds(wanted: Wanted, order: Order, most: number): Promise<string[]> {
  const ids: string[] = [];
  let before = order.before;
  do {
    const part = await listPart(wanted, { ...order, before }, most - ids.length);
    ids.push(...part.ids);
    before = part.reached;
  } while (before && ids.length < most);
  return ids;
}

/** The same, as far as can be looked through in a moment. */
async function listPart(wanted: Wanted, { sort, before }: Order, most: number): Promise<Part> {
  const gathering = async () => (await survey(wanted)).all;
  if (!sort) return listFrom(wanted, { after: before }, most, gathering);
  const level = before?.trouble ?? LEVELS[0];
  const top = await walk(
    wanted,
    { level, after: before?.trouble === level ? before : undefined },
    most,
  );
  if (top.ids.length >= most) return { ids: top.ids };
  const all = hasFilters(wanted) ? await gathering() : 'many';
  if (typeof all === 'string') return listByLevel(wanted, before, most);
  return { ids: takeFrom(await withTrouble(all), before, most) };
}

const hasFilters = ({ all, any, search }: Wanted) =>
  all.length + any.length > 0 || search !== undefined;

async function listByLevel(wanted: Wanted, before: Cursor | undefined, most: number) {
  const first = before?.trouble ?? LEVELS[0] ?? 0;
  const ids: string[] = [];
  for (const level of LEVELS.filter((each) => each <= first)) {
    const after = before?.trouble === level ? before : undefined;
    const gathering = () => gather({ ...wanted, all: [...wanted.all, `t:${level}`] });
    const part = await listFrom(wanted, { level, after }, most - ids.length, gathering);
    ids.push(...part.ids);
    if (part.reached) return { ids, reached: part.reached };
    if (ids.length >= most) break;
  }
  return { ids };
}

/** In the order of the ids; what was removed meanwhile is left out. */
async function readRows(ids: string[]): Promise<InboxRow[]> {
  const found = await db().message.findMany({ where: { id: { in: ids } }, select: rowFields });
  const rows = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}
