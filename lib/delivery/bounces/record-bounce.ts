import { createHash } from 'node:crypto';
import { z } from 'zod';
import { failure as failureKind } from '@/lib/delivery/channel';
import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import {
  type Delivery,
  type DeliveryStatus,
  db as ownDb,
  type Prisma,
  type PrismaClient,
} from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { type Report, serverIdsIn } from './report';

const recorded = z
  .enum(['recorded', 'already', 'unknown', 'ignored'])
  .describe(
    '`unknown`: not one of our emails, or not yet recorded as accepted. `ignored`: not final, or not sent by email.',
  );

export type BounceOutcome = z.infer<typeof recorded>;

/** The response of `POST /api/receipts`. */
export const recordedAnswer = z
  .object({ outcomes: z.array(recorded) })
  .meta({ id: 'RecordedEvents' });

/**
 * Statuses that may still become `accepted`, since the bounce report arrived before our own result,
 * and `unconfirmed`, whose reports staff read at /staff/bounces.
 */
const KEEPS_REPORT: DeliveryStatus[] = ['on_hold', 'queued', 'sending', 'unconfirmed'];

/**
 * Marks a delivery as bounced, once each time it was accepted: repeated reports of the same bounce,
 * through one path or several, count once. A report that arrives early is stored for the sweep.
 */
export async function recordBounce(
  report: Report,
  { db = ownDb(), now = new Date() }: { db?: PrismaClient; now?: Date } = {},
): Promise<BounceOutcome> {
  const { at, failure, serverText, recipient } = report;
  if (failure === null) return 'ignored';
  const delivery = await findReported(db, report);
  // If no delivery is found, our own result may still supply this ID: as the server itself says it,
  // without what Message-IDs add.
  const named = serverIdsOf(report);
  const providerId = serverIdsIn(named[0] ?? '').findLast((id) => named.includes(id));
  if (delivery && delivery.channel !== 'email') return 'ignored';
  if (delivery && at && (await isOlderThanLast(db, delivery.id, at))) return 'already';
  const mayCome = !delivery || KEEPS_REPORT.includes(delivery.status);
  const hasLeft = delivery?.status === 'accepted' || delivery?.status === 'bounced';
  if (!mayCome && !hasLeft) return 'unknown';

  const eventId = identityOf(report, delivery?.id);
  const deliveryId = delivery?.id ?? null;
  await db.bounce.createMany({
    data: { eventId, deliveryId, providerId, failure, serverText, recipient, receivedAt: now },
    skipDuplicates: true,
  });
  const bounce = await db.bounce.findUniqueOrThrow({ where: { eventId } });
  if (bounce.appliedAt) return 'already';
  return delivery ? applyBounce(db, { ...bounce, deliveryId: delivery.id }, now) : 'unknown';
}

const KNOWN = { id: true, channel: true, status: true } as const;

/** IDs of the first server that a report names, the most certain first. */
const serverIdsOf = ({ providerId = '', renamed = [] }: Report) => [
  ...serverIdsIn(providerId),
  ...renamed,
];

async function findReported(db: PrismaClient, report: Report) {
  const own = report.deliveryId && (await findById(db, report.deliveryId));
  if (own) return own;
  for (const id of serverIdsOf(report)) {
    const found = await findOnly(db, id);
    if (found) return found;
  }
  return null;
}

function findById(db: PrismaClient, id: string) {
  return db.delivery.findUnique({ where: { id }, select: KNOWN });
}

/**
 * Finds the only delivery with a server's ID. Mail servers reuse their queue IDs, and a server
 * without IDs gives the same reply to every email: an ID that matches two deliveries marks neither.
 */
