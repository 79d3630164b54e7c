import { readCampaignRow, unsentEditions } from '@/lib/campaign/campaign';
import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { undelivered } from '@/lib/delivery/status';
import {
  type ChannelAvailability,
  type ChannelChoice,
  chooseChannel,
} from '@/lib/offices/choose-channel';
import { readChannelAvailability } from '@/lib/offices/office-channels';
import type {
  Delivery,
  DeliveryKind,
  DeliveryStatus,
  Message,
  Office,
  Prisma,
} from '@/lib/platform/db';
import { wakeWorker } from '@/lib/platform/wake-worker';
import type { Change } from '@/lib/staff/audit';
import {
  type ChangeRefusal,
  changeMessage,
  type LockedMessage,
  type MessageAction,
} from './change-message';
import { isId } from './find-message';

/**
 * Statuses from which staff may retry; deliveries in other statuses change without staff or not at
 * all.
 */
const retryable = [...undelivered, 'self_send'] as const;

export function mayRetry(status: DeliveryStatus): status is (typeof retryable)[number] {
  return (retryable as readonly DeliveryStatus[]).includes(status);
}

type RetryInput = {
  delivery: Pick<Delivery, 'kind' | 'bioguide' | 'seat' | 'chamber'>;
  office: Pick<Office, 'bioguide' | 'email' | 'channelChoice' | 'pausedAt'> | null;
  message: Pick<Message, 'certainty' | 'prefix'>;
};

/**
 * Channel that a delivery would use if its message were written today. It is undefined if the
 * office has neither an online system nor an email address, or if the seat has a different member
 * from the one the letter was written to. A notice has no reason.
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

type RetryOutcome =
  | 'retried'
  | 'changed'
  | 'no_channel'
  | 'ask_ended'
  | 'erased'
  | 'is_on_hold'
  | ChangeRefusal;

/** Retries one delivery (see `retryDeliveries`). */
export function retryDelivery({
  deliveryId,
  ...action
}: MessageAction & { deliveryId: string }): Promise<RetryOutcome> {
  return retryDeliveries({ ...action, deliveryIds: [deliveryId] });
}

/**
 * Queues ended deliveries of a message again, with all their attempts, for the channels that their
 * offices have now. If the message is on hold, staff must decide about it first, because none of
 * its letters may be sent before that.
 * @returns `retried` if at least one was queued; otherwise the reason that the first was not
 */
export async function retryDeliveries({
  deliveryIds,
  now = new Date(),
  ...action
}: MessageAction & { deliveryIds: string[] }): Promise<RetryOutcome> {
  const channels = await readChannelAvailability();
  const unsent = unsentEditions(await readCampaignRow());
  const outcome = await changeMessage(action, async (tx, message) => {
    if (message.erasedAt || message.erasedBy) return 'erased';
    const isUnsent = unsent.includes(message.edition);
    const retried: RetryChange[] = [];
    let refused: Exclude<RetryOutcome, 'retried'> = 'no_message';
    for (const deliveryId of deliveryIds) {
      const { messageId } = action;
      const of = { messageId, deliveryId, message, isUnsent, channels, now };
      const result = await retryOne(tx, of);
      if (typeof result === 'object') retried.push(result);
      else if (deliveryId === deliveryIds[0]) refused = result;
    }
    if (retried.length === 0) return refused;
    return {
      outcome: 'retried',
      change: retried.map(({ change }) => change),
      // Retention starts at the end of the last letter, and this letter is open again.
      message: retried.some(({ kind }) => kind === 'letter') ? { endedAt: null } : {},
    };
  });
  if (outcome === 'retried') wakeWorker();
  return outcome;
}

type RetryChange = { kind: DeliveryKind; change: Change };

type RetryContext = {
  messageId: string;
  deliveryId: string;
  message: LockedMessage;
  /** Whether its ask is over, so that only notices may be retried. */
  isUnsent: boolean;
  channels: ChannelAvailability;
  now: Date;
};

async function retryOne(
  tx: Prisma.TransactionClient,
  { messageId, deliveryId, message, isUnsent, channels, now }: RetryContext,
): Promise<RetryChange | 'no_message' | 'changed' | 'is_on_hold' | 'ask_ended' | 'no_channel'> {
  if (!isId(deliveryId)) return 'no_message';
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
  if (kind === 'letter' && isUnsent) return 'ask_ended';
  const choice = channelNow({ delivery, office, message: delivery.message }, channels);
  if (!choice) return 'no_channel';
  const { channel, reason: channelReason = null } = choice;
  const moved = await moveDeliveries(tx, {
    from: status,
    to: 'queued',
    where: { id: deliveryId },
    also: { channel, channelReason },
    now,
  });
  if (moved.length === 0) return 'changed';
  const change: Change = {
    action: 'delivery.retried',
    subject: `${message.reference} ${delivery.seat ?? delivery.notice ?? ''}`.trim(),
    before: { status, channel: delivery.channel },
    after: { status: 'queued', channel },
  };
  return { kind, change };
}

const isOnHold = ({ holdReason, deliveries }: LockedMessage) =>
  holdReason !== null && deliveries.some(({ status }) => status === 'on_hold');
