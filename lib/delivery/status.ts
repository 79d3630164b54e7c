import type { DeliveryStatus } from '@/lib/platform/db';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/platform/time';

/**
 * Every allowed move of a delivery; a trigger refuses any other. After 48 hours (30 days while
 * waiting for a first attempt at a congressional gateway), `queued` becomes `failed` or
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

/**
 * Statuses in which something is still to be done, automatically or by a person. Each has a time
 * limit.
 */
export const openStatuses = ['on_hold', 'queued', 'sending', 'self_send'] as const;

/** Whether nothing more happens unless staff retry the delivery; the retention period may start. */
export function hasEnded(status: DeliveryStatus): boolean {
  return !(openStatuses as readonly DeliveryStatus[]).includes(status);
}

/**
 * Statuses of a letter that was attempted and surely did not arrive. Staff may retry it, and its
 * supporter may send it; `unconfirmed` may have arrived, so that both could send it twice.
 */
export const undelivered = ['refused', 'failed', 'bounced'] as const;

/** Time limit of each open status. */
export const timeLimitMs = {
  sending: 5 * MINUTE_MS,
  queued: 48 * HOUR_MS,
  /**
   * Time limit of `queued` before the first attempt at a congressional gateway, which accepts five
   * letters a second.
   */
  in_line: 30 * DAY_MS,
  on_hold: { confirmation: 7 * DAY_MS, review: 14 * DAY_MS, new_congress: 30 * DAY_MS },
  self_send: 30 * DAY_MS,
} as const;
