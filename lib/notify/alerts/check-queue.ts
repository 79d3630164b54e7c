import type { Channels } from '@/lib/delivery/channels';
import type { PrismaClient } from '@/lib/platform/db';
import type { Check } from './finding';

const MINUTE_MS = 60_000;
/** Letters leave within seconds; after an hour something is wrong that nobody sees. */
const OLD_MINUTES = 60;
/** The alert stays until the line has come this far. */
const FINE_MINUTES = 30;

type Row = { channel: keyof Channels; oldest: Date; letters: number };

/**
 * Letters and notices that should have left. What waits for a stopped channel or a paused office is
 * known already, and during a gateway's hours of maintenance, and an hour after, its letters are
 * late by rights.
 */
export function checkQueue(db: PrismaClient, channels: Channels, now: Date): Check {
  const before = (minutes: number) => new Date(now.getTime() - minutes * MINUTE_MS);
  const isOpen = (name: keyof Channels, at: Date) => channels[name]?.isOpen?.(at) ?? true;
  return {
    kind: 'queue_old',
    async find() {
      const rows = await db.$queryRaw<Row[]>`
        select d.channel, min(d."dueAt") as oldest, count(*)::int as letters
        from "Delivery" d left join "Office" o on o.seat = d.seat
        where d.status = 'queued' and d."dueAt" < ${before(FINE_MINUTES).toISOString()}::timestamp
          and o."pausedAt" is null
          and d.channel not in (select channel from "ChannelState" where "stoppedAt" is not null)
        group by d.channel order by d.channel`;
      return rows
        .filter(({ channel }) => isOpen(channel, now) && isOpen(channel, before(OLD_MINUTES)))
        .map(({ channel, oldest, letters }) => ({
          subject: channel,
          detail: `${letters} waiting, the oldest for ${minutesSince(oldest, now)} minutes`,
          isBad: oldest < before(OLD_MINUTES),
        }));
    },
  };
}

function minutesSince(moment: Date, now: Date) {
  return Math.floor((now.getTime() - moment.getTime()) / MINUTE_MS);
}
