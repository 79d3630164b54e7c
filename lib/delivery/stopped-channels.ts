import { v7 as uuidv7 } from 'uuid';
import type { ChannelName, PrismaClient } from '@/lib/platform/db';

/**
 * Code in `ChannelState.stoppedBecause` of every channel that a restore stopped, until staff restart
 * it. Any other value is the text that staff see, like "HTTP 403".
 */
export const RESTORED = 'restored';

/** Reason for a stop, as staff see it. */
export function stopLabel(because: string | null): string {
  if (because === RESTORED) return 'restored from a backup';
  return because || 'no reason given';
}

type Db = Pick<PrismaClient, '$executeRaw'>;

/**
 * Stops a channel for all workers and opens an alert for staff, since until a person fixes the
 * cause, every delivery would only use up its attempts. A channel that is already stopped stays
 * unchanged.
 * @param because `RESTORED`, or fixed text like "HTTP 403", stored permanently: a server's reply may
 * quote a letter.
 */
export async function stopChannel(
  db: Db,
  { channel, because, now }: { channel: ChannelName; because: string; now: Date },
): Promise<void> {
  const at = now.toISOString();
  await db.$executeRaw`
    with stopped as (
      insert into "ChannelState" as s (channel, "stoppedAt", "stoppedBecause")
      values (${channel}::"ChannelName", ${at}::timestamp, ${because})
      on conflict (channel) do update set
        "stoppedAt" = excluded."stoppedAt", "stoppedBecause" = excluded."stoppedBecause"
      where s."stoppedAt" is null
      returning channel
    )
    insert into "Alert" (id, kind, subject, detail, "createdAt")
    select ${uuidv7()}, 'channel_stopped', channel::text, ${stopLabel(because)}, ${at}::timestamp
    from stopped
    on conflict (kind, subject) where "endedAt" is null do nothing`;
}

/**
 * Restarts a channel for all workers; queued deliveries are sent as they become due. No worker
 * requested its office list while it was stopped, so the time of the last request is reset:
 * otherwise an old list would look as if no server had keys.
 */
export async function startChannel(db: Db, channel: ChannelName, now: Date): Promise<void> {
  const at = now.toISOString();
  await db.$executeRaw`
    with started as (
      update "ChannelState" set "stoppedAt" = null, "stoppedBecause" = null,
        "listTriedAt" = case when "listTriedAt" is not null then ${at}::timestamp end
      where channel = ${channel}::"ChannelName"
    )
    update "Alert" set "endedAt" = ${at}::timestamp
    where kind = 'channel_stopped' and subject = ${channel} and "endedAt" is null`;
}
