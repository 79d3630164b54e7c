import { v7 as uuidv7 } from 'uuid';
import { noticeChannel } from '@/lib/messages/first-deliveries';
import type { PrismaClient } from '@/lib/platform/db';
import { DAY_MS } from '@/lib/platform/time';
import { timeLimitMs } from '../delivery/status';

/** Maximum number of reminders per statement; the next sweep follows a minute later. */
const BATCH_SIZE = 500;
/** Delay between the message and its reminder. */
const REMIND_AFTER_MS = DAY_MS;

/**
 * Reminds writers who have not confirmed, once, a day after they wrote. One statement marks the
 * message and creates the email; rows that another worker is marking are skipped. No reminder is
 * sent if the first email was not accepted, or if the writer has confirmed another message.
 */
export async function remindUnconfirmed(db: PrismaClient, now: Date): Promise<void> {
  const at = now.toISOString();
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString();
  const ids = Array.from({ length: BATCH_SIZE }, () => uuidv7());
  await db.$executeRaw`
    with due as (
      select m.id from "Message" m
      where m."holdReason" = 'confirmation' and m."remindedAt" is null and m."confirmedAt" is null
        and m."createdAt" <= ${before(REMIND_AFTER_MS)}::timestamp
        and m."createdAt" > ${before(timeLimitMs.on_hold.confirmation)}::timestamp
        and m.email is not null and m."erasedBy" is null
        and not exists (select from "Message" other where other."writerHash" = m."writerHash"
          and not other.superseded and other."confirmedAt" is not null)
        and exists (select from "Delivery" d
          where d."messageId" = m.id and d.kind = 'letter' and d.status::text = 'on_hold')
        and exists (select from "Delivery" d
          where d."messageId" = m.id and d.notice = 'confirm' and d.status::text = 'accepted')
      order by m."createdAt"
      limit ${BATCH_SIZE}
      for no key update skip locked
    ), marked as (
      update "Message" m set "remindedAt" = ${at}::timestamp from due where m.id = due.id
    ), placed as (
      select id as "messageId", row_number() over (order by id) as place from due
    )
    insert into "Delivery"
      (id, "messageId", kind, notice, channel, "statusSince", "dueAt", "createdAt")
    select given.id, "messageId", 'notice', 'reminder', ${noticeChannel()}::"ChannelName",
      ${at}::timestamp, ${at}::timestamp, ${at}::timestamp
    from placed join unnest(${ids}::text[]) with ordinality as given(id, place) using (place)`;
}
