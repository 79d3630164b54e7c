import type { DeliveryStatus } from '@/lib/platform/db';

type Line = { status: DeliveryStatus; failure?: string | null };

/** What did not arrive, and may be sent by the supporter's own hand. */
const undelivered = ['your_turn', 'refused', 'gave_up', 'bounced'] as const;

/**
 * Whether the kit to send a letter oneself is offered: `warn` where the letter may have arrived all
 * the same. Not where the district was drawn anew: nobody knows whose letter it is.
 */
export function offersKit({ status, failure }: Line): 'offer' | 'warn' | undefined {
  if (status === 'unconfirmed') return 'warn';
  if (status === 'your_turn' && failure === 'new_map') return undefined;
  return mayBeDone(status) ? 'offer' : undefined;
}

/** Whether "I have done it" may be said of it. */
export function mayBeDone(status: DeliveryStatus): status is (typeof undelivered)[number] {
  return (undelivered as readonly DeliveryStatus[]).includes(status);
}
