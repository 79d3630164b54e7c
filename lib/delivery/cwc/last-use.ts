import type { ChannelName, PrismaClient } from '@/lib/platform/db';

const EVERY_MS = 5_000;

/** Keeps when a channel last worked and last failed, for staff; a write every few seconds at most. */
export function createLastUse(
  db: Pick<PrismaClient, 'channelState'>,
  channel: ChannelName,
  everyMs = EVERY_MS,
) {
  const written = { accepted: 0, failed: 0 };
  return {
    async note(how: 'accepted' | 'failed', now: Date): Promise<void> {
      if (Math.abs(now.getTime() - written[how]) < everyMs) return;
      written[how] = now.getTime();
      const used = how === 'accepted' ? { lastAcceptedAt: now } : { lastFailedAt: now };
      await db.channelState.updateMany({ where: { channel }, data: used });
    },
  };
}
