import { setTimeout as wait } from 'node:timers/promises';
import { TryAgainLater } from '@/lib/delivery/channel';
import type { ChannelName, PrismaClient } from '@/lib/platform/db';
import type { GatewayChamber } from '@/lib/platform/gateway-settings';
import { MINUTE_MS } from '@/lib/platform/time';

type Db = Pick<PrismaClient, '$queryRaw'>;

/** Waits for the next send slot. @throws TryAgainLater if it is too far away. */
export type Pace = () => Promise<void>;

/**
 * Maximum wait for a slot, well within a delivery's lease. With ten concurrent deliveries per
 * worker, it takes thirty workers to reach it.
 */
const LONGEST_WAIT_MS = MINUTE_MS;

/** Creates a rate limiter that all workers on all servers share. */
export function createPace(db: Db, channel: ChannelName, perSecond: number): Pace {
  return async () => {
    const waitMs = await claimSlot(db, channel, perSecond);
    if (waitMs === undefined) throw new TryAgainLater('unavailable', 'too many are waiting');
    await wait(waitMs);
  };
}

/**
 * Reserves the next free slot, in one statement and by the database's clock.
 * @returns milliseconds until the slot; undefined, with nothing reserved, if it is too far away.
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

/** Hours of the day in Washington, from "05:00" up to but not including "07:00". */
export type DownTime = { day: 'every' | 'Sun' | 'Wed'; from: string; to: string };

/** Maintenance hours announced by the gateways. */
export const usualDownTimes: Record<GatewayChamber, readonly DownTime[]> = {
  house: [{ day: 'every', from: '00:00', to: '06:00' }],
  senate: [
    { day: 'Sun', from: '00:00', to: '06:00' },
    { day: 'Wed', from: '05:00', to: '07:00' },
  ],
};

const washington = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Whether it is a maintenance hour in Washington, which is an hour earlier in UTC in summer. */
export function isDownTime(downTimes: readonly DownTime[], now: Date): boolean {
  const parts = washington.formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const time = `${part('hour')}:${part('minute')}`;
  return downTimes.some(
    ({ day, from, to }) =>
      (day === 'every' || day === part('weekday')) && from <= time && time < to,
  );
}
