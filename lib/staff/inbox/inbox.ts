import { countsOf } from '@/lib/messages/reports/report-counts';
import { db, Prisma } from '@/lib/platform/db';
import type { Cursor, InboxFilters, InboxSelection, Need, statusFilters } from './inbox-filters';
import {
  allOf,
  type InboxQuery,
  isAfter,
  isInNeed,
  isNeeded,
  type Nothing,
  readQuery,
  troubleLevels,
} from './inbox-query';

const PAGE_SIZE = 25;

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
  body: true,
  templateText: true,
  ownText: true,
  holdReason: true,
  erasedAt: true,
  reviewFlags: true,
  tags: true,
  assignee: { select: { id: true, name: true } },
  deliveries: {
    select: { status: true, channel: true, testMode: true },
    where: { kind: 'letter' },
  },
} satisfies Prisma.MessageSelect;

export type InboxRow = Prisma.MessageGetPayload<{ select: typeof rowFields }>;
export type InboxPage = { rows: InboxRow[]; last?: Cursor };

/**
 * One page of messages, sorted newest first or worst trouble first.
 * @param reading the filters as conditions, if the caller has read them already
 * @returns `last` as the next cursor, if there are more
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

/**
 * Positions, newest first. With several conditions or a search, up to MAX_MATCHES matches are found
 * first and then sorted: PostgreSQL overestimates rare words and combinations, and would read a
 * million messages in their order to find the few that match.
 */
async function listNewest(where: Prisma.Sql[], most: number, after?: Cursor): Promise<Cursor[]> {
  const all = allOf(after ? [isAfter(after), ...where] : where);
  if (where.length > 1 || where.some(isSearch)) {
    const found = await db().$queryRaw<(Cursor & { count: number })[]>`
      with matches as materialized (
        select m.id, m."createdAt" from "Message" m where ${all} limit ${MAX_MATCHES + 1})
      select id, "createdAt", (select count(*)::int from matches) as count from matches
      order by "createdAt" desc, id desc limit ${most}`;
    if ((found[0]?.count ?? 0) <= MAX_MATCHES) {
      return found.map(({ id, createdAt }) => ({ id, createdAt }));
    }
  }
  return db().$queryRaw<Cursor[]>`
    select m.id, m."createdAt" from "Message" m where ${all}
    order by m."createdAt" desc, m.id desc limit ${most}`;
}

const isSearch = ({ sql }: Prisma.Sql) => sql.includes('m.search @@');

/** Rows in the order of the ids; messages deleted in the meantime are left out. */
async function readRows(ids: string[]): Promise<InboxRow[]> {
  const found = await db().message.findMany({ where: { id: { in: ids } }, select: rowFields });
  const rows = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
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

/** Names of the enabled accounts, by id. */
export async function listAssignees(): Promise<Map<string, string>> {
  const people = await db().staffUser.findMany({
    where: { disabledAt: null },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** Maximum that is counted. A larger number helps no one and is not worth a scan of every row. */
export const MAX_MATCHES = 1_000;

/** Number of matching messages, exact up to MAX_MATCHES; MAX_MATCHES + 1 means "more than that". */
export async function countMatches(
  choice: InboxSelection,
  reading: Promise<InboxQuery | Nothing> = readQuery(choice),
): Promise<number | Nothing> {
  const query = await reading;
  if ('nothing' in query) return query;
  const [found] = await db().$queryRaw<{ count: number }[]>`select ${capped(query.where)} as count`;
  const count = found?.count ?? 0;
  return count === 0 && query.isCommon ? { nothing: 'common_words' } : count;
}

const capped = (where: Prisma.Sql[]) => Prisma.sql`(select count(*)::int from (
  select from "Message" m where ${allOf(where)} limit ${MAX_MATCHES + 1}) as counted)`;

export type StatusFilter = (typeof statusFilters)[number];

/**
 * Needs that are counted for staff. A message has at most one of them, except that one with a
 * failed letter may have another.
 */
export const countedNeeds = ['read', 'failed', 'unclear'] as const satisfies Need[];

/** Number of messages that need attention, at most MAX_MATCHES + 1 per need. */
export async function countNeeds(): Promise<Map<Need, number>> {
  const counts = countedNeeds.map((need) => capped(isNeeded(need)));
  const [found] = await db().$queryRaw<{ counts: number[] }[]>`
    select array[${Prisma.join(counts)}] as counts`;
  return new Map(countedNeeds.map((need, at) => [need, found?.counts[at] ?? 0]));
}

/**
 * Number of deliveries to offices by status, up to a minute old. Those being sent count as queued,
 * those saved by test mode are not counted as accepted, and a status without deliveries is left
 * out. The numbers come from the report counts, so three million deliveries cost as much as three.
 */
export async function countByStatus(): Promise<Map<StatusFilter, number>> {
  const rows = await db().$queryRaw<{ status: StatusFilter; deliveries: number }[]>`
    select case split_part(key, ':', 2) when 'captured' then 'saved' when 'test_mode' then 'saved'
        when 'on_the_way' then 'queued' when 'sending' then 'queued'
        else split_part(key, ':', 2) end as status,
      sum(count)::int as deliveries
    from ${countsOf('outcome')} c group by 1 having sum(count) > 0 order by 1`;
  return new Map(rows.map(({ status, deliveries }) => [status, deliveries]));
}
