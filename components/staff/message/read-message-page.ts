import { cache } from 'react';
import { readWays } from '@/lib/offices/channel-availability';
import { listChanges } from '@/lib/staff/messages/changes';
import { findMessage, listBounces } from '@/lib/staff/messages/find-message';
import { findNextWaiting } from '@/lib/staff/messages/next-waiting';
import { timelineOf } from '@/lib/staff/messages/timeline';

export const findOnce = cache(findMessage);

/** Everything that the page of one message shows; nothing where there is no such message. */
export async function readMessagePage(id: string) {
  const message = await findOnce(id);
  if (!message) return undefined;
  const [ways, bounces, changes, next] = await Promise.all([
    readWays(),
    listBounces(message),
    listChanges(message),
    findNextWaiting(message),
  ]);
  return {
    message,
    ways,
    bounces,
    changes,
    next,
    happenings: timelineOf(message, changes, bounces),
  };
}
