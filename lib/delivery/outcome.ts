import type { DeliveryStatus } from '@/lib/platform/db';
import { HOUR_MS } from '@/lib/platform/time';
import type { FailureCode, SendResult } from './channel';
import { type Delay, delayAfter, MAX_ATTEMPTS } from './schedule';

/** Outcome of one attempt. */
export type AttemptOutcome =
  | ({ outcome: 'accepted' } & SendResult)
  | {
      outcome: 'try_again';
      failure: FailureCode;
      serverText: string;
      httpStatus?: number;
      maybeAccepted?: boolean;
      retryAfterMs?: number;
      stopsChannel?: boolean;
      /** The reason, in fixed text. */
      stopReason?: string;
    }
  | {
      outcome: 'give_up';
      failure: FailureCode;
      serverText: string;
      httpStatus?: number;
      maybeAccepted?: boolean;
    };

/** Columns to write: one object per delivery, as the recording statement reads it. */
export type AttemptResult = {
  id: string;
  attempts: number;
  number: number;
  outcome: AttemptOutcome['outcome'];
  status: DeliveryStatus;
  /** ISO 8601; null leaves it unchanged. */
  dueAt: string | null;
  maybeAccepted: boolean;
  /** The attempt does not count toward the ten. */
  uncounted: boolean;
  failure: FailureCode | null;
  serverText: string | null;
  httpStatus: number | null;
  providerId: string | null;
  sentHash: string | null;
  testMode: boolean;
};

/** The claim that an attempt was made under. */
type Claim = { id: string; attempts: number; number: number; maybeAccepted: boolean };

/**
 * Maximum wait that a recipient can request, so that no server can delay a delivery for days. The
 * delays of the schedule are shorter.
 */
export const MAX_WAIT_MS = 6 * HOUR_MS;

/**
 * Converts an attempt's outcome to columns of its delivery.
 * @param options.delay delay after a failed attempt, unless the recipient requested a longer one.
 */
export function resultOf(
  claimed: Claim,
  outcome: AttemptOutcome,
  { now, delay = delayAfter }: { now: Date; delay?: Delay },
): AttemptResult {
  const { id, attempts, number } = claimed;
  const base = {
    id,
    attempts,
    number,
    outcome: outcome.outcome,
    dueAt: null,
    uncounted: false,
    testMode: false,
    httpStatus: null,
  };
  if (outcome.outcome === 'accepted') {
    const { providerId, sentHash, testMode = false } = outcome;
    const nothing = { failure: null, serverText: null, maybeAccepted: false };
    return { ...base, ...nothing, status: 'accepted', providerId, sentHash, testMode };
  }
  const { failure, serverText, httpStatus = null } = outcome;
  const maybeAccepted = claimed.maybeAccepted || outcome.maybeAccepted === true;
  const failed = {
    ...base,
    maybeAccepted,
    failure,
    serverText,
    httpStatus,
    providerId: null,
    sentHash: null,
  };
  if (outcome.outcome === 'try_again' && outcome.stopsChannel) {
    return { ...failed, status: 'queued', uncounted: true, dueAt: now.toISOString() };
  }
  if (outcome.outcome === 'try_again' && attempts < MAX_ATTEMPTS) {
    const asked = Math.min(outcome.retryAfterMs ?? 0, MAX_WAIT_MS);
    const waitMs = Math.max(delay(attempts), asked);
    return { ...failed, status: 'queued', dueAt: new Date(now.getTime() + waitMs).toISOString() };
  }
  // Refused now, but an earlier attempt may have arrived, so the result stays unknown.
  if (maybeAccepted) return { ...failed, status: 'unconfirmed' };
  return { ...failed, status: outcome.outcome === 'give_up' ? 'refused' : 'failed' };
}
