import { v7 as uuidv7 } from 'uuid';
import { type ErasedBy, db as ownDb, type PrismaClient } from '@/lib/platform/db';

export type Erasing = {
  /** Stored in the row and shown on the receipt. */
  by: ErasedBy;
  /** Short reason for the audit; contains no personal data. */
  why: string;
  /** The staff member who requested it; without one, the audit names the value of `by`. */
  who?: { id: string; name: string; network: string };
  now?: Date;
};

/**
 * Deletes the personal data of these messages: all columns about the writer and the content, the
 * hashes of what was sent, review flags, and server replies, which may quote addresses.
 * `personalData.erase.stays` lists what remains. One statement also writes the audit entry, so that
 * either everything is done or nothing. Rows that another sweep has locked are skipped, and so are
 * messages with a delivery that is being sent, since its captured file would be written afterward.
 * Safe to repeat.
 *
 * The caller deletes captured files before this.
 * @returns the number of messages cleared now.
 */
export async function deletePersonalData(
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
        "writerHash" = null, "receiptSealed" = null,
        "idempotencyHash" = null, "requestHash" = null, answer = null,
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
        or (b."deliveryId" is null and b."providerId" = split_part(letters."providerId", '@', 1))
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
