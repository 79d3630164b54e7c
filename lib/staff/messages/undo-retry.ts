import type { StoredFailure } from '@/lib/delivery/channel';
import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import type { ChannelReason } from '@/lib/offices/choose-channel';
import type { Prisma } from '@/lib/platform/db';
import { type ChangeRefusal, changeMessage, type MessageAction } from './change-message';
import { mayRetry } from './retry';

/** Columns of a delivery that a retry overwrites (lib/staff/messages/retry.ts). */
export const roundFields = {
  status: true,
  statusSince: true,
  dueAt: true,
  channel: true,
  channelReason: true,
  attempts: true,
  failure: true,
  providerId: true,
  sentHash: true,
  testMode: true,
  notifiedStatus: true,
  endedAt: true,
} satisfies Prisma.DeliverySelect;

export type Round = Prisma.DeliveryGetPayload<{ select: typeof roundFields }>;

type UndoneRetry = Omit<MessageAction, 'seen' | 'now'> & {
  /** Deliveries before the retry. */
  before: (Round & { id: string })[];
  /** When all letters of the message had ended, if they had. */
  messageEndedAt: Date | null;
};

/**
 * Restores deliveries to their state before staff retried them, except any that was attempted
 * since.
 */
export async function undoRetry({
  messageId,
  before,
  messageEndedAt,
  by,
}: UndoneRetry): Promise<'undone' | 'changed' | ChangeRefusal> {
  return changeMessage({ messageId, by }, async (tx, { reference }) => {
    let count = 0;
    for (const { id, status, ...round } of before) {
      if (!mayRetry(status)) continue;
      const where = { id, messageId, attempts: 0 };
      const failure = round.failure as StoredFailure | null;
      const channelReason = round.channelReason as ChannelReason | null;
      const also = { ...round, failure, channelReason };
      count += (await moveDeliveries(tx, { from: 'queued', to: status, where, also })).length;
    }
    if (count === 0) return 'changed';
    const ended = count === before.length ? { endedAt: messageEndedAt } : {};
    return {
      outcome: 'undone',
      change: {
        action: 'delivery.retry_undone',
        subject: reference,
        before: { queued: count },
        after: { queued: 0 },
      },
      message: ended,
    };
  });
}
