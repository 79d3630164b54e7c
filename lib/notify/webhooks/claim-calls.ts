import type { PrismaClient } from '@/lib/platform/db';

export type ClaimedCall = {
  id: string;
  webhookId: string;
  eventId: string;
  url: string;
  secret: Uint8Array;
  /** Tries, this one included; whoever writes the result still has the row only with this number. */
  attempts: number;
};

/** Many times the longest try. */
const LEASE_MS = 60_000;
/** Calls of one webhook at the same moment. */
const BATCH_SIZE = 4;

/**
 * Takes what is due for webhooks that are switched on, a few of each, in one statement that counts
 * the try; what a dead worker had in hand is due again when its lease is over.
 * @param take.except ids of webhooks whose last calls are still under way
 */
export function claimCalls(
  db: Pick<PrismaClient, '$queryRaw'>,
  take: { workerId: string; now: Date; except: string[] },
): Promise<ClaimedCall[]> {
  const { workerId, now, except } = take;
  const at = now.toISOString();
  const leaseUntil = new Date(now.getTime() + LEASE_MS).toISOString();
  return db.$queryRaw<ClaimedCall[]>`
    with due as (
      select c.id, w.url, w.secret
      from "Webhook" w cross join lateral (
        select d.id from "WebhookDelivery" d
        where d."webhookId" = w.id and d."dueAt" <= ${at}::timestamp
          and d.status in ('queued', 'sending')
        order by d."dueAt" limit ${BATCH_SIZE} for update skip locked) c
      where w."isActive" and w.id <> all(${except}::text[])
    )
    update "WebhookDelivery" d set status = 'sending', attempts = d.attempts + 1,
      "leaseUntil" = ${leaseUntil}::timestamp, "dueAt" = ${leaseUntil}::timestamp,
      "leaseHolder" = ${workerId}
    from due where d.id = due.id
    returning d.id, d."webhookId", d."eventId", due.url, due.secret, d.attempts`;
}
