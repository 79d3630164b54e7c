import { setTimeout as wait } from 'node:timers/promises';
import type { ChannelName, PrismaClient } from '@/lib/platform/db';
import { TryAgainLater } from '../channel';

type Db = Pick<PrismaClient, '$queryRaw'>;

/** Waits until the next letter may be handed over. @throws TryAgainLater when that is too far off. */
export type Pace = () => Promise<void>;

/** A letter's lease is far longer; with ten letters a worker it takes thirty workers to get here. */
const LONGEST_WAIT_MS = 60_000;

/** One rate for all workers on all machines. */
export function createPace(db: Db, channel: ChannelName, perSecond: number): Pace {
  return async () => {
    const waitMs = await claimSlot(db, channel, perSecond);
    if (waitMs === undefined) throw new TryAgainLater('unavailable', 'too many are waiting');
    await wait(waitMs);
  };
}

/**
 * Takes the next free moment, in one statement and by the database's own clock.
 * @returns how many milliseconds it is away; undefined, and nothing taken, when that is too far.
 */
export async function claimSlot(
  db: Db,
  channel: ChannelName,
  perSecond: number,
): Promise<number | undefined> {
  const gapMs = 1_000 / perSecond;
  const [slot] = await db.$queryRaw<{ waitMs: number }[]>`
    with clock as (
      select clock_timestamp() at time zone 'utc' as now,
        ${gapMs}::float8 * interval '1 millisecond' as gap
    )
    insert into "ChannelState" as s (channel, "nextAt")
    select ${channel}::"ChannelName", now + gap from clock
    on conflict (channel) do update set
      "nextAt" = greatest(s."nextAt", clock_timestamp() at time zone 'utc')
        + ${gapMs}::float8 * interval '1 millisecond'
      where s."nextAt" < excluded."nextAt" + ${LONGEST_WAIT_MS}::float8 * interval '1 millisecond'
    returning (extract(epoch from s."nextAt" - (clock_timestamp() at time zone 'utc')) * 1000
      - ${gapMs}::float8)::float8 as "waitMs"`;
  return slot && Math.max(0, slot.waitMs);
}
