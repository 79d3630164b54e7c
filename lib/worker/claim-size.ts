import type { Channel } from '@/lib/delivery/channel';
import type { ChannelName } from '@/lib/platform/db';

/**
 * Letters in hand should leave within about this time: long enough to be worth a claim's statement,
 * short enough that at the end of a queue no worker sits on letters that another could send.
 */
const IN_HAND_MS = 300;
/** Most letters in hand, as a multiple of those that are being sent at once. */
const MAX = 20;
/** The rate is measured over at least this long. */
const MEASURE_MS = 100;

/**
 * How many letters a worker has in hand at most: as many as leave within `IN_HAND_MS`, by the rate
 * at which they left lately. To slow servers that is about what is sent at the same moment.
 * @param clockMs a monotonic clock in milliseconds.
 */
export function createBatchSize(concurrency: number, clockMs = () => performance.now()) {
  let size = concurrency;
  let left = 0;
  let since = clockMs();
  return {
    /** A letter has left, or will not. */
    sent() {
      left += 1;
    },
    size() {
      const tookMs = clockMs() - since;
      if (tookMs >= MEASURE_MS) {
        const fitting = Math.round((left / tookMs) * IN_HAND_MS);
        // Half way at a time: one slow letter does not empty the hand.
        size = Math.ceil((size + Math.min(fitting, concurrency * MAX)) / 2);
        size = Math.max(size, concurrency);
        left = 0;
        since = clockMs();
      }
      return size;
    },
  };
}

type Claim = { channels: ChannelName[]; limit: number };

/**
 * Which channels to claim for, and how many letters each time. What is claimed and not begun when
 * its worker is killed has lost a try and may count as taken: by a channel that sends only so
 * many a second, no more than one second's letters wait in hand.
 * @param queued channels of the letters in hand that are not yet being sent
 * @param limit the most in one claim
 */
export function claimsFor(open: Channel[], queued: ChannelName[], limit: number) {
  const quick = open.filter(({ perSecond }) => perSecond === undefined);
  const claims: Claim[] = [];
  if (quick.length > 0) claims.push({ channels: quick.map(({ name }) => name), limit });
  let isHeldBack = false;
  for (const { name, perSecond } of open) {
    if (perSecond === undefined) continue;
    const most = Math.max(1, Math.ceil(perSecond));
    const room = most - queued.filter((channel) => channel === name).length;
    // As with all letters: a claim is worth its statement when half of them are gone.
    if (room * 2 > most) claims.push({ channels: [name], limit: Math.min(room, limit) });
    else isHeldBack = true;
  }
  return { claims, isHeldBack };
}
