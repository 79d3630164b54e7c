import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import type { Certainty } from '@/lib/lookup/resolution';
import { readChannelAvailability } from '@/lib/offices/channel-availability';
import { type ChannelAvailability, type Choice, chooseChannel } from '@/lib/offices/choose-channel';
import type { Delivery, DeliveryStatus, Message, Office } from '@/lib/platform/db';
import { wakeWorker } from '@/lib/platform/wake-worker';
import type { Staff } from '@/lib/staff/access/require-staff';
import { changeMessage, type LockedMessage, type Undone } from './change-message';
import { isId } from './find-message';

/** States out of which staff may try again; the others move by themselves or not at all. */
export const retryable = ['refused', 'failed', 'bounced', 'self_send'] as const;

export function mayRetry(status: DeliveryStatus): status is (typeof retryable)[number] {
  return (retryable as readonly DeliveryStatus[]).includes(status);
}

type Retried = {
  delivery: Pick<Delivery, 'kind' | 'bioguide' | 'seat' | 'chamber'>;
  office: Pick<Office, 'bioguide' | 'email' | 'channelChoice' | 'pausedAt'> | null;
  message: Pick<Message, 'certainty' | 'prefix'>;
};

/**
 * The channel a delivery would take now, as if its message were written today; undefined when there
 * is none: neither gateway nor address, or somebody else sits in the office than the letter was
 * written to. A notice has no reason.
 */
export function channelNow(
  { delivery, office, message }: Retried,
  channels: ChannelAvailability,
): (Partial<Choice> & Pick<Choice, 'channel'>) | undefined {
  const { kind, seat, chamber, bioguide } = delivery;
  if (kind === 'notice') return { channel: channels.mode === 'live' ? 'email' : 'capture' };
  if (!seat || !chamber || !bioguide || office?.bioguide !== bioguide) return undefined;
  const letter = { certainty: message.certainty as Certainty, prefix: message.prefix ?? '' };
  const choice = chooseChannel({ ...office, seat, chamber }, letter, channels);
  return choice.channel === 'self_send' ? undefined : choice;
}

/**
 * Puts one ended delivery back in line, with all its tries, by the channel its office has now. What
 * is held is decided first: no letter of it goes out beside the decision.
 * @param seen the version of the page it was asked from (`versionOf`); without it nothing is compared
 * @param dueAt when it may leave
 */
export async function retryDelivery(
  messageId: string,
  deliveryId: string,
  by: Staff,
  now = new Date(),
  seen?: string,
  dueAt = now,
): Promise<'retried' | 'changed' | 'no_channel' | 'erased' | 'is_on_hold' | Undone> {
  const channels = await readChannelAvailability();
  const outcome = await changeMessage({ messageId, by, seen }, async (tx, message) => {
    if (!isId(deliveryId)) return 'no_message';
    if (message.erasedAt || message.erasedBy) return 'erased';
    const delivery = await tx.delivery.findFirst({
      where: { id: deliveryId, messageId },
      include: {
        office: { select: { bioguide: true, email: true, channelChoice: true, pausedAt: true } },
        message: { select: { certainty: true, prefix: true } },
      },
    });
    if (!delivery) return 'no_message';
    const { status, kind, office } = delivery;
    if (!mayRetry(status)) return 'changed';
    if (kind === 'letter' && isOnHold(message)) return 'is_on_hold';
    const choice = channelNow({ delivery, office, message: delivery.message }, channels);
    if (!choice) return 'no_channel';
    const { channel, reason: channelReason = null } = choice;
    const moved = await moveDeliveries(tx, {
      from: status,
      to: 'queued',
      where: { id: deliveryId },
      also: { channel, channelReason, dueAt },
      now,
    });
    if (moved.length === 0) return 'changed';
    return {
      outcome: 'retried',
      change: {
        action: 'delivery.retried',
        subject: `${message.reference} ${delivery.seat ?? delivery.notice ?? ''}`.trim(),
        before: { status, channel: delivery.channel },
        after: { status: 'queued', channel },
      },
      // Retention counts from the end of the last letter, and this one goes on.
      message: kind === 'letter' ? { endedAt: null } : {},
    };
  });
  if (outcome === 'retried') wakeWorker();
  return outcome;
}

const isOnHold = ({ holdReason, deliveries }: LockedMessage) =>
  holdReason !== null && deliveries.some(({ status }) => status === 'on_hold');
