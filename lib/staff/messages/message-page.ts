import { cache } from 'react';
import { readChannelAvailability } from '@/lib/offices/channel-availability';
import { findMessage, findNextOnHold, listBounces } from './find-message';
import { listChanges, timelineOf } from './timeline';

export const findOnce = cache(findMessage);

/** Data of one message's page; undefined when there is no such message. */
export async function readMessagePage(id: string) {
  const message = await findOnce(id);
  if (!message) return undefined;
  const [channels, bounces, changes, next] = await Promise.all([
    readChannelAvailability(),
    listBounces(message),
    listChanges(message),
    findNextOnHold(message),
  ]);
  return {
    message,
    channels,
    bounces,
    changes,
    next,
    happenings: timelineOf(message, changes, bounces),
  };
}
