import { countsOf } from '@/lib/messages/reports/report-counts';
import { type DeliveryStatus, db, Prisma } from '@/lib/platform/db';
import { type InboxSelection, type Need, needNames, needs } from './inbox-filters';
import { allOf, type InboxQuery, isInNeed, type Nothing, readQuery } from './inbox-query';

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

/** Letters by status; those being sent count as queued. */
export async function countByStatus(): Promise<Map<DeliveryStatus, number>> {
  const counts = await lettersByStatus();
  const onTheWay = (counts.get('queued') ?? 0) + (counts.get('sending') ?? 0);
  counts.delete('sending');
  return onTheWay > 0 ? counts.set('queued', onTheWay) : counts;
}

/** Messages that need attention, at most MAX_MATCHES + 1 of each kind. */
export async function countNeeds(): Promise<Map<Need, number>> {
  const counts = needNames.map((need) => capped(isInNeed(needs[need])));
  const [found] = await db().$queryRaw<{ counts: number[] }[]>`
    select array[${Prisma.join(counts)}] as counts`;
  return new Map(needNames.map((need, at) => [need, found?.counts[at] ?? 0]));
}

/**
 * Letters by status, up to a minute old; those being sent count as queued, and a status without
 * letters is left out. Read from the reports' counts: three million letters cost as much as three.
 */
export async function lettersByStatus(): Promise<Map<DeliveryStatus, number>> {
  const rows = await db().$queryRaw<{ status: DeliveryStatus; letters: number }[]>`
    select case split_part(key, ':', 2) when 'captured' then 'accepted' when 'test_mode' then 'accepted'
        when 'on_the_way' then 'queued' else split_part(key, ':', 2) end as status,
      sum(count)::int as letters
    from ${countsOf('outcome')} c group by 1 order by 1`;
  return new Map(rows.map(({ status, letters }) => [status, letters]));
}
