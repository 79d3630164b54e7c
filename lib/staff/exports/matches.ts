import { db, Prisma } from '@/lib/platform/db';
import type { Cursor } from '@/lib/staff/inbox/cursor';
import { allOf, hasFacets, isInRange } from '@/lib/staff/inbox/fits';
import { type Choice, readFilters } from '@/lib/staff/inbox/inbox-filters';
import { readNarrowing } from '@/lib/staff/inbox/narrowing';
import { readWanted, type Wanted } from '@/lib/staff/inbox/wanted';

/**
 * The only place where exports and the inbox meet: an export has the rows of the inbox with the same
 * filters, on all of its pages, newest first.
 */
export type ExportFilters = Choice;

/** Entries looked at in one statement: more where few of them fit, so that few statements are asked. */
const MIN_WIDTH = 1_000;
const MAX_WIDTH = 32_000;

/** Reads the filters from the address bar or from a posted form. */
export function readExportFilters(
  given: Record<string, string | string[] | undefined>,
): ExportFilters {
  const { before: _page, sort: _order, ...filters } = readFilters(given);
  return filters;
}

/**
 * Ids of messages, window by window along the index of times: every entry is looked at once, whatever
 * the filters, no statement is long, and none is open between two.
 */
export async function* matchingIds(filters: ExportFilters): AsyncGenerator<string[], void> {
  const wanted = await readWanted(filters);
  if ('nothing' in wanted) return;
  let width = MIN_WIDTH;
  let after: Cursor | undefined;
  do {
    const { ids, end } = await lookThrough(wanted, width, after);
    if (ids.length > 0) yield ids;
    width = ids.length < width / 4 ? Math.min(2 * width, MAX_WIDTH) : MIN_WIDTH;
    after = end;
  } while (after);
}

type Window = { ids: string[]; walked: number; endAt: Date | null; endId: string | null };

/** @returns `end` to go on from, when there may be more. */
async function lookThrough(wanted: Wanted, width: number, after?: Cursor) {
  const [window] = await db().$queryRaw<Window[]>`
    with walked as materialized (
      select e."messageId", e."createdAt", e.facets from "InboxEntry" e
      where ${allOf(isInRange(wanted, after))}
      order by e."createdAt" desc, e."messageId" desc limit ${width}
    )
    select array(
        select e."messageId" from walked e where ${allOf(fitting(wanted))}
        order by e."createdAt" desc, e."messageId" desc) as ids,
      (select count(*)::int from walked) as walked,
      last."createdAt" as "endAt", last."messageId" as "endId"
    from (select) as one left join lateral (
      select "createdAt", "messageId" from walked order by "createdAt", "messageId" limit 1) last on true`;
  const { ids, walked, endAt, endId } = window ?? { ids: [], walked: 0, endAt: null, endId: null };
  const end = walked === width && endAt && endId ? { createdAt: endAt, id: endId } : undefined;
  return { ids, end };
}

function fitting(wanted: Wanted): Prisma.Sql[] {
  const { search } = wanted;
  const words = search
    ? [
        Prisma.sql`exists (
          select from "Message" m where m.id = e."messageId" and m.search @@ ${search}::tsquery)`,
      ]
    : [];
  return [...hasFacets(wanted), ...words];
}

/** What an entry `e` must fulfil; nothing where none can. */
export async function readConditions(filters: ExportFilters): Promise<Prisma.Sql[] | undefined> {
  const wanted = await readWanted(filters);
  return 'nothing' in wanted ? undefined : [...fitting(wanted), ...isInRange(wanted)];
}

/** How many messages there are, or deliveries of them. */
export async function countMatches(
  filters: ExportFilters,
  of: 'messages' | 'deliveries' = 'messages',
): Promise<number> {
  const matching = await readConditions(filters);
  if (!matching) return 0;
  const narrowing = of === 'deliveries' ? await readNarrowing(filters) : undefined;
  const from = narrowing
    ? Prisma.sql`"InboxEntry" e join "Delivery" d on d."messageId" = e."messageId"
        where ${allOf([...matching, ...narrowing.conditions])}`
    : Prisma.sql`"InboxEntry" e where ${allOf(matching)}`;
  const [found] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from ${from}`;
  return found?.count ?? 0;
}
