import { readCampaignRow } from '@/lib/campaign/campaign';
import { MAX_NETWORK } from '@/lib/messages/review-flags/rules';
import type { PrismaClient } from '@/lib/platform/db';
import type { Check } from './finding';

const HOUR_MS = 3_600_000;

/**
 * Whether more messages came from one network within the hour than the review rule takes for usual,
 * or than the limit lets through. Read from the limiter's counts, which know networks only by a
 * hash of the day: nobody can tell from an alert which one it was. It stays open for an hour, so
 * that there is at most one in an hour.
 */
export function checkBurst(db: PrismaClient, now: Date): Check {
  return {
    kind: 'burst',
    async find() {
      const { limits } = (await readCampaignRow()).settings;
      const most = Math.min(MAX_NETWORK, limits.messages);
      const since = new Date(now.getTime() - HOUR_MS);
      const networks = await db.rateCount.count({
        where: {
          key: { startsWith: 'messages:' },
          windowStart: { gt: since },
          count: { gt: most },
        },
      });
      if (networks === 0) return [];
      const detail = `${networks} ${networks === 1 ? 'network' : 'networks'} with more than ${most} messages within an hour`;
      return [{ subject: 'messages', detail, isBad: true }];
    },
    mayEnd: ({ createdAt }) => now.getTime() - createdAt.getTime() >= HOUR_MS,
  };
}