async function findOnly(db: PrismaClient, serverId: string) {
  const found = await db.$queryRaw<Pick<Delivery, keyof typeof KNOWN>[]>`
    select id, channel::text, status::text from "Delivery"
    where split_part("providerId", '@', 1) = ${serverId} limit 2`;
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * Whether a report is about an attempt before the last recorded bounce. After staff retry a
 * delivery, a late report about the previous attempt must not mark it again. A retry happens after
 * the last bounce was recorded, so a report written before that is about the previous attempt.
 */
async function isOlderThanLast(db: PrismaClient, deliveryId: string, at: Date) {
  const last = await db.bounce.findFirst({
    where: { deliveryId, appliedAt: { not: null } },
    orderBy: { appliedAt: 'desc' },
  });
  return last?.appliedAt ? at <= last.appliedAt : false;
}

/** One ID for the same report by mailbox and by webhook; two reporters may use the same ID. */
function identityOf({ id, providerId }: Report, deliveryId?: string) {
  const about = deliveryId ?? providerId ?? '';
  return createHash('sha256')
    .update(JSON.stringify([about, id]))
    .digest('hex');
}

/**
 * Moves an accepted delivery to `bounced`. If two reports arrive at once, one moves it and the
 * other is recorded as a duplicate. If the delivery is not accepted yet, the bounce stays
 * unapplied.
 */
async function applyBounce(
  db: PrismaClient,
  bounce: MatchedBounce,
  now: Date,
): Promise<BounceApplied> {
  const { deliveryId, failure } = bounce;
  const outcome = await db.$transaction((tx) => applyBounceIn(tx, bounce, now));
  if (outcome === 'recorded') log.info('letter_bounced', { deliveryId, failure });
  return outcome;
}

type MatchedBounce = { id: string; failure: string; deliveryId: string };

type BounceApplied = 'recorded' | 'already' | 'unknown';

/** Runs `applyBounce` in the caller's transaction. */
export async function applyBounceIn(
  tx: Prisma.TransactionClient,
  { id, failure, deliveryId }: MatchedBounce,
  now: Date,
): Promise<BounceApplied> {
  const moved = await moveDeliveries(tx, {
    from: 'accepted',
    to: 'bounced',
    now,
    where: { id: deliveryId, channel: 'email' },
    also: { failure: failureKind.catch('unknown').parse(failure) },
  });
  const { status, message } = await tx.delivery.findUniqueOrThrow({
    where: { id: deliveryId },
    select: { status: true, message: { select: { erasedAt: true } } },
  });
  // Reports quote addresses, so a late one must not restore deleted personal data.
  const erased = message.erasedAt && { serverText: null, recipient: null };
  const applied = status === 'bounced' && { appliedAt: now };
  await tx.bounce.update({ where: { id }, data: { deliveryId, ...applied, ...erased } });
  if (moved.length > 0) return 'recorded';
  return applied ? 'already' : 'unknown';
}

const BATCH_SIZE = 500;

/**
 * Applies bounces that arrived before the delivery was known to be accepted, and deletes those of
 * deliveries that ended differently: if staff retry such a delivery, the old report says nothing
 * about the new attempt. Bounces that never match a delivery are deleted by retention
 * (receipts/erase-messages.ts).
 */
export async function applyKeptBounces(db: PrismaClient, now: Date): Promise<void> {
  await db.$executeRaw`
    delete from "Bounce" b using "Delivery" d
    where b."appliedAt" is null and b."deliveryId" = d.id
      and d.status::text not in
        ('on_hold', 'queued', 'sending', 'unconfirmed', 'accepted', 'bounced')`;
  const kept = await db.$queryRaw<MatchedBounce[]>`
    select b.id, b.failure, d.id as "deliveryId"
    from "Bounce" b join "Delivery" d
      on d.id = b."deliveryId"
        or (b."deliveryId" is null and split_part(d."providerId", '@', 1) = b."providerId")
    where b."appliedAt" is null and d.channel = 'email' and d.status in ('accepted', 'bounced')
      -- An ID that matches two deliveries marks neither.
      and (b."deliveryId" is not null or not exists (
        select from "Delivery" o
        where split_part(o."providerId", '@', 1) = b."providerId" and o.id <> d.id))
    order by b.id
    limit ${BATCH_SIZE}`;
  for (const bounce of kept) await applyBounce(db, bounce, now);
}
