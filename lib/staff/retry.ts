import { mayMove } from '@/lib/delivery/status';
import { channelOf } from '@/lib/lookup/roster/office-channel';
import type { ChannelName, Delivery, DeliveryStatus, Office } from '@/lib/platform/db';
import { db } from '@/lib/platform/db';
import { mailMode } from '@/lib/platform/env';
import { wakeWorker } from '@/lib/platform/wake-worker';
import { recordAudit } from './audit';
import { isId } from './find-message';
import type { Staff } from './require-staff';
import { lockMessage } from './review';

/** States out of which staff may try again; the others move by themselves or not at all. */
export const retryable = ['refused', 'gave_up', 'bounced', 'your_turn'] as const;

export function mayRetry(status: DeliveryStatus): boolean {
  return (retryable as readonly DeliveryStatus[]).includes(status) && mayMove(status, 'waiting');
}

/**
 * The channel a delivery would take now; undefined when there is none: the office has no address,
 * or somebody else sits in it than the letter was written to.
 */
export function channelNow(
  delivery: Pick<Delivery, 'kind' | 'bioguide'>,
  office: Pick<Office, 'bioguide' | 'email'> | null,
): ChannelName | undefined {
  const mode = mailMode();
  if (delivery.kind === 'notice') return mode === 'live' ? 'email' : 'capture';
  const bioguide = office?.bioguide;
  if (!bioguide || bioguide !== delivery.bioguide) return undefined;
  const channel = channelOf({ bioguide }, { mode, email: office.email });
  return channel === 'hand_off' ? undefined : channel;
}

/** Puts one ended delivery back in line, with all its tries, by the channel its office has now. */
export async function retryDelivery(
  messageId: string,
  deliveryId: string,
  by: Staff,
  now = new Date(),
): Promise<'retried' | 'changed' | 'no_channel' | 'no_message' | 'erased'> {
  const outcome = await db().$transaction(async (tx) => {
    const message = await lockMessage(tx, messageId);
    if (!message || !isId(deliveryId)) return 'no_message';
    if (message.erasedAt) return 'erased';
    const delivery = await tx.delivery.findFirst({
      where: { id: deliveryId, messageId },
      include: { office: { select: { bioguide: true, email: true } } },
    });
    if (!delivery) return 'no_message';
    const { status } = delivery;
    if (!mayRetry(status)) return 'changed';
    const channel = channelNow(delivery, delivery.office);
    if (!channel) return 'no_channel';
    const waiting = { status: 'waiting', statusSince: now, dueAt: now, attempts: 0 } as const;
    const { count } = await tx.delivery.updateMany({
      where: { id: deliveryId, status },
      data: { ...waiting, channel, failure: null, endedAt: null },
    });
    if (count === 0) return 'changed';
    // Retention counts from the end of the last letter, and this one goes on.
    const goesOn = delivery.kind === 'letter' && { endedAt: null };
    if (goesOn) await tx.message.update({ where: { id: messageId }, data: goesOn });
    await recordAudit(tx, by, {
      action: 'delivery.retried',
      subject: `${message.reference} ${delivery.seat ?? delivery.notice ?? ''}`.trim(),
      before: { status, channel: delivery.channel },
      after: { status: 'waiting', channel },
    });
    return 'retried';
  });
  if (outcome === 'retried') wakeWorker();
  return outcome;
}
