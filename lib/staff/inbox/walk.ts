import { db, Prisma } from '@/lib/platform/db';
import type { Cursor } from './cursor';
import { allOf, hasFacets, isInRange, isOfLevel } from './fits';
import type { Wanted } from './wanted';

/** Entries that are looked at one by one, newest first, before the index of facets is asked. */
const MAX_WALK = 2_000;
/** Fewer where the words of each have to be fetched as well. */
const MAX_WALK_WITH_WORDS = 500;

export type Place = { level?: number; after?: Cursor };

/** `end`: where the walk stopped without having seen all; none where all has been seen or found. */
export type Walked = { ids: string[]; end?: Cursor; steps: number };

type Answer = {
  ids: string[];
  walked: number | null;
  endAt: Date | null;
  endId: string | null;
};

/**
 * Looks through the newest entries behind a place and takes those that fit. What many messages have
 * is found at once this way, without gathering and sorting all of them; the work is bounded.
 */
export async function walk(wanted: Wanted, { level, after }: Place, most: number): Promise<Walked> {
  const steps = wanted.near ?? (wanted.search ? MAX_WALK_WITH_WORDS : MAX_WALK);
  const range = allOf([...isOfLevel(level), ...isInRange(wanted, after)]);
  const fitting = allOf([...hasFacets(wanted), ...hasWords(wanted)]);
  // The subqueries in `case` run only when the walk ended before it had found enough.
  const [answer] = await db().$queryRaw<Answer[]>`
    with walked as materialized (
      select e."messageId", e."createdAt", e.facets from "InboxEntry" e where ${range}
      order by e."createdAt" desc, e."messageId" desc limit ${steps}
    ), fitting as materialized (
      select e."messageId", e."createdAt" from walked e where ${fitting}
      order by e."createdAt" desc, e."messageId" desc limit ${most}
    ), told as (
      select array(
          select "messageId" from fitting order by "createdAt" desc, "messageId" desc) as ids,
        case when (select count(*) from fitting) < ${most}
          then (select count(*)::int from walked) end as walked
    ), last as (
      select "createdAt", "messageId" from walked
      where (select walked from told) = ${steps} order by "createdAt", "messageId" limit 1
    )
    select ids, walked, last."createdAt" as "endAt", last."messageId" as "endId"
    from told left join last on true`;
  if (!answer) return { ids: [], steps };
  const { ids, endAt, endId } = answer;
  return { ids, steps, ...(endAt && endId && { end: { createdAt: endAt, id: endId } }) };
}

function hasWords({ search }: Wanted): Prisma.Sql[] {
  if (!search) return [];
  return [
    Prisma.sql`exists (
      select from "Message" m where m.id = e."messageId" and m.search @@ ${search}::tsquery)`,
  ];
}
