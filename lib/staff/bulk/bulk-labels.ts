import type { BulkKind, BulkOutcome } from '@/lib/platform/db';
import { type NoticeLabels, noticeQuery } from '@/lib/staff/forms/form-problems';
import { type BulkAction, MAX_BULK, UNDO_SECONDS } from './bulk-action';

const count = (number: number, one: string) =>
  `${number.toLocaleString('en-US')} ${one}${number === 1 ? '' : 's'}`;

export const bulkLimit = `At most ${MAX_BULK.toLocaleString('en-US')} at a time, in the order of the list.`;

type Labels = {
  button: string;
  title: string;
  /** Follows "5 messages will be " or "5 messages can't be ". */
  planned: string;
  /** Follows "5 messages were ". */
  done: string;
  /** Shown before the button that confirms. */
  effect: string;
};

const delay = `You can undo this for ${UNDO_SECONDS} seconds.`;

export const bulkLabels: Record<BulkKind, Labels> = {
  release: {
    button: 'Approve and send',
    title: 'Approve and send messages',
    planned: 'approved and sent',
    done: 'approved',
    effect: `${delay} Then the messages are sent.`,
  },
  reject: {
    button: 'Reject',
    title: 'Reject messages',
    planned: 'rejected',
    done: 'rejected',
    effect: `${delay} Then the writers see it on their receipts and get an email.`,
  },
  retry: {
    button: 'Retry',
    title: 'Retry failed deliveries',
    planned: 'retried',
    done: 'retried',
    effect: `${delay} Then the deliveries are tried again.`,
  },
};

/** Reasons that messages would not change, each following a count ("3 messages …"). */
const obstacleLabels: Record<string, [one: string, more: string]> = {
  confirmation: [
    'waits for its writer to confirm the email address',
    'wait for their writers to confirm the email address',
  ],
  congress: [
    'waits for the members of the new Congress',
    'wait for the members of the new Congress',
  ],
  nothing_on_hold: ['isn’t on hold', 'aren’t on hold'],
  nothing_failed: ['has no failed delivery', 'have no failed delivery'],
  is_on_hold: ['is on hold: decide about it first', 'are on hold: decide about them first'],
  ask_ended: ['asks for something that is over', 'ask for something that is over'],
  no_channel: [
    'can’t be sent: no delivery method reaches the office',
    'can’t be sent: no delivery method reaches the offices',
  ],
  closed: [
    'has hidden text: open it on its own page to approve it',
    'have hidden text: open each on its own page to approve it',
  ],
  erased: ['was deleted', 'were deleted'],
};

const skippedLabels: Record<Exclude<BulkOutcome, 'done'>, [one: string, more: string]> = {
  changed: [
    'changed after the preview, so nothing was done',
    'changed after the preview, so nothing was done',
  ],
  no_channel: [
    'can’t be sent: no delivery method reaches the office anymore',
    'can’t be sent: no delivery method reaches the offices anymore',
  ],
  ask_ended: ['wasn’t sent: its request is over', 'weren’t sent: their request is over'],
  not_permitted: [
    'wasn’t changed: the person who confirmed this no longer has permission',
    'weren’t changed: the person who confirmed this no longer has permission',
  ],
};

export const messagesCount = (number: number) => count(number, 'message');

/** Number of affected messages and deliveries, such as "3 messages and 6 deliveries". */
export function plannedCount({ items }: Pick<BulkAction, 'items'>) {
  const deliveries = items.reduce((sum, { deliveryIds }) => sum + deliveryIds.length, 0);
  return deliveries === 1
    ? { messages: messagesCount(items.length), deliveries: '1 delivery' }
    : {
        messages: messagesCount(items.length),
        deliveries: `${deliveries.toLocaleString('en-US')} deliveries`,
      };
}

/** Sentences about unaffected messages, one per reason, such as "3 messages aren’t on hold". */
export function leftAloneSentences({ leftAlone }: Pick<BulkAction, 'leftAlone'>): string[] {
  return sentences(leftAlone as Record<string, number>, obstacleLabels);
}

/**
 * Sentences about skipped messages, one per reason, such as "3 messages changed after the preview,
 * so nothing was done".
 */
export function skippedSentences({ done: _, ...skipped }: Record<BulkOutcome, number>): string[] {
  return sentences(skipped, skippedLabels);
}

function sentences(
  counts: Record<string, number>,
  labels: Record<string, [one: string, more: string]>,
): string[] {
  return Object.entries(counts)
    .filter(([, number]) => number > 0)
    .map(([why, number]) => {
      const [one = why, more = why] = labels[why] ?? [];
      return `${messagesCount(number)} ${number === 1 ? one : more}`;
    });
}

/** Outcomes of bulk actions. */
export const bulkNotices = {
  bulk_none: { refused: 'Select messages first, or choose all that match.' },
  bulk_gone: { refused: 'Your selection expired. Select the messages again.' },
  bulk_not_opened: { refused: 'Nothing changed: read the texts below first, then confirm.' },
  bulk_too_late: { refused: 'Too late to undo: it had already started. See below what it did.' },
} satisfies NoticeLabels;

export const bulkPath = (id: string) => `/staff/inbox/bulk/${encodeURIComponent(id)}`;

/** Address of the list that an action was made from. */
export const listPath = (filters: string) => (filters ? `/staff/inbox?${filters}` : '/staff/inbox');

/** Address after confirming or undoing: the action's page, which shows its status. */
export function afterBulk(
  id: string,
  outcome: 'confirmed' | 'canceled' | 'too_late' | 'gone' | 'not_opened',
) {
  if (outcome === 'not_opened') {
    return `${bulkPath(id)}?${noticeQuery(bulkNotices, 'bulk_not_opened')}#notice`;
  }
  if (outcome === 'gone') return `/staff/inbox?${noticeQuery(bulkNotices, 'bulk_gone')}#notice`;
  return outcome === 'too_late'
    ? `${bulkPath(id)}?${noticeQuery(bulkNotices, 'bulk_too_late')}#notice`
    : `${bulkPath(id)}#result`;
}
