import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { readChannelAvailability } from '@/lib/offices/channel-availability';
import {
  type ChannelAvailability,
  type ChannelChoice,
  chooseChannel,
} from '@/lib/offices/choose-channel';
import type { Delivery, DeliveryStatus, Message, Office } from '@/lib/platform/db';
import { wakeWorker } from '@/lib/platform/wake-worker';
import {
  type ChangeRefusal,
  changeMessage,
  type LockedMessage,
  type MessageAction,
} from './change-message';
import { isId } from './find-message';

/** Statuses from which staff may retry; other deliveries move without staff or not at all. */
export const retryable = ['refused', 'failed', 'bounced', 'self_send'] as const;

export function mayRetry(status: DeliveryStatus): status is (typeof retryable)[number] {
  return (retryable as readonly DeliveryStatus[]).includes(status);
}

type RetryInput = {
  delivery: Pick<Delivery, 'kind' | 'bioguide' | 'seat' | 'chamber'>;
  office: Pick<Office, 'bioguide' | 'email' | 'channelChoice' | 'pausedAt'> | null;
  message: Pick<Message, 'certainty' | 'prefix'>;
};

/**
 * Channel that a delivery would use if its message were written today; undefined when there is
 * none: neither gateway nor address, or the seat has another member than the one the letter was
 * written to. A notice has no reason.
 */
export function channelNow(
  { delivery, office, message }: RetryInput,
  channels: ChannelAvailability,
): (Partial<ChannelChoice> & Pick<ChannelChoice, 'channel'>) | undefined {
  const { kind, seat, chamber, bioguide } = delivery;
  if (kind === 'notice') return { channel: channels.mode === 'live' ? 'email' : 'capture' };
  if (!seat || !chamber || !bioguide || office?.bioguide !== bioguide) return undefined;
  const letter = { certainty: message.certainty, prefix: message.prefix ?? '' };
  const choice = chooseChannel({ ...office, seat, chamber }, letter, channels);
  return choice.channel === 'self_send' ? undefined : choice;
}

/**
 * Queues one ended delivery again, with all its attempts, for the channel its office has now. A
 * message on hold is decided first: none of its letters leaves before that.
 * @param dueAt earliest time at which it may leave
 */
export async function retryDelivery({
  messageId,
  deliveryId,
  by,
  seen,
  now = new Date(),
  dueAt = now,
}: MessageAction & { deliveryId: string; dueAt?: Date }): Promise<
  'retried' | 'changed' | 'no_channel' | 'erased' | 'is_on_hold' | ChangeRefusal
> {
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
      // Retention counts from the end of the last letter, and this one is open again.
      message: kind === 'letter' ? { endedAt: null } : {},
    };
  });
  if (outcome === 'retried') wakeWorker();
  return outcome;
}

const isOnHold = ({ holdReason, deliveries }: LockedMessage) =>
  holdReason !== null && deliveries.some(({ status }) => status === 'on_hold');
