import { countsOf } from '@/lib/messages/reports/report-counts';
import { type DeliveryStatus, db } from '@/lib/platform/db';

/**
 * How many letters are in each status, up to a minute old; those being sent count as queued, and a
 * status without letters is left out. Made of the reports' counts: it takes as long for three
 * million letters as for three.
 */
export async function lettersByStatus(): Promise<Map<DeliveryStatus, number>> {
  const rows = await db().$queryRaw<{ status: DeliveryStatus; letters: number }[]>`
    select case split_part(key, ':', 2) when 'captured' then 'accepted' when 'test_mode' then 'accepted'
        when 'on_the_way' then 'queued' else split_part(key, ':', 2) end as status,
      sum(count)::int as letters
    from ${countsOf('outcome')} c group by 1 order by 1`;
  return new Map(rows.map(({ status, letters }) => [status, letters]));
}
