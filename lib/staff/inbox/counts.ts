import { type DeliveryStatus, db } from '@/lib/platform/db';
import { lettersByStatus } from '@/lib/staff/figures/letters-by-status';
import { type Choice, type Need, needNames, needs } from './inbox-filters';
import { countSlice, slicesFrom } from './slices';
import { walk } from './walk';
import { type Nothing, readWanted, type Wanted } from './wanted';

/** Counting stops here: a number nobody reads to the end must not cost a walk over every row. */
export const COUNT_MOST = 1000;

const STOP = COUNT_MOST + 1;

/** How many messages fit, exactly up to COUNT_MOST; one more stands for "more than that". */
export async function countMatches(
  choice: Choice,
  reading: Promise<Wanted | Nothing> = readWanted(choice),
): Promise<number | Nothing> {
  const wanted = await reading;
  if ('nothing' in wanted) return wanted;
  const count = await countWanted(wanted);
  return count === 0 && wanted.isCommon ? { nothing: 'common_words' } : count;
}

async function countWanted(wanted: Wanted): Promise<number> {
  const { ids, end } = await walk(wanted, {}, STOP);
  let count = ids.length;
  if (!end) return count;
  for (const slice of slicesFrom(end.createdAt, wanted.from)) {
    if (count >= STOP) break;
    count += await countSlice({ wanted, slice, after: end }, STOP - count);
  }
  return count;
}

/** How many letters are in each state; what is just being sent is counted with what waits. */
export async function countByStatus(): Promise<Map<DeliveryStatus, number>> {
  const counts = await lettersByStatus();
  const onTheWay = (counts.get('waiting') ?? 0) + (counts.get('sending') ?? 0);
  counts.delete('sending');
  return onTheWay > 0 ? counts.set('waiting', onTheWay) : counts;
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
