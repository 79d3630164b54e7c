import { type DeliveryStatus, Prisma, type PrismaClient } from '@/lib/platform/db';
import { openStatuses } from './status';

type Db = Pick<PrismaClient, '$executeRaw'>;

/** States as text: the letters of one message are found by its id, not among all that are open. */
const noLetterOpen = Prisma.sql`m."endedAt" is null and not exists (
  select 1 from "Delivery" d
  where d."messageId" = m.id and d.kind = 'letter' and d.status::text in (${Prisma.join([...openStatuses])}))`;

/**
 * Notes when the last letter of a message has ended; retention counts from there. A statement of
 * its own after the one that ended a letter: two workers ending two letters of one message at the
 * same moment would not see each other otherwise.
 */
export async function endMessages(db: Db, messageIds: string[], now: Date): Promise<void> {
  if (messageIds.length === 0) return;
  await db.$executeRaw`
    update "Message" m set "endedAt" = ${now.toISOString()}::timestamp
    where m.id = any(${messageIds}::text[]) and ${noLetterOpen}`;
}

/** The same for what a crash between the two statements left without its date. */
export async function endForgottenMessages(db: Db, now: Date): Promise<void> {
  await db.$executeRaw`
    update "Message" m set "endedAt" = ${now.toISOString()}::timestamp
    where ${noLetterOpen}
      and exists (select 1 from "Delivery" d where d."messageId" = m.id and d.kind = 'letter')`;
}

type Ended = { id: string; messageId: string; status: DeliveryStatus };

/** The webhook event of a letter that has ended. */
export function deliveryEnded({ id, messageId, status }: Ended) {
  return { kind: 'delivery.ended', messageId, deliveryId: id, status } as const;
}
