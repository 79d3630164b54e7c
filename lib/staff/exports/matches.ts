import { db, Prisma } from '@/lib/platform/db';
import { listPlaces } from '@/lib/staff/inbox/inbox';
import {
  addressFields,
  type Cursor,
  type InboxSelection,
  readFilters,
} from '@/lib/staff/inbox/inbox-filters';
import {
  allOf,
  findSeats,
  isOfLetter,
  readLetterFilter,
  readQuery,
} from '@/lib/staff/inbox/inbox-query';
import { ROWS_BATCH } from './formats';

/**
 * Filters of an export. This file is the only connection between exports and the inbox: an export
 * has the rows of the inbox with the same filters, from all of its pages, newest first.
 */
export type ExportFilters = InboxSelection;

/** Reads the filters from the address bar or from a posted form. */
export function readExportFilters(
  given: Record<string, string | string[] | undefined>,
): ExportFilters {
  const { before: _page, sort: _order, find: _key, ...filters } = readFilters(given);
  return filters;
}

/**
 * Ids per statement. The number is large because each statement has to find the end of the previous
 * page.
 */
const PAGE_SIZE = 2_000;

/**
 * Ids of messages, at most ROWS_BATCH at a time, so that no statement runs long and none stays open
 * between two batches.
 */
export async function* matchingIds(filters: ExportFilters): AsyncGenerator<string[], void> {
  const query = await readQuery(filters);
  if ('nothing' in query) return;
  let before: Cursor | undefined;
  do {
    const places = await listPlaces({ where: query.where, before, limit: PAGE_SIZE });
    const ids = places.map(({ id }) => id);
    for (let at = 0; at < ids.length; at += ROWS_BATCH) yield ids.slice(at, at + ROWS_BATCH);
    before = places.length === PAGE_SIZE ? places.at(-1) : undefined;
  } while (before);
}

/** Conditions on a message `m`; undefined if no message can match. */
export async function readConditions(filters: ExportFilters): Promise<Prisma.Sql[] | undefined> {
  const query = await readQuery(filters);
  return 'nothing' in query ? undefined : query.where;
}

/** Number of matching messages, or of their deliveries. */
export async function countExported(
  filters: ExportFilters,
  of: 'messages' | 'deliveries' = 'messages',
): Promise<number> {
  const matching = await readConditions(filters);
  if (!matching) return 0;
  const ofLetter = of === 'deliveries' ? await readDeliveryConditions(filters) : undefined;
  const from = ofLetter
    ? Prisma.sql`"Message" m join "Delivery" d on d."messageId" = m.id
        where ${allOf([...matching, ...ofLetter])}`
    : Prisma.sql`"Message" m where ${allOf(matching)}`;
  const [found] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from ${from}`;
  return found?.count ?? 0;
}

/**
 * Conditions on a delivery `d`. Notices to the supporter are left out if a filter concerns letters.
 */
async function readDeliveryConditions(filters: ExportFilters): Promise<Prisma.Sql[]> {
  const conditions = isOfLetter(await readLetterFilter(filters));
  return conditions.length > 0 ? [Prisma.sql`d.kind = 'letter'`, ...conditions] : [];
}

/** Maximum number of seats named; more are only counted. */
const SEATS_NAMED = 5;

/**
 * Filters of an export as stored in the audit. Search words and tags may be a supporter's name, and
 * audit entries are never deleted, so only the fact that there were some is recorded, and offices by
 * their seats.
 */
export async function auditedFilters(filters: InboxSelection): Promise<Record<string, string>> {
  const { q, tag, office } = filters;
  const seats = office === undefined ? [] : await findSeats(office);
  const named = seats.length > SEATS_NAMED ? `${seats.length} offices` : seats.join(' ');
  return {
    ...addressFields(filters),
    ...(office !== undefined && { office: named || 'none' }),
    ...(tag !== undefined && { tag: 'a tag' }),
    ...(q !== undefined && { search: 'some words' }),
  };
}
