import { cache } from 'react';
import { readCampaignRow, unsentEditions } from '@/lib/campaign/campaign';
import { readChannelAvailability } from '@/lib/offices/office-channels';
import type { Staff } from '@/lib/staff/access/require-staff';
import { type Query, queryValue } from '@/lib/staff/forms/form-problems';
import { readFilters } from '@/lib/staff/inbox/inbox-filters';
import { findMessage, findNextOnHold, findReference, listBounces } from './find-message';
import { warningOf } from './own-words';
import { openedMark } from './review';
import { listChanges, timelineOf } from './timeline';

export const findOnce = cache(findMessage);

/** Data of one message's page; undefined if the message does not exist. */
export async function readMessagePage(id: string, query: Query, staff: Staff) {
  const message = await findOnce(id);
  if (!message) return undefined;
  const was = queryValue(query, 'was');
  const { assignee } = readFilters(query);
  const [channels, bounces, changes, next, reference, campaign] = await Promise.all([
    readChannelAvailability(),
    listBounces(message),
    listChanges(message),
    findNextOnHold(id, assignee),
    findReference(was),
    // It also loads the stored versions.
    readCampaignRow(),
  ]);
  const isOpen = warningOf(message) === '' || queryValue(query, 'text') === 'open';
  return {
    message,
    channels,
    bounces,
    changes,
    next,
    /** Assignee whose messages are being reviewed, if the list was filtered by one. */
    assignee,
    happenings: timelineOf(message, changes, bounces),
    /** Whether its request is over, so that it cannot be approved. */
    isUnsent: unsentEditions(campaign).includes(message.edition),
    /** Message that was just decided. */
    last: was && reference ? { id: was, reference } : undefined,
    /** Mark of the text that the page shows; undefined if it stays behind its content warning. */
    opened: isOpen ? openedMark(id, staff) : undefined,
  };
}
