import { type CampaignState, readCampaignRow } from '@/lib/campaign/campaign';
import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { noticeChannel } from '@/lib/messages/message-row';
import { wantsReview } from '@/lib/messages/review-flags/rules';
import type { ChannelAvailability } from '@/lib/offices/choose-channel';
import { readChannelAvailability } from '@/lib/offices/office-channels';
import { type Certainty, db, type HoldReason, type Prisma } from '@/lib/platform/db';
import { wakeWorker } from '@/lib/platform/wake-worker';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import { goesByMail, mailable, mustBeConfirmed } from './open-self-send';

/**
 * Letters per transaction, and per request. The maximum is limited because the admin waits for the
 * response.
 */
const BATCH_SIZE = 500;
const MAX = 10_000;

type MailCounts = { letters: number; asked: number; reviewed: number };

type OpenSelfSend = {
  id: string;
  messageId: string;
  certainty: Certainty;
  prefix: string | null;
  reviewFlags: string[];
  mustConfirm: boolean;
  /**
   * Whether another letter of the message used one of our channels; the message was then reviewed.
   */
  wasOurs: boolean;
};

/**
 * Sends supporters' open self-sends by email instead: those that `listOffers` counts, for each of
 * these seats. If a supporter reports at the same moment that they sent theirs, either the report
 * is recorded first and stands, or it is refused because the self-send is no longer open.
 *
 * A message whose letters were all self-sends was never confirmed or reviewed. If the campaign
 * requires confirmation, it is put on hold and an email asks the writer to confirm; if it requires
 * review, it waits in the inbox.
 */
export async function mailSelfSends(seats: string[], by: Staff): Promise<MailCounts> {
  const now = new Date();
  const [channels, campaign] = await Promise.all([readChannelAvailability(), readCampaignRow()]);
  const sum = { letters: 0, asked: 0, reviewed: 0 };
  if (channels.mode === 'capture' || channels.isEmailStopped) return sum;
  for (const seat of seats) {
    let last: string | undefined = '';
    while (last !== undefined && sum.letters < MAX) {
      const batch: Batch = await db().$transaction((tx) =>
        moveBatch(tx, { seat, after: last ?? '', channels, campaign, by, now }),
      );
      sum.letters += batch.letters;
      sum.asked += batch.asked;
      sum.reviewed += batch.reviewed;
      last = batch.last;
    }
  }
  if (sum.letters > 0) wakeWorker();
  return sum;
}

type Batch = MailCounts & { last?: string };
type Moving = {
  seat: string;
  after: string;
  channels: ChannelAvailability;
  campaign: CampaignState;
  by: Staff;
  now: Date;
};

async function moveBatch(tx: Prisma.TransactionClient, moving: Moving): Promise<Batch> {
  const { seat, channels, campaign, by, now } = moving;
  const office = await tx.office.findUnique({ where: { seat } });
  if (!office) return { letters: 0, asked: 0, reviewed: 0 };
  const picked = await pick(tx, moving);
  const found = picked.flatMap((letter) => {
    const reason = goesByMail(office, letter, channels);
    return reason ? { ...letter, reason } : [];
  });
  for (const reason of new Set(found.map((letter) => letter.reason))) {
    const ids = found.filter((letter) => letter.reason === reason).map(({ id }) => id);
    await moveDeliveries(tx, {
      from: 'self_send',
      to: 'queued',
      where: { id: { in: ids } },
      also: { channel: 'email', channelReason: reason },
      now,
    });
  }
  const asked = found.filter(({ mustConfirm }) => mustConfirm);
  const reviewed = found.filter(
    (letter) =>
      !asked.includes(letter) &&
      !letter.wasOurs &&
      wantsReview(campaign.review, letter.reviewFlags),
  );
  await holdForWriters(tx, asked, now);
  await holdForReview(tx, reviewed, now);
  const done = { letters: found.length, asked: asked.length, reviewed: reviewed.length };
  if (done.letters > 0) {
    await recordAudit(tx, by, { action: 'office.self_sends_mailed', subject: seat, after: done });
  }
  return { ...done, last: picked.length === BATCH_SIZE ? picked.at(-1)?.id : undefined };
}

/** Selects open self-sends; rows locked by another transaction are skipped. */
function pick(
  tx: Prisma.TransactionClient,
  { seat, after, campaign, now }: Moving,
): Promise<OpenSelfSend[]> {
  return tx.$queryRaw<OpenSelfSend[]>`
    select d.id, d."messageId", m.certainty, m.prefix, m."reviewFlags",
      ${mustBeConfirmed(campaign)} as "mustConfirm",
      exists (select from "Delivery" other where other."messageId" = m.id
        and other.kind = 'letter' and other.channel <> 'self_send') as "wasOurs"
    from "Delivery" d join "Message" m on m.id = d."messageId" join "Office" o on o.seat = d.seat
    where d.seat = ${seat} and d.id > ${after} and ${mailable(campaign, now)}
    order by d.id
    limit ${BATCH_SIZE}
    for no key update of d, m skip locked`;
}

type Letter = { id: string; messageId: string };

/**
 * Puts queued letters on hold until their writers confirm, and emails the writers. Their other
 * self-sends expire together with these, so their time limit starts again.
 */
async function holdForWriters(tx: Prisma.TransactionClient, letters: Letter[], now: Date) {
  const messageIds = await hold(tx, letters, { holdReason: 'confirmation', now });
  if (messageIds.length === 0) return;
  // The usual reminder refers to seven days after writing, and those may have passed.
  await tx.message.updateMany({
    where: { id: { in: messageIds } },
    data: { remindedAt: now },
  });
  await tx.delivery.updateMany({
    where: { messageId: { in: messageIds }, kind: 'letter', status: 'self_send' },
    data: { statusSince: now },
  });
  await tx.delivery.createMany({
    data: messageIds.map((messageId) => ({
      messageId,
      kind: 'notice' as const,
      notice: 'confirm',
      channel: noticeChannel(),
      statusSince: now,
      dueAt: now,
    })),
  });
}

/** Puts queued letters on hold until staff review them. */
async function holdForReview(tx: Prisma.TransactionClient, letters: Letter[], now: Date) {
  await hold(tx, letters, { holdReason: 'review', now });
}

async function hold(
  tx: Prisma.TransactionClient,
  letters: Letter[],
  { holdReason, now }: { holdReason: HoldReason; now: Date },
): Promise<string[]> {
  if (letters.length === 0) return [];
  const messageIds = letters.map(({ messageId }) => messageId);
  await moveDeliveries(tx, {
    from: 'queued',
    to: 'on_hold',
    where: { id: { in: letters.map(({ id }) => id) } },
    now,
  });
  await tx.message.updateMany({ where: { id: { in: messageIds } }, data: { holdReason } });
  return messageIds;
}
