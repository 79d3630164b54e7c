import { recordEvents } from '@/lib/messages/webhook-events';
import {
  type DeliveryKind,
  type DeliveryStatus,
  Prisma,
  type PrismaClient,
} from '@/lib/platform/db';
import { deliveryEnded, endMessages } from '../end-messages';
import { MAX_ATTEMPTS } from '../schedule';
import { hasEnded } from '../status';
import { isWorkerAlive, ownWorkers, thisHost } from './worker-id';

type Db = Pick<PrismaClient, '$queryRaw' | '$transaction'>;

/**
 * Frees leases that have expired, but not those of this process, whose workers are known to be alive:
 * only a clock that was set can make them expire.
 * @returns how many.
 */
export function freeStaleLeases(db: Db, now: Date): Promise<number> {
  const isOver = Prisma.sql`d."leaseUntil" < ${now.toISOString()}::timestamp`;
  const isOurs = Prisma.sql`d."leaseHolder" = any(${ownWorkers()}::text[])`;
  return free(db, Prisma.sql`${isOver} and (${isOurs}) is not true`, now);
}

/**
 * Frees the leases of this host's dead workers immediately, so that the next start does not wait
 * for them to expire. @returns how many.
 */
export async function freeLeasesOfDead(db: Db, now: Date): Promise<number> {
  const rows = await db.$queryRaw<{ workerId: string }[]>`
    select distinct "leaseHolder" as "workerId" from "Delivery"
    where status = 'sending' and starts_with("leaseHolder", ${`${thisHost}:`})`;
  const dead = rows.map(({ workerId }) => workerId).filter((workerId) => !isWorkerAlive(workerId));
  if (dead.length === 0) return 0;
  return free(db, Prisma.sql`d."leaseHolder" = any(${dead}::text[])`, now);
}

/**
 * Frees every lease. Only for the process that has just started the embedded database, when no
 * worker can be delivering yet. @returns how many.
 */
export function freeAllLeases(db: Db, now = new Date()): Promise<number> {
  return free(db, Prisma.sql`true`, now);
}

/**
 * Frees leases of workers that no longer exist. It is unknown whether their letters were sent,
 * except for captured ones, which are known by their files. The attempt counts, so that a letter
 * that crashes its worker cannot do so forever.
 */
function free(db: Db, whose: Prisma.Sql, now: Date): Promise<number> {
  return db.$transaction((tx) => freeIn(tx, whose, now));
}

type FreedDelivery = { id: string; messageId: string; kind: DeliveryKind; status: DeliveryStatus };

async function freeIn(tx: Prisma.TransactionClient, whose: Prisma.Sql, now: Date) {
  const at = now.toISOString();
  const freed = await tx.$queryRaw<FreedDelivery[]>`
    update "Delivery" d set
      "maybeTaken" = d."maybeTaken" or d.channel <> 'capture',
      status = (case
        when d.attempts < ${MAX_ATTEMPTS} then 'queued'
        when d."maybeTaken" or d.channel <> 'capture' then 'unconfirmed'
        else 'failed' end)::"DeliveryStatus",
      "endedAt" = case when d.attempts < ${MAX_ATTEMPTS} then null else ${at}::timestamp end,
      failure = 'unknown', "statusSince" = ${at}::timestamp, "dueAt" = ${at}::timestamp,
      "leaseUntil" = null, "leaseHolder" = null
    where d.status = 'sending' and ${whose}
    returning d.id, d."messageId", d.kind, d.status`;
  const ended = freed.filter(({ kind, status }) => kind === 'letter' && hasEnded(status));
  await recordEvents(tx, ended.map(deliveryEnded), now);
  await endMessages(tx, [...new Set(ended.map(({ messageId }) => messageId))], now);
  return freed.length;
}
