import { v7 as uuidv7 } from 'uuid';
import { readCampaignRow } from '@/lib/campaign/campaign';
import { undelivered } from '@/lib/delivery/status';
import { laterNoticeChannel } from '@/lib/messages/message-row';
import { receiptHash } from '@/lib/messages/receipt-token';
import { db, Prisma, type PrismaClient } from '@/lib/platform/db';
import { DAY_MS, MINUTE_MS } from '@/lib/platform/time';

/** Maximum number of deliveries per statement. */
const BATCH_SIZE = 500;
/**
 * Age limit of a status change, in days: a site that was down for a long time must not send a flood
 * of emails.
 */
const NEWS_DAYS = 7;

/** Statuses that every supporter is notified about, since only they can act now. */
const BAD = [...undelivered, 'unconfirmed', 'expired', 'rejected'];
/**
 * Minimum time after creation before a change to `self_send` is reported. The supporter left the
 * site believing that the message would be sent. A delivery that began as `self_send` was shown to
 * them when they sent the message.
 */
const LATER_MS = MINUTE_MS;
/** Additional statuses that are emailed to supporters who asked for every change. */
const CHANGES = ['accepted', 'self_send', 'self_sent'];

/**
 * Emails supporters about their deliveries: one notice per message, however many of its deliveries
 * changed, and none while a notice of the same kind is queued. The status is marked as reported in
 * the statement that creates the notice, so that neither a crash nor a second worker sends it
 * twice. If the campaign requires confirmation, an address gets nothing before it is confirmed. A
 * message that expired without a confirmation is not reported, nor is a self-send of a message that
 * staff rejected, because its writer is not asked to send it.
 */
export async function notifySupporters(db: PrismaClient, now: Date): Promise<void> {
  const { confirmation } = await readCampaignRow();
  let found = BATCH_SIZE;
  while (found === BATCH_SIZE) found = await notifyBatch(db, now, confirmation === 'required');
}

/** @returns the number of deliveries reported. */
async function notifyBatch(db: PrismaClient, now: Date, mustConfirm: boolean): Promise<number> {
  const at = now.toISOString();
  const since = new Date(now.getTime() - NEWS_DAYS * DAY_MS).toISOString();
  const ids = Array.from({ length: BATCH_SIZE }, () => uuidv7());
  const notified = await db.$queryRaw<unknown[]>`
    with news as (
      select d.id, d."messageId", d.status::text, m."mailChanges" as asked
      from "Delivery" d join "Message" m on m.id = d."messageId"
      where d.kind = 'letter' and d."notifiedStatus" is distinct from d.status
        and d."statusSince" > ${since}::timestamp
        and d.status = any(${[...BAD, ...CHANGES]}::"DeliveryStatus"[])
        and (m."mailChanges" or d.status = any(${BAD}::"DeliveryStatus"[]) or (
          d.status = 'self_send'
          and d."statusSince" > d."createdAt" + ${LATER_MS}::float8 * interval '1 millisecond'))
        and (d.status not in ('self_send', 'expired')
          or (m."rejectedCode" is null and m."rejectedReason" is null))
        and m."erasedAt" is null and m."erasedBy" is null and m.email is not null
        and m."holdReason" is distinct from 'confirmation'
        and (not ${mustConfirm} or m."confirmedAt" is not null)
      order by d."messageId"
      limit ${BATCH_SIZE}
      for no key update skip locked
    ), noted as (
      update "Delivery" d set "notifiedStatus" = d.status from news where d.id = news.id
    ), notices as (
      select "messageId", row_number() over (order by "messageId") as place,
        case when bool_or(status = 'rejected') then 'rejected'
          when bool_or(status = any(${BAD}::text[]) or (status = 'self_send' and not asked))
          then 'failed' else 'changed' end as notice
      from news group by "messageId"
    ), mailed as (
      insert into "Delivery"
        (id, "messageId", kind, notice, channel, "statusSince", "dueAt", "createdAt")
      select given.id, n."messageId", 'notice', n.notice::"NoticeKind",
        ${laterNoticeChannel(Prisma.sql`n."messageId"`)}, ${at}::timestamp, ${at}::timestamp, ${at}::timestamp
      from notices n join unnest(${ids}::text[]) with ordinality as given(id, place) using (place)
      where not exists (
        select from "Delivery" w where w."messageId" = n."messageId" and w.kind = 'notice'
          and w.notice::text = n.notice and w.status = 'queued')
    )
    select id from news`;
  return notified.length;
}

/**
 * Sets whether the supporter gets an email about every change. They see the current statuses on the
 * page, so these count as reported. Safe to repeat.
 * @returns false if the supporter cannot be emailed (any more).
 */
export async function mailChanges(receipt: string, wanted: boolean): Promise<boolean> {
  const hash = receiptHash(receipt);
  const changed = await db().$queryRaw<unknown[]>`
    with message as (
      update "Message" set "mailChanges" = ${wanted}
      where "receiptHash" = ${hash} and "erasedBy" is null and "mailChanges" <> ${wanted}
      returning id
    ), seen as (
      update "Delivery" d set "notifiedStatus" = d.status from message
      where ${wanted} and d."messageId" = message.id and d.kind = 'letter'
    )
    select id from "Message" where "receiptHash" = ${hash} and "erasedBy" is null`;
  return changed.length > 0;
}
