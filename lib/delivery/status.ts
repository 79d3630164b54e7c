import type { DeliveryStatus } from '@/lib/platform/db';

/**
 * Every move a delivery may make; what is not here does not happen. `waiting` ends by itself only
 * when its time is over, with the same two words as when the tries are used up. Three moves are
 * staff taking back what they did a moment ago: a rejection that nobody was told of, and another
 * round of tries that has not begun.
 */
export const moves = {
  held: ['waiting', 'rejected', 'expired', 'withdrawn'],
  waiting: [
    'sending',
    'held',
    'your_turn',
    'withdrawn',
    'gave_up',
    'unconfirmed',
    'refused',
    'bounced',
  ],
  sending: ['accepted', 'waiting', 'refused', 'gave_up', 'unconfirmed'],
  accepted: ['bounced'],
  refused: ['waiting', 'your_turn'],
  gave_up: ['waiting', 'your_turn'],
  bounced: ['waiting', 'your_turn'],
  unconfirmed: [],
  your_turn: ['waiting', 'done_by_supporter', 'expired', 'withdrawn'],
  done_by_supporter: [],
  rejected: ['held'],
  expired: [],
  withdrawn: [],
} as const satisfies Record<DeliveryStatus, readonly DeliveryStatus[]>;

export type MoveFrom<From extends DeliveryStatus> = (typeof moves)[From][number];

export function mayMove(from: DeliveryStatus, to: DeliveryStatus): boolean {
  return (moves[from] as readonly DeliveryStatus[]).includes(to);
}

/** No move leads out of it. */
export function isFinal(status: DeliveryStatus): boolean {
  return moves[status].length === 0;
}

/** Something is still to happen by itself or by somebody; every one of these has a time limit. */
export const openStatuses = ['held', 'waiting', 'sending', 'your_turn'] as const;

/** Nothing more happens unless staff retry it; the retention clock may start. */
export function hasEnded(status: DeliveryStatus): boolean {
  return !(openStatuses as readonly DeliveryStatus[]).includes(status);
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long a delivery may stay in each state that is not an end. */
export const timeLimitMs = {
  sending: 5 * MINUTE_MS,
  waiting: 48 * HOUR_MS,
  heldForConfirmation: 7 * DAY_MS,
  heldForReview: 14 * DAY_MS,
  heldForNewCongress: 30 * DAY_MS,
  your_turn: 30 * DAY_MS,
} as const;
