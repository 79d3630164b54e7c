import type { ChannelName } from '@/lib/platform/db';
import type { Channel } from '../delivery/channel';

type Claim = { channels: ChannelName[]; limit: number };

/**
 * Which channels to claim for, and how many letters each time. What is claimed and not begun when
 * its worker is killed has lost a try and may count as taken: by a channel that hands over only so
 * many a second, no more than one second's letters wait in hand.
 * @param queued channels of the letters in hand that are not yet on their way
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
