import { countsOf, type DayRange } from '@/lib/messages/reports/report-counts';
import { readRolledUpAt } from '@/lib/messages/reports/roll-up';
import { db, Prisma } from '@/lib/platform/db';
import type {
  CallCount,
  ChannelCount,
  DayCount,
  Figures,
  HourCount,
  OfficeCount,
  QueueCount,
  StateCount,
} from './reports';

/** The three counts of `Written`, from keys that end in "es:own". */
const written = Prisma.sql`
  coalesce(sum(count) filter (where key like '%en:%'), 0)::int as english,
  coalesce(sum(count) filter (where key like '%es:%'), 0)::int as spanish,
  coalesce(sum(count) filter (where key like '%:own'), 0)::int as own`;

/**
 * All figures for these days from one snapshot: numbers on one page must add up.
 * @param officesMost number of offices, those with the most letters
 */
export async function readFigures(range: DayRange, officesMost: number): Promise<Figures> {
  const { from, to } = range;
  const asOf = await readRolledUpAt(db());
  const [times, states, channels, offices, speed, calls, [queue]] = await db().$transaction(
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
    ],
    { isolationLevel: 'RepeatableRead' },
  );
  return {
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
