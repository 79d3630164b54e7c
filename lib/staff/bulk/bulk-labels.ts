import type { NoticeLabels } from '@/lib/staff/forms/notices';
import { GRACE_SECONDS, MAX_BULK } from './limits';
import type { BulkAction, BulkPlan } from './plan';

export const bulkMost = `At most ${MAX_BULK.toLocaleString('en-US')} at a time, in the order of the list.`;

const grace = `They leave ${GRACE_SECONDS} seconds after you confirm. Until a letter has left, you can take it back.`;

type Words = {
  button: string;
  title: string;
  /** What would happen, after "5 messages would be ". */
  would: string;
  done: string;
  /** What confirming means for what cannot be seen here. */
  after: string;
  undo: string;
  undone: string;
};

export const bulkWords: Record<BulkAction, Words> = {
  release: {
    button: 'Release…',
    title: 'Release held messages',
    would: 'released',
    done: 'released',
    after: grace,
    undo: 'Hold them again',
    undone: 'held again',
  },
  reject: {
    button: 'Reject…',
    title: 'Reject held messages',
    would: 'rejected',
    done: 'rejected',
    after: `Their writers see it on their receipts at once, and are told by mail ${GRACE_SECONDS} seconds after you confirm. Until then you can take it back.`,
    undo: 'Hold them again',
    undone: 'held again',
  },
  retry: {
    button: 'Try again…',
    title: 'Try failed letters again',
    would: 'tried again',
    done: 'put in line again',
    after: grace,
    undo: 'Leave them as they were',
    undone: 'as they were before',
  },
};

/** Why messages would not change: "3 messages …". */
const cannotWords: Record<string, [one: string, more: string]> = {
  confirmation: [
    'waits for its writer to confirm the email address',
    'wait for their writers to confirm the email address',
  ],
  congress: ['waits for the members of a new Congress', 'wait for the members of a new Congress'],
  nothing_on_hold: ['holds no letter back', 'hold no letter back'],
  nothing_failed: ['has no letter here that failed', 'have no letter here that failed'],
  is_on_hold: ['is held: release or reject it first', 'are held: release or reject them first'],
  no_channel: ['has no way to the office from here', 'have no way to the office from here'],
  erased: ['is erased', 'are erased'],
};

export const messagesCount = (count: number) =>
  count === 1 ? '1 message' : `${count.toLocaleString('en-US')} messages`;
export const lettersCount = (count: number) =>
  count === 1 ? '1 letter' : `${count.toLocaleString('en-US')} letters`;

/** "3 messages hold no letter back", one for each reason. */
export function cannotSentences(cannot: BulkPlan['cannot']): string[] {
  return Object.entries(cannot).map(([why, count]) => {
    const [one = why, more = why] = cannotWords[why] ?? [];
    return `${messagesCount(count)} ${count === 1 ? one : more}`;
  });
}

/** Messages and letters that would change. */
export function countPlanned({ items }: Pick<BulkPlan, 'items'>) {
  const letters = items.reduce((sum, item) => sum + item.letters.length, 0);
  return { messages: items.length, letters };
}

/** Outcomes of actions with several messages. */
export const bulkNotices = {
  bulk_none: { refused: 'Tick the messages first, or choose all that the filters find.' },
  bulk_gone: { refused: 'That choice of messages is no more. Choose them again.' },
  bulk_taken: {
    refused: 'Nothing was done: this was confirmed already, or is being carried out just now.',
  },
} satisfies NoticeLabels;
