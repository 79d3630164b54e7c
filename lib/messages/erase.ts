import { v7 as uuidv7 } from 'uuid';
import { type ErasedBy, db as ownDb, type PrismaClient } from '@/lib/platform/db';

export type Erasing = {
  /** The row keeps it, and the receipt says it. */
  by: ErasedBy;
  /** For the audit: why these, in a few words. Nothing about the people. */
  why: string;
  /** The member of the staff who asked for it; without one the audit names what `by` says. */
  who?: { id: string; name: string; network: string };
  now?: Date;
};

/**
 * Erases the person from these messages: every column that says who wrote or what, hashes of
 * letters, marks of the review, and servers' words, which echo addresses. What stays is listed in
 * `personalData.erase.stays`. One statement with its audit line: all of it happens or nothing. What another
 * sweep is erasing at this moment is left to it, and so is a message of which something is being
 * sent: its file would come after. Safe to repeat.
 *
 * Files that were captured are the caller's to remove, before this.
 * @returns how many were erased now.
 */
export async function erasePeople(
  messageIds: string[],
  { by, why, who, now = new Date() }: Erasing,
  db: Pick<PrismaClient, '$queryRaw'> = ownDb(),
): Promise<number> {
  if (messageIds.length === 0) return 0;
  const at = now.toISOString();
  const erased = await db.$queryRaw<unknown[]>`
    with due as (
      select id from "Message" m
      where m.id = any(${messageIds}::text[]) and m."erasedAt" is null and not exists (
        select from "Delivery" d where d."messageId" = m.id and d.status::text = 'sending')
      order by id for update skip locked
    ), gone as (
      update "Message" m set
        prefix = null, "firstName" = null, "lastName" = null, email = null, phone = null,
        street = null, street2 = null, city = null, zip = null,
        subject = null, body = null, "templateText" = null, "ownText" = null, "ownTextHash" = null,
        "writerHash" = null, "idempotencyHash" = null, "requestHash" = null, answer = null,
        newsletter = false, "mailChanges" = false, "rejectedReason" = null,
        "reviewFlags" = '{}', tags = '{}', "assigneeId" = null,
        "erasedAt" = ${at}::timestamp, "erasedBy" = ${by}::"ErasedBy"
      from due where m.id = due.id
      returning m.id
    ), notes as (
      delete from "StaffNote" n using gone where n."messageId" = gone.id
    ), letters as (
      update "Delivery" d set "sentHash" = null from gone where d."messageId" = gone.id
      returning d.id, d."providerId"
    ), tries as (
      update "Attempt" a set "serverText" = null from letters where a."deliveryId" = letters.id
    ), bounces as (
      update "Bounce" b set "serverText" = null, recipient = null from letters
      where b."deliveryId" = letters.id
        or (b."deliveryId" is null and b."providerId" = letters."providerId")
    ), line as (
      insert into "AuditLine" (id, at, "actorId", actor, network, action, subject, reason, after)
      select ${uuidv7()}, ${at}::timestamp, ${who?.id ?? null}, ${who?.name ?? by},
        ${who?.network ?? null}, 'messages.erased',
        case when count(*) = 1 then min(id) end, ${why}, jsonb_build_object('count', count(*))
      from gone having count(*) > 0
    )
    select id from gone`;
  return erased.length;
}
