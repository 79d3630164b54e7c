import { countsOf } from '@/lib/messages/reports/report-counts';
import { db, Prisma } from '@/lib/platform/db';
import type { InboxSelection, Need, statusFilters } from './inbox-filters';
import { allOf, type InboxQuery, isNeeded, type Nothing, readQuery } from './inbox-query';

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
