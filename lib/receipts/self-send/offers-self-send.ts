import type { DeliveryStatus } from '@/lib/platform/db';

type Line = { status: DeliveryStatus; failure?: string | null };
/** Of the message. */
type Erasing = { erasedAt?: Date | null };

/** What did not arrive, and may be sent by the supporter's own hand. */
const undelivered = ['self_send', 'refused', 'failed', 'bounced'] as const;

/**
 * Whether the kit to send a letter oneself is offered: `warn` where the letter may have arrived all
 * the same. Not where the district was drawn anew: nobody knows whose letter it is. What ran out may
 * still be sent while there is a text of it.
 */
export function offersSelfSend(
  { status, failure }: Line,
  { erasedAt }: Erasing = {},
): 'offer' | 'warn' | undefined {
  if (status === 'unconfirmed') return 'warn';
  if (failure === 'new_map' && (status === 'self_send' || status === 'expired')) return undefined;
  if (status === 'expired') return erasedAt ? undefined : 'offer';
  return mayBeDone(status) ? 'offer' : undefined;
}

/** Whether "I have done it" may be said of it. */
export function mayBeDone(status: DeliveryStatus): status is (typeof undelivered)[number] {
  return (undelivered as readonly DeliveryStatus[]).includes(status);
}
