import type { DeliveryStatus } from '@/lib/platform/db';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/platform/time';

/**
 * Every move a delivery may make; what is not here does not happen, and a trigger refuses it.
 * After 48 hours (30 days in line for a congressional system), `queued` becomes `failed` or
 * `unconfirmed`, as when the attempts are used up.
 */
export const moves = {
  on_hold: ['queued', 'rejected', 'expired', 'canceled'],
  queued: ['sending', 'on_hold', 'self_send', 'canceled', 'failed', 'unconfirmed'],
  sending: ['accepted', 'queued', 'refused', 'failed', 'unconfirmed'],
  accepted: ['bounced'],
  refused: ['queued', 'self_send'],
  failed: ['queued', 'self_send'],
  bounced: ['queued', 'self_send'],
  unconfirmed: [],
  self_send: ['queued', 'self_sent', 'expired', 'canceled'],
  self_sent: [],
  rejected: [],
  expired: [],
  canceled: [],
} as const satisfies Record<DeliveryStatus, readonly DeliveryStatus[]>;

export type MoveFrom<From extends DeliveryStatus> = (typeof moves)[From][number];

export function mayMove(from: DeliveryStatus, to: DeliveryStatus): boolean {
  return (moves[from] as readonly DeliveryStatus[]).includes(to);
}

/** No move leads out of it. */
export function isFinal(status: DeliveryStatus): boolean {
  return moves[status].length === 0;
}

/** Something is still to happen by itself or by a person; every one of these has a time limit. */
export const openStatuses = ['on_hold', 'queued', 'sending', 'self_send'] as const;

/** Nothing more happens unless staff retry it; the retention clock may start. */
export function hasEnded(status: DeliveryStatus): boolean {
  return !(openStatuses as readonly DeliveryStatus[]).includes(status);
}

/** How long a delivery may stay in each state that is not an end. */
export const timeLimitMs = {
  sending: 5 * MINUTE_MS,
  queued: 48 * HOUR_MS,
  /** Still `queued`, without an attempt: a congressional system takes five letters a second. */
  in_line: 30 * DAY_MS,
  on_hold: { confirmation: 7 * DAY_MS, review: 14 * DAY_MS, new_congress: 30 * DAY_MS },
  self_send: 30 * DAY_MS,
} as const;
