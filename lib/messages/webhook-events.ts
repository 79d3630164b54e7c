import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { type HoldReason, Prisma } from '@/lib/platform/db';
import { addJobSql } from '@/lib/platform/jobs';

/**
 * Event kinds that a webhook can subscribe to; stored in `Webhook.events` and `OutwardEvent.kind`.
 */
export const webhookEventKind = z.enum([
  'message.received',
  'delivery.ended',
  'newsletter.opted_in',
]);

export type WebhookEventKind = z.infer<typeof webhookEventKind>;

type NewEvent = {
  kind: WebhookEventKind;
  messageId: string;
  deliveryId?: string;
  /** The status in which the delivery ended. */
  status?: string;
};

type NewMessage = { id: string; newsletter?: boolean; holdReason?: HoldReason | null };

/**
 * Events of a stored message. If confirmation is required, a newsletter opt-in counts only after
 * the address was confirmed.
 */
export function messageEvents({ id, newsletter, holdReason }: NewMessage): NewEvent[] {
  const received: NewEvent = { kind: 'message.received', messageId: id };
  if (!newsletter || holdReason === 'confirmation') return [received];
  return [received, { kind: 'newsletter.opted_in', messageId: id }];
}

type Db = Pick<Prisma.TransactionClient, '$executeRaw'>;

/**
 * Records events in the transaction of the change, with a call and its job for each webhook that
 * subscribes to the kind. Without a subscribed webhook, nothing is written.
 */
export async function recordEvents(tx: Db, events: NewEvent[], now = new Date()): Promise<void> {
  if (events.length === 0) return;
  await tx.$executeRaw`
    with occurred as (${occurredRows(events)}), ${eventCtes(now)}
    select ${addedJobs}`;
}

/** The rows of `occurred` for `eventCtes`. */
export function occurredRows(events: NewEvent[]): Prisma.Sql {
  const rows = events.map((event) => ({ id: uuidv7(), ...event }));
  return Prisma.sql`
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o(
      id text, kind text, "messageId" text, "deliveryId" text, status text)`;
}

/**
 * The CTEs that record events, for a statement that has a CTE `occurred` (id, kind, "messageId",
 * "deliveryId", status). The statement must also select `addedJobs`.
 */
export function eventCtes(now: Date): Prisma.Sql {
  const at = Prisma.sql`${now.toISOString()}::timestamp`;
  return Prisma.sql`
    event as (
      insert into "OutwardEvent" (id, kind, "messageId", "deliveryId", status, "createdAt")
      select o.id, o.kind, o."messageId", o."deliveryId", o.status, ${at} from occurred o
      where exists (select from "Webhook" w where w."isActive" and o.kind = any(w.events))
      returning id, kind
    ), call as (
      insert into "WebhookDelivery" (id, "webhookId", "eventId", "dueAt", "createdAt")
      select gen_random_uuid()::text, w.id, e.id, ${at}, ${at}
      from event e join "Webhook" w on w."isActive" and e.kind = any(w.events)
      returning id, "webhookId", "dueAt"
    ), added_job as (
      select ${callJob} as job from call c
    )`;
}

/**
 * Number of jobs that the statement added. PostgreSQL runs a CTE that only selects as far as it is
 * read: without this, the calls are stored and their jobs are not added.
 */
export const addedJobs = Prisma.sql`(select count(job)::int from added_job)`;

/**
 * Adds the job that makes call `c`. The calls of one webhook run one after another, so that a
 * receiver that hangs occupies only one job at a time.
 */
export const callJob = addJobSql({
  name: 'call_webhook',
  id: Prisma.sql`c.id`,
  runAt: Prisma.sql`c."dueAt" at time zone 'UTC'`,
  queue: Prisma.sql`'webhook:' || c."webhookId"`,
});
