import { type DeliveryStatus, Prisma, type PrismaClient } from '@/lib/platform/db';
import { openStatuses } from './status';

type Db = Pick<PrismaClient, '$executeRaw'>;

/**
 * Condition for a message without open deliveries to offices. The status is cast to text, so that a
 * message's deliveries are found by its ID, not through the index of all open ones.
 */
const noLetterOpen = Prisma.sql`m."endedAt" is null and not exists (
  select 1 from "Delivery" d
  where d."messageId" = m.id and d.kind = 'letter' and d.status::text in (${Prisma.join([...openStatuses])}))`;

/**
 * Records when a message's last delivery ended; retention counts from this time. It must run as a
 * separate statement after the one that ended a delivery: otherwise two workers that end two
 * deliveries of one message at the same time would not see each other's change.
 */
export async function endMessages(db: Db, messageIds: string[], now: Date): Promise<void> {
  if (messageIds.length === 0) return;
  await db.$executeRaw`
    update "Message" m set "endedAt" = ${now.toISOString()}::timestamp
    where m.id = any(${messageIds}::text[]) and ${noLetterOpen}`;
}

/** Sets the end date that a crash between the two statements omitted. */
export async function endForgottenMessages(db: Db, now: Date): Promise<void> {
  await db.$executeRaw`
    update "Message" m set "endedAt" = ${now.toISOString()}::timestamp
    where ${noLetterOpen}
      and exists (select 1 from "Delivery" d where d."messageId" = m.id and d.kind = 'letter')`;
}

type EndedDelivery = { id: string; messageId: string; status: DeliveryStatus };

/** Webhook event of a delivery that ended. */
export function deliveryEnded({ id, messageId, status }: EndedDelivery) {
  return { kind: 'delivery.ended', messageId, deliveryId: id, status } as const;
}
