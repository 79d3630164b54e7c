import { v7 as uuidv7 } from 'uuid';
import { addedJobs, eventCtes } from '@/lib/messages/webhook-events';
import type { DeliveryKind, DeliveryStatus, PrismaClient } from '@/lib/platform/db';
import { endMessages } from '../end-messages';
import type { AttemptResult } from '../outcome';
import { hasEnded } from '../status';

type Db = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;

type RecordedDelivery = {
  id: string;
  messageId: string;
  kind: DeliveryKind;
  status: DeliveryStatus;
};

/**
 * Records the results of many attempts in one statement. Only rows that this worker still leases,
 * for the same attempt, are written: after a lost lease, the new worker's result counts. Safe to
 * repeat.
 * @returns the rows written.
 */
export async function recordResults(
  db: Db,
  { workerId, results, now }: { workerId: string; results: AttemptResult[]; now: Date },
): Promise<RecordedDelivery[]> {
  const at = now.toISOString();
  const rows = results.map((result) => ({
    ...result,
    endedAt: hasEnded(result.status) ? at : null,
    eventId: uuidv7(),
  }));
  const recorded = await db.$queryRaw<RecordedDelivery[]>`
    with given as (
      select t.*, 'sending' as "from", ${workerId} as holder
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(
        id text, attempts int, number int, outcome "TryOutcome", status "DeliveryStatus",
        "dueAt" timestamp, "endedAt" timestamp, "maybeAccepted" boolean, failure text,
        "serverText" text, "providerId" text, "sentHash" text, uncounted boolean, "testMode" boolean,
        "httpStatus" int, "eventId" text)
      -- Without the limit PostgreSQL expects a hundred rows and scans the entire table for five.
      limit ${rows.length}
    ), moved as (
      update "Delivery" d set
        status = t.status, "statusSince" = ${at}::timestamp, "dueAt" = coalesce(t."dueAt", d."dueAt"),
        "endedAt" = t."endedAt", "leaseUntil" = null, "leaseHolder" = null,
        "maybeTaken" = t."maybeAccepted", failure = t.failure, "providerId" = t."providerId",
        "sentHash" = t."sentHash", "testMode" = t."testMode",
        attempts = d.attempts - t.uncounted::int
      from given t
      -- Status and holder are columns of the given rows: with constants, PostgreSQL expects one
      -- leased row and compares each result with all others. The status is cast to text so that
      -- rows are found by ID: its index is full of dead entries.
      where (d.id, d.status::text, d."leaseHolder", d.attempts)
        = (t.id, t."from", t.holder, t.attempts)
      returning d.id, d."messageId", d.kind, d.status, d."endedAt", t."eventId"
    ), occurred as (
      select "eventId" as id, 'delivery.ended' as kind, "messageId", id as "deliveryId",
        status::text as status
      from moved where kind = 'letter' and "endedAt" is not null
    ), ${eventCtes(now)}, logged as (
      update "Attempt" a set "endedAt" = ${at}::timestamp, outcome = t.outcome,
        failure = t.failure, "serverText" = t."serverText", "httpStatus" = t."httpStatus"
      from given t join moved using (id)
      where a."deliveryId" = t.id and a.number = t.number
    )
    select id, "messageId", kind, status from moved
    where ${addedJobs} >= 0`;
  const ended = recorded.filter(({ kind, status }) => kind === 'letter' && hasEnded(status));
  await endMessages(db, [...new Set(ended.map(({ messageId }) => messageId))], now);
  return recorded;
}

/** Returns claims that were never begun: the attempt is not counted and not recorded. */
export async function returnToQueue(
  db: Db,
  { workerId, ids, now }: { workerId: string; ids: string[]; now: Date },
): Promise<void> {
  if (ids.length === 0) return;
  await db.$executeRaw`
    with back as (
      update "Delivery" d set status = 'queued', "statusSince" = ${now.toISOString()}::timestamp,
        attempts = d.attempts - 1, "leaseUntil" = null, "leaseHolder" = null
      where d.id = any(${ids}::text[]) and d.status = 'sending' and d."leaseHolder" = ${workerId}
      returning d.id
    )
    delete from "Attempt" a using back
    where a."deliveryId" = back.id
      and a.number = (select max(b.number) from "Attempt" b where b."deliveryId" = back.id)`;
}
