import { db, type Prisma } from '@/lib/platform/db';
import { countByStatus, countMatches, countNeeds } from './counts';
import type { Cursor } from './cursor';
import type { InboxFilters } from './inbox-filters';
import {
  allOf,
  type InboxQuery,
  isAfter,
  isInNeed,
  type Nothing,
  readQuery,
  troubleLevels,
  troubleOf,
} from './inbox-query';

export const PAGE_SIZE = 25;

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

export type InboxRow = Prisma.MessageGetPayload<{ select: typeof rowFields }> & { trouble: number };
export type InboxPage = { rows: InboxRow[]; last?: Cursor };

/**
 * One page of messages, newest first or worst trouble first.
 * @param reading the filters as conditions, where the caller has read them already
 * @returns `last` as the next cursor, when there are more
 */
export async function listInbox(
  filters: InboxFilters,
  pageSize = PAGE_SIZE,
  reading: Promise<InboxQuery | Nothing> = readQuery(filters),
): Promise<InboxPage> {
  const query = await reading;
  if ('nothing' in query) return { rows: [] };
  const places = await listPlaces(query.where, filters, pageSize + 1);
  const shown = places.slice(0, pageSize);
  const rows = await readRows(shown.map(({ id }) => id));
  return { rows, ...(places.length > pageSize && { last: shown.at(-1) }) };
}

/** Positions of messages in the requested order, starting after the filters' cursor. */
export async function listPlaces(
  where: Prisma.Sql[],
  { sort, before }: Order,
  most: number,
): Promise<Cursor[]> {
  if (!sort) return listNewest(where, most, before);
  const first = before?.trouble ?? troubleLevels[0];
  const places: Cursor[] = [];
  for (const level of troubleLevels.filter((each) => each <= first)) {
    const after = before?.trouble === level ? before : undefined;
    const ofLevel = [...isInNeed(level), ...where];
    const found = await listNewest(ofLevel, most - places.length, after);
    places.push(...found.map((place) => ({ ...place, trouble: level })));
    if (places.length >= most) break;
  }
  return places;
}

const listNewest = (where: Prisma.Sql[], most: number, after?: Cursor) =>
  db().$queryRaw<Cursor[]>`
    select m.id, m."createdAt" from "Message" m
    where ${allOf(after ? [isAfter(after), ...where] : where)}
    order by m."createdAt" desc, m.id desc limit ${most}`;

/** In the order of the ids; messages removed in the meantime are left out. */
async function readRows(ids: string[]): Promise<InboxRow[]> {
  const [found, levels] = await Promise.all([
    db().message.findMany({ where: { id: { in: ids } }, select: rowFields }),
    db().$queryRaw<{ id: string; trouble: number }[]>`
      select m.id, ${troubleOf} as trouble from "Message" m where m.id = any(${ids}::text[])`,
  ]);
  const rows = new Map(found.map((row) => [row.id, row]));
  const troubles = new Map(levels.map(({ id, trouble }) => [id, trouble]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [{ ...row, trouble: troubles.get(id) ?? 0 }] : [];
  });
}

/** Data of one page of the inbox. */
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
