import { createHash } from 'node:crypto';
import { failure as failureKind } from '@/lib/delivery/channel';
import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import {
  type Bounce,
  type DeliveryStatus,
  db as ownDb,
  type PrismaClient,
} from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import type { Report } from './report';

/**
 * `unknown`: not a letter of ours, or one that is not known as accepted. `ignored`: the report
 * says nothing final, or the letter did not go by mail.
 */
export type Recorded = 'recorded' | 'already' | 'unknown' | 'ignored';

/** From these a delivery may still become accepted: the server's word was quicker than our own. */
const BEFORE_ACCEPTED: DeliveryStatus[] = ['on_hold', 'queued', 'sending'];

/**
 * Marks a letter as come back, once for each time that it was accepted: reports of the same bounce
 * by several ways, or several times, count as one. A report that is early is kept for the sweep.
 */
export async function recordBounce(
  report: Report,
  { db = ownDb(), now = new Date() }: { db?: PrismaClient; now?: Date } = {},
): Promise<Recorded> {
  const { at, providerId, failure, serverText } = report;
  if (failure === null) return 'ignored';
  const delivery = await findReported(db, report);
  if (delivery && delivery.channel !== 'email') return 'ignored';
  if (delivery && at && (await isOlderThanLast(db, delivery.id, at))) return 'already';
  const mayCome = delivery ? BEFORE_ACCEPTED.includes(delivery.status) : providerId !== undefined;
  const hasLeft = delivery?.status === 'accepted' || delivery?.status === 'bounced';
  if (!mayCome && !hasLeft) return 'unknown';

  const eventId = identityOf(report, delivery?.id);
  const deliveryId = delivery?.id ?? null;
  await db.bounce.createMany({
    data: { eventId, deliveryId, providerId, failure, serverText, receivedAt: now },
    skipDuplicates: true,
  });
  const bounce = await db.bounce.findUniqueOrThrow({ where: { eventId } });
  if (bounce.appliedAt) return 'already';
  return delivery ? applyBounce(db, bounce, delivery.id, now) : 'unknown';
}

const KNOWN = { id: true, channel: true, status: true } as const;

async function findReported(db: PrismaClient, { deliveryId, providerId }: Report) {
  const own = deliveryId && (await findById(db, deliveryId));
  return own || (providerId === undefined ? null : findOnly(db, providerId));
}

function findById(db: PrismaClient, id: string) {
  return db.delivery.findUnique({ where: { id }, select: KNOWN });
}

/**
 * A server's queue uses its ids again, and one that gives none says the same of every letter: what
 * may mean two letters marks neither.
 */
async function findOnly(db: PrismaClient, providerId: string) {
  const found = await db.delivery.findMany({ where: { providerId }, select: KNOWN, take: 2 });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * After staff have tried a letter again, a late report about the time before must not mark it once
 * more. Whoever retries does so after the last bounce was recorded, so what was written before that
 * is about it.
 */
async function isOlderThanLast(db: PrismaClient, deliveryId: string, at: Date) {
  const last = await db.bounce.findFirst({
    where: { deliveryId, appliedAt: { not: null } },
    orderBy: { appliedAt: 'desc' },
  });
  return last?.appliedAt ? at <= last.appliedAt : false;
}

/** The same report by mailbox and by webhook has one id; two reporters may use the same one. */
function identityOf({ id, providerId }: Report, deliveryId?: string) {
  const about = deliveryId ?? providerId ?? '';
  return createHash('sha256')
    .update(JSON.stringify([about, id]))
    .digest('hex');
}

/**
 * Moves an accepted delivery to `bounced`. Of two reports at once one moves it, and the other is
 * noted as told already; a delivery that is not accepted yet leaves the bounce as it is.
 */
export async function applyBounce(
  db: PrismaClient,
  { id, failure }: Pick<Bounce, 'id' | 'failure'>,
  deliveryId: string,
  now: Date,
): Promise<'recorded' | 'already' | 'unknown'> {
  const outcome = await db.$transaction(async (tx) => {
    const moved = await moveDeliveries(tx, {
      ...{ from: 'accepted', to: 'bounced', now },
      where: { id: deliveryId, channel: 'email' },
      also: { failure: failureKind.catch('unknown').parse(failure) },
    });
    const { status, message } = await tx.delivery.findUniqueOrThrow({
      where: { id: deliveryId },
      select: { status: true, message: { select: { erasedAt: true } } },
    });
    // Servers' words echo addresses: what was erased is not brought back by a late report.
    const erased = message.erasedAt && { serverText: null };
    const applied = status === 'bounced' && { appliedAt: now };
    await tx.bounce.update({ where: { id }, data: { deliveryId, ...applied, ...erased } });
    if (moved.length > 0) return 'recorded';
    return applied ? 'already' : 'unknown';
  });
  if (outcome === 'recorded') log.info('letter bounced', { deliveryId, failure });
  return outcome;
}

const BATCH_SIZE = 500;

type Kept = { id: string; failure: string; deliveryId: string };

/**
 * Applies bounces that came before we knew the letter as accepted, and drops those of letters that
 * ended otherwise: should staff send such a letter again, the old report says nothing about it.
 * What never finds a letter goes with what is erased in time (receipts/erase-due.ts).
 */
export async function applyKeptBounces(db: PrismaClient, now: Date): Promise<void> {
  await db.$executeRaw`
    delete from "Bounce" b using "Delivery" d
    where b."appliedAt" is null and b."deliveryId" = d.id
      and d.status::text not in ('on_hold', 'queued', 'sending', 'accepted', 'bounced')`;
  const kept = await db.$queryRaw<Kept[]>`
    select b.id, b.failure, d.id as "deliveryId"
    from "Bounce" b join "Delivery" d
      on d.id = b."deliveryId" or (b."deliveryId" is null and d."providerId" = b."providerId")
    where b."appliedAt" is null and d.channel = 'email' and d.status in ('accepted', 'bounced')
      -- What may mean two letters marks neither.
      and (b."deliveryId" is not null or not exists (
        select from "Delivery" o where o."providerId" = b."providerId" and o.id <> d.id))
    order by b.id
    limit ${BATCH_SIZE}`;
  for (const { deliveryId, ...bounce } of kept) await applyBounce(db, bounce, deliveryId, now);
}
