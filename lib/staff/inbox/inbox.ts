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
 * @returns `last` as the next cursor, if there are more
 */
export async function listInbox(filters: InboxFilters, pageSize = PAGE_SIZE): Promise<InboxPage> {
  const query = await readQuery(filters);
  if ('nothing' in query) return { rows: [] };
  const { sort, before } = filters;
  const search = { where: query.where, sort, before, limit: pageSize + 1 };
  return pageOf(await listPlaces(search), pageSize);
}

/** Page of these positions, which are one more than a page has if there are more. */
async function pageOf(places: Cursor[], pageSize: number): Promise<InboxPage> {
  const shown = places.slice(0, pageSize);
  const rows = await readRows(shown.map(({ id }) => id));
  return { rows, ...(places.length > pageSize && { last: shown.at(-1) }) };
}

type PlaceSearch = Pick<InboxFilters, 'sort' | 'before'> & { where: Prisma.Sql[]; limit: number };

/** Positions of messages in the requested order, starting after the cursor `before`. */
export async function listPlaces(search: PlaceSearch): Promise<Cursor[]> {
  const { where, sort, before, limit } = search;
  if (!sort) return listNewest(search);
  const first = before?.trouble ?? troubleLevels[0];
  const places: Cursor[] = [];
  for (const level of troubleLevels.filter((each) => each <= first)) {
    const ofLevel = {
      where: [...isInNeed(level), ...where],
      before: before?.trouble === level ? before : undefined,
      limit: limit - places.length,
    };
    const next = await listNewest(ofLevel);
    places.push(...next.map((place) => ({ ...place, trouble: level })));
    if (places.length >= limit) break;
  }
  return places;
}

/**
 * Positions, newest first. PostgreSQL overestimates rare words and combinations, and would read a
 * million messages in their order to find the few that match. Therefore up to MAX_MATCHES are found
 * first and then sorted.
 */
async function listNewest({ where, before, limit }: PlaceSearch): Promise<Cursor[]> {
  const conditions = before ? [isAfter(before), ...where] : where;
  const mayBeRare = where.length > 1 || where.some(isSearch);
  const matches = mayBeRare ? await findMatches(conditions, limit) : undefined;
  return placesIn(matches) ?? listInOrder(conditions, limit);
}

/** Positions of all matches; undefined if there are too many to be sorted. */
const placesIn = (matches: Matches | undefined) =>
  matches && matches.count <= MAX_MATCHES ? matches.places : undefined;

/** Positions from the index of the order, which ends early where many messages match. */
const listInOrder = (where: Prisma.Sql[], limit: number) => db().$queryRaw<Cursor[]>`
  select m.id, m."createdAt" from "Message" m where ${allOf(where)}
  order by m."createdAt" desc, m.id desc limit ${limit}`;

const isSearch = ({ sql }: Prisma.Sql) => sql.includes('m.search @@');

/** Number of matches, at most MAX_MATCHES + 1, and, if there are not more, the newest of them. */
type Matches = { count: number; places: Cursor[] };

async function findMatches(where: Prisma.Sql[], limit: number): Promise<Matches> {
  const found = await db().$queryRaw<(Cursor & { count: number })[]>`
    with matches as materialized (
      select m.id, m."createdAt" from "Message" m where ${allOf(where)} limit ${MAX_MATCHES + 1})
    select id, "createdAt", (select count(*)::int from matches) as count from matches
    order by "createdAt" desc, id desc limit ${limit}`;
  const places = found.map(({ id, createdAt }) => ({ id, createdAt }));
  return { count: found[0]?.count ?? 0, places };
}

/** Rows in the order of the ids; messages deleted in the meantime are left out. */
async function readRows(ids: string[]): Promise<InboxRow[]> {
  const found = await db().message.findMany({ where: { id: { in: ids } }, select: rowFields });
  const rows = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

/** Data of one page of the inbox. */
export async function readInbox(filters: InboxFilters) {
  const [page, byStatus, byNeed] = await Promise.all([
    readPage(filters),
    countByStatus(),
    countNeeds(),
  ]);
  return { ...page, byStatus, byNeed };
}

/** One page and the number of all matches. */
async function readPage(filters: InboxFilters) {
  const query = await readQuery(filters);
  if ('nothing' in query) return { rows: [], matches: query };
  const { where } = query;
  const { sort, before } = filters;
  const limit = PAGE_SIZE + 1;
  // The first page in order of time begins with the matches that are counted.
  const isFirst = !sort && !before;
  const [matches, later] = await Promise.all([
    findMatches(where, limit),
    isFirst ? undefined : listPlaces({ where, sort, before, limit }),
  ]);
  const places = later ?? placesIn(matches) ?? (await listInOrder(where, limit));
  return { ...(await pageOf(places, PAGE_SIZE)), matches: countOf(matches, query) };
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
export async function countMatches(choice: InboxSelection): Promise<number | Nothing> {
  const query = await readQuery(choice);
  return 'nothing' in query ? query : countOf(await findMatches(query.where, 1), query);
}

const countOf = ({ count }: Matches, { isCommon }: InboxQuery): number | Nothing =>
  count === 0 && isCommon ? { nothing: 'common_words' } : count;

const capped = (where: Prisma.Sql[]) => Prisma.sql`(select count(*)::int from (
  select from "Message" m where ${allOf(where)} limit ${MAX_MATCHES + 1}) as counted)`;

export type StatusFilter = (typeof statusFilters)[number];

/** Needs that are counted for staff. A message on hold for review may have another one too. */
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
