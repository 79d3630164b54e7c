import { startChannel } from '@/lib/delivery/stopped-channels';
import { db } from '@/lib/platform/db';
import { wakeWorker } from '@/lib/platform/wake-worker';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import { sendingChannels } from './channels';

type Stopped = { stoppedAt: Date | null; stoppedBecause: string | null };

/** Starts a stopped channel again, with a line in the audit; its letters go out at once. */
export async function startAgain(
  typed: string,
  by: Staff | 'command line',
  now = new Date(),
): Promise<'channel_started' | 'channel_not_stopped'> {
  const channel = sendingChannels.find((name) => name === typed);
  if (!channel) return 'channel_not_stopped';
  const outcome = await db().$transaction(async (tx) => {
    // Locked, so that of two who press at once only one has started it.
    const [state] = await tx.$queryRaw<Stopped[]>`
      select "stoppedAt", "stoppedBecause" from "ChannelState"
      where channel = ${channel}::"ChannelName" for update`;
    if (!state?.stoppedAt) return 'channel_not_stopped' as const;
    await startChannel(tx, channel, now);
    const before = { since: state.stoppedAt.toISOString(), because: state.stoppedBecause };
    await recordAudit(tx, by, { action: 'channel.started', subject: channel, before });
    return 'channel_started' as const;
  });
  if (outcome === 'channel_started') wakeWorker();
  return outcome;
}
