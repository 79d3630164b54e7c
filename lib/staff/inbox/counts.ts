import { countsOf } from '@/lib/messages/reports/report-counts';
import { db, Prisma } from '@/lib/platform/db';
import type { InboxSelection, Need, statusFilters } from './inbox-filters';
import { allOf, type InboxQuery, isNeeded, type Nothing, readQuery } from './inbox-query';

/** Counting stops here: a larger number helps no one and must not cost a scan of every row. */
export const MAX_MATCHES = 1_000;

/** Number of matching messages, exact up to MAX_MATCHES; one more stands for "more than that". */
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

/** Needs that are counted for staff: each message is in one of them at most, except what failed. */
export const countedNeeds = ['read', 'failed', 'unclear'] as const satisfies Need[];

/** Messages that need attention, at most MAX_MATCHES + 1 of each kind. */
export async function countNeeds(): Promise<Map<Need, number>> {
  const counts = countedNeeds.map((need) => capped(isNeeded(need)));
  const [found] = await db().$queryRaw<{ counts: number[] }[]>`
    select array[${Prisma.join(counts)}] as counts`;
  return new Map(countedNeeds.map((need, at) => [need, found?.counts[at] ?? 0]));
}

/**
 * Deliveries to offices by status, up to a minute old; those being sent count as queued, those that
 * test mode saved are no accepted ones, and a status without any is left out. Read from the
 * reports' counts: three million cost as much as three.
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
