import { v7 as uuidv7 } from 'uuid';
import type { ChannelName, PrismaClient } from '@/lib/platform/db';

type Db = Pick<PrismaClient, '$executeRaw'>;

/**
 * Stops a channel for all workers, and leaves an alert for the staff: until a person has fixed the
 * cause, every letter would only use up its tries. A channel that is stopped stays as it is.
 * @param because fixed words like "HTTP 403", kept for good: what a server says may quote a letter
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
    select ${uuidv7()}, 'channel_stopped', channel::text, ${because}, ${at}::timestamp
    from stopped
    on conflict (kind, subject) where "endedAt" is null do nothing`;
}

/**
 * Lets the workers use it again; what waits goes out as it falls due. While it was stopped no worker
 * asked for its list of offices: an old list must not look as if no machine had keys any more.
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
