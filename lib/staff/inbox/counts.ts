import { type DeliveryStatus, db } from '@/lib/platform/db';
import { lettersByStatus } from '@/lib/staff/reports/letters-by-status';
import { MAX_GATHER } from './gather';
import { type Choice, type Need, needNames, needs } from './inbox-filters';
import { survey } from './survey';
import { type Nothing, readWanted, type Wanted } from './wanted';

/** Counting stops here: a number nobody reads to the end must not cost a walk over every row. */
export const MAX_COUNT = MAX_GATHER;

const STOP = MAX_COUNT + 1;

/** So many at least, where finding out how many would take too long. */
export type Least = { least: number };

/** How many messages fit, exactly up to COUNT_MOST; one more stands for "more than that". */
export async function countMatches(
  choice: Choice,
  reading: Promise<Wanted | Nothing> = readWanted(choice),
): Promise<number | Least | Nothing> {
  const wanted = await reading;
  if ('nothing' in wanted) return wanted;
  const { count, all } = await survey(wanted);
  if (count === 0 && wanted.isCommon) return { nothing: 'common_words' };
  return all === 'unknown' && count < STOP ? { least: count } : count;
}

/** How many letters are in each state; what is just being sent is counted with what waits. */
export async function countByStatus(): Promise<Map<DeliveryStatus, number>> {
  const counts = await lettersByStatus();
  const onTheWay = (counts.get('queued') ?? 0) + (counts.get('sending') ?? 0);
  counts.delete('sending');
  return onTheWay > 0 ? counts.set('queued', onTheWay) : counts;
}

/** How many messages want a person, at most COUNT_MOST + 1 of each kind. */
export async function countNeeds(): Promise<Map<Need, number>> {
  const counts = await db().$queryRaw<{ level: number; count: number }[]>`
    select level, (select count(*)::int from (
      select from "InboxEntry" e where e.trouble = level limit ${STOP}) as counted) as count
    from unnest(${Object.values(needs)}::int[]) as level`;
  const byLevel = new Map(counts.map(({ level, count }) => [level, count]));
  return new Map(needNames.map((need) => [need, byLevel.get(needs[need]) ?? 0]));
}
