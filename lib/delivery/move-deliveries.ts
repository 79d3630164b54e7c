import { recordEvents } from '@/lib/messages/webhook-events';
import type { ChannelReason } from '@/lib/offices/choose-channel';
import type { DeliveryStatus, Prisma, PrismaClient } from '@/lib/platform/db';
import type { StoredFailure } from './channel';
import { deliveryEnded, endMessages } from './end-messages';
import { hasEnded, type MoveFrom } from './status';

/**
 * Owner of `Delivery.status`: `moveDeliveries` makes every status change, with three exceptions in
 * `outbox/` that need `for update skip locked` and the lease: claiming (claim-due.ts), recording
 * results and giving back claims (record-results.ts), and freeing leases (leases.ts). A new row
 * gets its first status from lib/messages/message-row.ts, or the column's default, `queued`.
 * tests/unit/delivery/status-owner.test.ts checks the sources for anything else.
 */

type Db = Pick<PrismaClient, 'delivery' | 'message' | '$executeRaw'>;

type Changing = {
  /** Deliveries to move; those no longer in the starting status are skipped. */
  where: Prisma.DeliveryWhereInput;
  /** Other columns to set; they override what the move sets by itself. */
  also?: Omit<Prisma.DeliveryUncheckedUpdateManyInput, 'status' | 'failure' | 'channelReason'> & {
    failure?: StoredFailure | null;
    channelReason?: ChannelReason | null;
  };
  now?: Date;
};

type Move<From extends DeliveryStatus> = Changing & {
  from: From;
  to: MoveFrom<From>;
  /** Maximum number of rows to move, for periodic work that may find very many. */
  limit?: number;
};

/** Columns that start a new round of attempts. */
const newRound = {
  attempts: 0,
  failure: null,
  providerId: null,
  sentHash: null,
  testMode: false,
  notifiedStatus: null,
} as const;

/** Columns that a move changes besides the status and its time. */
function roundOf(from: DeliveryStatus, to: DeliveryStatus) {
  const isRetry = hasEnded(from) || from === 'self_send';
  if (to === 'queued' && isRetry) return newRound;
  // A delivery that becomes self-send keeps the proof of what was sent before.
  if (hasEnded(from) && !hasEnded(to)) return { attempts: 0, failure: null };
  return {};
}

export type MovedDelivery = { id: string; messageId: string };

/**
 * Moves deliveries from one status to another, in one `update … where status = from`, so that the
 * second of two concurrent callers moves nothing. A move that is not in the table does not compile.
 * Ended deliveries that are queued again start a new round of attempts.
 * @param db may be a transaction, so that an audit entry is written with the move.
 * @returns the deliveries that were moved.
 */
export function moveDeliveries<From extends DeliveryStatus>(
  db: Db,
  move: Move<From>,
): Promise<MovedDelivery[]> {
  // The end of a delivery and its webhook event are written together or not at all.
  if (hasEnded(move.to) && isClient(db)) return db.$transaction((tx) => moveIn(tx, move));
  return moveIn(db, move);
}

const isClient = (db: Db): db is PrismaClient => '$transaction' in db;

async function moveIn<From extends DeliveryStatus>(
  db: Db,
  { from, to, where, also, now = new Date(), limit }: Move<From>,
): Promise<MovedDelivery[]> {
  const target: DeliveryStatus = to;
  const moved = await db.delivery.updateManyAndReturn({
    where: { ...where, status: from },
    data: {
      status: target,
      statusSince: now,
      endedAt: hasEnded(target) ? now : null,
      ...(target === 'queued' && { dueAt: now }),
      ...roundOf(from, target),
      ...also,
    },
    select: { id: true, messageId: true, kind: true },
    limit,
  });
  // Retention counts from the end of a message's deliveries to offices, not of its notices.
  const letters = moved.filter(({ kind }) => kind === 'letter');
  const messageIds = [...new Set(letters.map(({ messageId }) => messageId))];
  if (hasEnded(target)) {
    await recordEvents(
      db,
      letters.map((letter) => deliveryEnded({ ...letter, status: target })),
      now,
    );
    await endMessages(db, messageIds, now);
  }
  if (hasEnded(from) && !hasEnded(target) && messageIds.length > 0) {
    await db.message.updateMany({ where: { id: { in: messageIds } }, data: { endedAt: null } });
  }
  return moved;
}

/** Restarts the time limit of queued deliveries, for example on another channel. */
export async function requeue(db: Db, { where, also, now = new Date() }: Changing): Promise<void> {
  await db.delivery.updateMany({
    where: { ...where, status: 'queued' },
    data: { statusSince: now, dueAt: now, ...also },
  });
}
