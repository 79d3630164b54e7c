import { listLinkSources } from '@/lib/campaign/link-sources';
import { countsOf, type DayRange } from '@/lib/messages/reports/report-counts';
import { readRolledUpAt } from '@/lib/messages/reports/roll-up';
import { db, Prisma } from '@/lib/platform/db';
import { washingtonDay } from '@/lib/platform/time';
import { startOfDay } from '@/lib/staff/eastern-days';
import { allOf, countOptIns, hasOptedIn } from '@/lib/staff/inbox/inbox-query';
import type {
  CallCount,
  ChannelCount,
  DayCount,
  Figures,
  HourCount,
  OfficeCount,
  QueueCount,
  StateCount,
  Totals,
} from './reports';
import { addDays } from './reports-csv';

/** The three counts of `MessageCounts`, from keys that end in text such as "es:own". */
const written = Prisma.sql`
  coalesce(sum(count) filter (where key like '%en:%'), 0)::int as english,
  coalesce(sum(count) filter (where key like '%es:%'), 0)::int as spanish,
  coalesce(sum(count) filter (where key like '%:own'), 0)::int as own`;

/**
 * All figures for these days from one snapshot, because numbers on one page must add up.
 * @param officesMost number of offices, those with the most letters
 */
export async function readFigures(
  range: DayRange,
  officesMost: number,
  now = new Date(),
): Promise<Figures> {
  const { from, to } = range;
  const today = washingtonDay(now);
  const weekEnd = to && to < today ? to : today;
  const asOf = await readRolledUpAt(db());
  const sources = await listLinkSources(range);
  const [times, states, channels, offices, speed, calls, [queue], totals] = await db().$transaction(
    [
      db().$queryRaw<(Omit<DayCount & HourCount, 'day'> & { day: string | null })[]>`
        select to_char(date_trunc('day', at), 'YYYY-MM-DD') as day,
          extract(hour from at)::int as hour, ${written}
        from ${countsOf('hour', range)} c
        group by grouping sets ((date_trunc('day', at)), (extract(hour from at)))
        having sum(count) <> 0
        order by 1, 2`,
      db().$queryRaw<StateCount[]>`
        select left(key, 2) as state, ${written} from ${countsOf('state', range)} c
        group by 1 having sum(count) <> 0 order by sum(count) desc, 1`,
      db().$queryRaw<ChannelCount[]>`
        select split_part(key, ':', 1) as channel, split_part(key, ':', 2) as outcome,
          sum(count)::int as letters
        from ${countsOf('outcome', range)} c group by 1, 2 having sum(count) <> 0 order by 1, 2`,
      db().$queryRaw<(OfficeCount & { officeCount: number })[]>`
        with sums as (
          select key, sum(count)::int as letters from ${countsOf('office', range)} c
          group by key having sum(count) <> 0
        ), seats as (
          select split_part(key, ':', 1) as seat, sum(letters)::int as letters,
            jsonb_object_agg(split_part(key, ':', 2), letters) as outcomes
          from sums group by 1
        )
        select s.*, o.name, (select count(*)::int from seats) as "officeCount"
        from (select * from seats order by letters desc, seat limit ${officesMost}) s
          left join "Office" o using (seat)
        order by s.letters desc, s.seat`,
      db().$queryRaw<{ bucket: number; letters: number }[]>`
        select split_part(key, ':', 2)::int as bucket, sum(count)::int as letters
        from ${countsOf('speed', range)} c where key like 'accepted:%'
        group by 1 having sum(count) <> 0 order by 1`,
      db().$queryRaw<CallCount[]>`
        select day, outcome, sum(count)::int as calls from "CallCount"
        where day >= ${from ?? ''} and day <= ${to ?? '9999'}
        group by day, outcome order by day, outcome`,
      db().$queryRaw<QueueCount[]>`
        select count(*)::int as letters,
          min("statusSince") filter (where status = 'queued') as "oldestSince"
        from "Delivery" where status in ('queued', 'sending') and kind = 'letter'`,
      db().$queryRaw<Totals[]>`
        ${totalsOf(range)}
        union all ${totalsOf({ from: addDays(weekEnd, -6), to: weekEnd })}
        union all ${totalsOf({ from: addDays(weekEnd, -13), to: addDays(weekEnd, -7) })}`,
    ],
    { isolationLevel: 'RepeatableRead' },
  );
  const [all, week, weekBefore] = totals as [Totals, Totals, Totals];
  return {
    headline: { all, week, weekBefore, weekEnd },
    sources,
    days: times.flatMap(({ hour: _, day, ...rest }) => (day === null ? [] : { day, ...rest })),
    hours: times.flatMap(({ day, ...rest }) => (day === null ? rest : [])),
    states,
    channels,
    calls,
    offices: offices.map(({ officeCount: _, ...office }) => office),
    officeCount: offices[0]?.officeCount ?? 0,
    speed: new Map(speed.map(({ bucket, letters }) => [bucket, letters])),
    queue: queue ?? { letters: 0, oldestSince: null },
    asOf,
  };
}

/** Row of the four headline totals. */
function totalsOf(range: DayRange): Prisma.Sql {
  const { from, to } = range;
  const since = from ? startOfDay(from).toISOString() : '-infinity';
  const until = to ? startOfDay(to, 1).toISOString() : 'infinity';
  return Prisma.sql`
    select
      (select coalesce(sum(count), 0)::int from ${countsOf('hour', range)} c) as messages,
      (select coalesce(sum(count), 0)::int from "CallCount"
        where day >= ${from ?? ''} and day <= ${to ?? '9999'}) as calls,
      (select coalesce(sum(count), 0)::int from ${countsOf('outcome', range)} c
        where key like '%:self_sent') as "selfSent",
      (select ${countOptIns} from "Message" m where ${allOf(hasOptedIn)}
        and m."createdAt" >= ${since}::timestamp and m."createdAt" < ${until}::timestamp) as "optIns"`;
}
