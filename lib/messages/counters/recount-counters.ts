import type { PrismaClient } from '@/lib/platform/db';

export type WrongCounter = { kind: string; at: Date; key: string; kept: number; counted: number };

/**
 * Counts all messages and letters anew and compares: what differs from the sums, if anything. One
 * statement, so that nothing changes between the two. Reads every row.
 */
export function recountCounters(db: Pick<PrismaClient, '$queryRaw'>): Promise<WrongCounter[]> {
  return db.$queryRaw<WrongCounter[]>`
    with kept as (
      select kind, at, key, sum(count)::int as count
      from (
        select kind, at, key, count from "Counter"
        union all select kind, at, key, count from "CounterChange"
      ) both_tables
      group by kind, at, key
    ), counted as (
      select t.kind, t.at, t.key, count(*)::int as count
      from "Message" m cross join lateral "message_tallies"(
        m."createdAt", m.district, m.language, m."ownWords") t
      group by t.kind, t.at, t.key
      union all
      select t.kind, t.at, t.key, count(*)::int
      from "Delivery" d cross join lateral "letter_tallies"(
        d.kind, d."createdAt", d.seat, d.channel, d.status, d."testMode", d."statusSince") t
      group by t.kind, t.at, t.key
    )
    select kind, at, key, coalesce(kept.count, 0) as kept, coalesce(counted.count, 0) as counted
    from kept full join counted using (kind, at, key)
    where coalesce(kept.count, 0) <> coalesce(counted.count, 0)
    order by kind, at, key`;
}
