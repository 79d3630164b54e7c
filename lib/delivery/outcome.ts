import type { DeliveryStatus } from '@/lib/platform/db';
import type { Failure, Sent } from './channel';
import type { Claimed } from './outbox/claim-due';
import { delayAfter, MAX_TRIES } from './schedule';

/** How one try ended. */
export type Outcome =
  | ({ outcome: 'accepted' } & Sent)
  | { outcome: 'try_again'; failure: Failure; serverText: string; maybeTaken: boolean }
  | { outcome: 'give_up'; failure: Failure; serverText: string };

/** What is written for it: one object a delivery, as the recording statement reads it. */
export type Result = {
  id: string;
  attempts: number;
  number: number;
  outcome: Outcome['outcome'];
  status: DeliveryStatus;
  /** ISO 8601; null leaves it as it is. */
  dueAt: string | null;
  maybeTaken: boolean;
  failure: Failure | null;
  serverText: string | null;
  providerId: string | null;
  sentHash: string | null;
};

/** What a try's outcome means for its delivery. */
export function resultOf(
  claimed: Pick<Claimed, 'id' | 'attempts' | 'number' | 'maybeTaken'>,
  outcome: Outcome,
  now: Date,
  random?: () => number,
): Result {
  const { id, attempts, number } = claimed;
  const base = { id, attempts, number, outcome: outcome.outcome, dueAt: null };
  if (outcome.outcome === 'accepted') {
    const { providerId, sentHash } = outcome;
    const nothing = { failure: null, serverText: null };
    return { ...base, status: 'accepted', maybeTaken: false, ...nothing, providerId, sentHash };
  }
  const { failure, serverText } = outcome;
  const maybeTaken = claimed.maybeTaken || ('maybeTaken' in outcome && outcome.maybeTaken);
  const failed = { ...base, maybeTaken, failure, serverText, providerId: null, sentHash: null };
  if (outcome.outcome === 'try_again' && attempts < MAX_TRIES) {
    const dueAt = new Date(now.getTime() + delayAfter(attempts, random)).toISOString();
    return { ...failed, status: 'waiting', dueAt };
  }
  // Refused now, but an earlier try may have arrived: nobody may say that it did not.
  if (maybeTaken) return { ...failed, status: 'unconfirmed' };
  return { ...failed, status: outcome.outcome === 'give_up' ? 'refused' : 'gave_up' };
}
