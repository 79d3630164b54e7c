import { v7 as uuidv7 } from 'uuid';
import { readCampaignRow, unsentEditions } from '@/lib/campaign/campaign';
import { isConfirmToken } from '@/lib/delivery/letters/email-proof';
import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { timeLimitMs } from '@/lib/delivery/status';
import { laterNoticeChannel } from '@/lib/messages/message-row';
import { receiptHash } from '@/lib/messages/receipt-token';
import { isRepeat, writerHashes } from '@/lib/messages/repeats';
import { wantsReview } from '@/lib/messages/review-flags/rules';
import { recordEvents } from '@/lib/messages/webhook-events';
import { db, Prisma, type PrismaClient } from '@/lib/platform/db';
import { DAY_MS } from '@/lib/platform/time';

type ConfirmOutcome =
  | 'confirmed'
  | 'already'
  /** It was not confirmed in time, or its ask is over. */
  | 'over'
  /** Another message of the same writer counts; this one stays on hold until it expires. */
  | 'repeated'
  | 'unknown';

/**
 * Records the writer's confirmation, from the link in their email. The deliveries are queued, or
 * wait for review. If a writer has several messages, the first one that is confirmed counts. Safe
 * to repeat.
 */
export async function confirmMessage(
  receipt: string,
  token: string,
  now = new Date(),
): Promise<ConfirmOutcome> {
  const message = await db().message.findUnique({
    where: { receiptHash: receiptHash(receipt) },
    select: {
      id: true,
      edition: true,
      holdReason: true,
      confirmedAt: true,
      reviewFlags: true,
      newsletter: true,
      writerHash: true,
      email: true,
      firstName: true,
      lastName: true,
      street: true,
      zip: true,
    },
  });
  if (!message || !isConfirmToken(message.id, token)) return 'unknown';
  if (message.confirmedAt) return 'already';
  if (message.holdReason !== 'confirmation') return 'over';
  const campaign = await readCampaignRow();
  if (unsentEditions(campaign).includes(message.edition)) return 'over';
  const { review } = campaign;
  const next = wantsReview(review, message.reviewFlags) ? ('review' as const) : null;
  const confirming = db().$transaction(async (tx): Promise<ConfirmOutcome> => {
    const { id } = message;
    if (await isRepeat(tx, { id, writers: writersOf(message) }, now)) return 'repeated';
    const taken = await tx.message.updateMany({
      // If every delivery was canceled or has expired in the meantime, there is nothing left to
      // send.
      where: { id, holdReason: 'confirmation', deliveries: { some: { status: 'on_hold' } } },
      data: { holdReason: next, confirmedAt: now, superseded: false },
    });
    if (taken.count === 0) {
      const row = await tx.message.findUniqueOrThrow({
        where: { id },
        select: { confirmedAt: true },
      });
      return row.confirmedAt ? 'already' : 'over';
    }
    if (message.newsletter) {
      await recordEvents(tx, [{ kind: 'newsletter.opted_in', messageId: id }], now);
    }
    if (next) {
      // The review has its own time limit, which starts now.
      const onHold = { messageId: id, status: 'on_hold' as const };
      await tx.delivery.updateMany({ where: onHold, data: { statusSince: now } });
      return 'confirmed';
    }
    await moveDeliveries(tx, {
      from: 'on_hold',
      to: 'queued',
      where: { messageId: id },
      now,
    });
    return 'confirmed';
  });
  try {
    return await confirming;
  } catch (problem) {
    // Two messages of one writer were confirmed at the same time; the unique index accepts only
    // one.
    if (isUniqueViolation(problem)) return 'repeated';
    throw problem;
  }
}

type WriterColumns = Record<
  'email' | 'firstName' | 'lastName' | 'street' | 'zip',
  string | null
> & {
  writerHash: string | null;
};

/** Hashes under which another message of the same writer may be stored; none once they are erased. */
function writersOf({ writerHash, ...row }: WriterColumns): string[] {
  const { email, firstName, lastName, street, zip } = row;
  if (!writerHash || !email || !zip || firstName === null) return [];
  return [
    writerHash,
    ...writerHashes({ email, firstName, lastName: lastName ?? '', street: street ?? '', zip }),
  ];
}

const isUniqueViolation = (problem: unknown) =>
  problem instanceof Prisma.PrismaClientKnownRequestError && problem.code === 'P2002';

/** Maximum number of reminders per statement; the next sweep follows a minute later. */
const BATCH_SIZE = 500;
/** Delay between the message and its reminder. */
const REMIND_AFTER_MS = DAY_MS;

/**
 * Reminds writers who have not confirmed, once, a day after they wrote, and a day after the first
 * email if that had to wait until the site was live again. One statement marks the
 * message and creates the email; rows that another worker is marking are skipped. No reminder is
 * sent if the first email was not accepted, if the writer has confirmed another message, or if the
 * ask is over.
 */
export async function remindUnconfirmed(db: PrismaClient, now: Date): Promise<void> {
  const unsent = unsentEditions(await readCampaignRow(db));
  const at = now.toISOString();
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString();
  const ids = Array.from({ length: BATCH_SIZE }, () => uuidv7());
  await db.$executeRaw`
    with due as (
      select m.id from "Message" m
      where m."holdReason" = 'confirmation' and m."remindedAt" is null and m."confirmedAt" is null
        and m."createdAt" <= ${before(REMIND_AFTER_MS)}::timestamp
        and m."createdAt" > ${before(timeLimitMs.on_hold.confirmation)}::timestamp
        and m.email is not null and m."erasedBy" is null and m.edition <> all(${unsent}::text[])
        and not exists (select from "Message" other where other."writerHash" = m."writerHash"
          and not other.superseded and other."confirmedAt" is not null)
        and exists (select from "Delivery" d
          where d."messageId" = m.id and d.kind = 'letter' and d.status::text = 'on_hold')
        and exists (select from "Delivery" d
          where d."messageId" = m.id and d.notice = 'confirm' and d.status::text = 'accepted'
            and (d."endedAt" > ${before(REMIND_AFTER_MS)}::timestamp) is not true)
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
    select given.id, "messageId", 'notice', 'reminder',
      ${laterNoticeChannel(Prisma.sql`placed."messageId"`)}, ${at}::timestamp, ${at}::timestamp, ${at}::timestamp
    from placed join unnest(${ids}::text[]) with ordinality as given(id, place) using (place)`;
}
