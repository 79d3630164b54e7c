import { v7 as uuidv7 } from 'uuid';
import { readCampaignRow } from '@/lib/campaign/campaign';
import { noticeChannel } from '@/lib/messages/first-deliveries';
import { receiptHash } from '@/lib/messages/receipt-token';
import { db, type PrismaClient } from '@/lib/platform/db';
import { DAY_MS, MINUTE_MS } from '@/lib/platform/time';

/** Letters in one statement. */
const BATCH_SIZE = 500;
/** Age limit of news: a site that was down for long must not flood anyone. */
const NEWS_DAYS = 7;

/** What every supporter is mailed about, since only they can do something now. */
const BAD = ['refused', 'failed', 'bounced', 'unconfirmed', 'expired', 'rejected'];
/**
 * A letter that is handed over only later: its writer left the site believing that it goes out. One
 * that began so was shown to them when they sent it.
 */
const LATER_MS = MINUTE_MS;
/** Also emailed to supporters who asked for every change. */
const CHANGES = ['accepted', 'self_send', 'self_sent'];

/**
 * Mails supporters about their letters: one notice a message, however many of its letters ended,
 * and none while one of the same kind has not left. That they were told is noted in the statement
 * that makes the notice, so that no crash and no second worker tells twice. An address that the
 * campaign wants confirmed gets nothing before it is; and what ran out for want of a confirmation
 * is no news to anybody.
 */
export async function notifySupporters(db: PrismaClient, now: Date): Promise<void> {
  const { confirmation } = await readCampaignRow();
  let found = BATCH_SIZE;
  while (found === BATCH_SIZE) found = await notifyBatch(db, now, confirmation === 'required');
}

/** @returns how many letters were reported. */
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
      select given.id, n."messageId", 'notice', n.notice::"NoticeKind", ${noticeChannel()}::"ChannelName",
        ${at}::timestamp, ${at}::timestamp, ${at}::timestamp
      from notices n join unnest(${ids}::text[]) with ordinality as given(id, place) using (place)
      where not exists (
        select from "Delivery" w where w."messageId" = n."messageId" and w.kind = 'notice'
          and w.notice::text = n.notice and w.status = 'queued')
    )
    select id from news`;
  return notified.length;
}

/**
 * Whether the supporter wants mail whenever something changes. What their letters are at this
 * moment they see: it is no news any more. Safe to repeat.
 * @returns false if no one can be emailed (any more).
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
