import type { DeliveryStatus, Prisma, PrismaClient } from '@/lib/platform/db';
import { endMessages } from './end-messages';
import { hasEnded, type MoveFrom } from './status';

type Db = Pick<PrismaClient, 'delivery' | 'message' | '$executeRaw'>;

type Move<From extends DeliveryStatus> = {
  from: From;
  to: MoveFrom<From>;
  /** Which ones; those that are no longer in `from` are left alone. */
  where: Prisma.DeliveryWhereInput;
  also?: Prisma.DeliveryUpdateManyMutationInput;
  now?: Date;
  /** At most so many, for sweeps that may find very many. */
  limit?: number;
};

/** What a new round of tries begins with. */
export const newRound = {
  attempts: 0,
  failure: null,
  providerId: null,
  sentHash: null,
  testMode: false,
  notifiedStatus: null,
} as const;

export type Moved = { id: string; messageId: string };

/**
 * Moves deliveries from one state to another, in one `update … where status = from`: who comes
 * second moves nothing. A move that the table does not have does not compile. What had ended and
 * waits again begins a new round of tries.
 * @param db may be a transaction, so that an audit line is written with the move.
 * @returns the deliveries that were moved.
 */
export async function moveDeliveries<From extends DeliveryStatus>(
  db: Db,
  { from, to, where, also, now = new Date(), limit }: Move<From>,
): Promise<Moved[]> {
  const target: DeliveryStatus = to;
  const anew = hasEnded(from) && !hasEnded(target);
  const moved = await db.delivery.updateManyAndReturn({
    where: { ...where, status: from },
    data: {
      status: target,
      statusSince: now,
      endedAt: hasEnded(target) ? now : null,
      ...(target === 'queued' && { dueAt: now }),
      // In the supporter's own hand, the proof of what was sent before stays.
      ...(anew && (target === 'queued' ? newRound : { attempts: 0, failure: null })),
      ...also,
    },
    select: { id: true, messageId: true },
    limit,
  });
  const messageIds = [...new Set(moved.map(({ messageId }) => messageId))];
  if (hasEnded(target)) await endMessages(db, messageIds, now);
  if (anew && messageIds.length > 0) {
    await db.message.updateMany({ where: { id: { in: messageIds } }, data: { endedAt: null } });
  }
  return moved;
}
