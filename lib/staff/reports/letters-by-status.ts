import { counted } from '@/lib/messages/counters/counted';
import { type DeliveryStatus, db } from '@/lib/platform/db';

/**
 * How many letters are in each state now, all of them and exactly; a state without letters is left
 * out. Made of the sums: it takes as long for three million letters as for three. Only the few that
 * are being sent at this moment are counted one by one, since the sums do not tell them apart from
 * those that wait.
 */
export async function lettersByStatus(): Promise<Map<DeliveryStatus, number>> {
  const rows = await db().$queryRaw<{ status: DeliveryStatus; letters: number }[]>`
    with sums as (
      select split_part(key, ':', 2) as outcome, sum(count)::int as letters
      from ${counted('outcome')} c group by 1
    ), sending as (
      select count(*)::int as letters from "Delivery" where status = 'sending' and kind = 'letter'
    ), told as (
      select case outcome when 'captured' then 'accepted' when 'rehearsed' then 'accepted'
          when 'on_the_way' then 'queued' else outcome end as status,
        letters - case outcome when 'on_the_way' then (select letters from sending) else 0 end
          as letters
      from sums
      union all select 'sending', letters from sending
    )
    select status, sum(letters)::int as letters from told
    group by status having sum(letters) > 0 order by status`;
  return new Map(rows.map(({ status, letters }) => [status, letters]));
}
