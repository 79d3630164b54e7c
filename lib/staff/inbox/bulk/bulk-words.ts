import { BULK_MOST, GRACE_SECONDS } from './limits';
import type { BulkAction } from './plan';

const most = BULK_MOST.toLocaleString('en-US');
export const bulkMost = `At most ${most} at a time, in the order of the list.`;

const grace = `They leave ${GRACE_SECONDS} seconds after you confirm. Until a letter has left you can hold it again.`;

export const bulkWords: Record<
  BulkAction,
  { button: string; title: string; confirm: string; after: string; done: string }
> = {
  release: {
    button: 'Release…',
    title: 'Release held messages',
    confirm: 'Release',
    after: grace,
    done: 'released',
  },
  reject: {
    button: 'Reject…',
    title: 'Reject held messages',
    confirm: 'Reject',
    after: 'There is no way back: their writers are told at once, and may write again.',
    done: 'rejected',
  },
  retry: {
    button: 'Try again…',
    title: 'Try letters again',
    confirm: 'Try again',
    after: grace,
    done: 'put in line again',
  },
};

/** Why a message would not change. */
export const cannotWords: Record<string, string> = {
  confirmation: 'wait for their writer to confirm the email address',
  congress: 'wait for the members of a new Congress',
  nothing_held: 'hold no letter back',
  nothing_failed: 'have no letter that could be tried again',
  is_held: 'are held: release or reject them first',
  no_channel: 'have no way to their office from here',
  erased: 'are erased',
};

export const bulkNotices: Record<string, string> = {};

export const bulkRefusals: Record<string, string> = {
  bulk_none: 'Tick the messages first, or choose all that the filters find.',
  bulk_gone: 'This list is no more. Choose the messages again.',
  bulk_taken: 'Nothing was done: this list was confirmed already.',
};
