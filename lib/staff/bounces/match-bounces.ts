import { z } from 'zod';
import { applyBounceIn } from '@/lib/delivery/bounces/record-bounce';
import { type Bounce, db, type Prisma } from '@/lib/platform/db';
import { DAY_MS } from '@/lib/platform/time';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import type { NoticeLabels } from '@/lib/staff/forms/form-problems';
import { readReference } from '@/lib/staff/inbox/search-query';
import { receiverOf } from '@/lib/staff/messages/message-labels';

/**
 * Bounced emails that name no delivery, or one that is not known to have been accepted. Staff match
 * the first to a delivery, or dismiss them as unrelated to this site.
 */

const PAGE_SIZE = 100;
const MAX_CHOICES = 25;
/**
 * Time window for possible deliveries. Servers return undeliverable email after at most five days;
 * the rest allows for slow ones.
 */
const LOOK_BACK_MS = 14 * DAY_MS;

const undecided = { appliedAt: null, dismissedAt: null };
const unmatched = { ...undecided, deliveryId: null };

export type UnmatchedBounce = Bounce & {
  /** Delivery that it names, which may have been accepted and keeps its status. */
  unconfirmed?: { messageId: string; reference: string; seat: string | null };
  /** Deliveries by email that the bounce may refer to, newest first. */
  choices: EmailDelivery[];
  /** Deliveries that bounced already: a further report about one of them changes nothing. */
  bounced: EmailDelivery[];
  /** Reference that staff typed; the choices are then that message's emails. */
  typed?: string;
};

type EmailDelivery = {
  id: string;
  reference: string;
  /** Office, or the kind of email to the supporter. */
  receiver: string;
  /** Time at which it was accepted, or bounced. */
  at: Date;
};

/** Bounce and the reference of the message that staff looked up for it. */
type Lookup = { bounce?: string; reference?: string };

/** Unmatched bounces, newest first, with the deliveries that they may refer to. */
export async function listUnmatched(lookup: Lookup = {}): Promise<UnmatchedBounce[]> {
  const named = await db().$queryRaw<{ bounceId: string; deliveryId: string }[]>`
    select b.id as "bounceId", d.id as "deliveryId"
    from "Bounce" b join "Delivery" d on d.id = b."deliveryId"
    where b."appliedAt" is null and b."dismissedAt" is null and d.status = 'unconfirmed'
    order by b."receivedAt" desc limit ${PAGE_SIZE}`;
  const [bounces, deliveries] = await Promise.all([
    db().bounce.findMany({
      where: {
        ...undecided,
        OR: [{ deliveryId: null }, { id: { in: named.map(({ bounceId }) => bounceId) } }],
      },
      orderBy: { receivedAt: 'desc' },
      take: PAGE_SIZE,
    }),
    db().delivery.findMany({
      where: { id: { in: named.map(({ deliveryId }) => deliveryId) } },
      select: { id: true, messageId: true, seat: true, message: { select: { reference: true } } },
    }),
  ]);
  return Promise.all(
    bounces.map(async (bounce) => {
      const delivery = deliveries.find(({ id }) => id === bounce.deliveryId);
      const typed = lookup.bounce === bounce.id ? lookup.reference?.trim() : undefined;
      if (!delivery) return { ...bounce, typed, ...(await deliveriesFor(bounce, typed)) };
      const { messageId, seat, message } = delivery;
      const unconfirmed = { messageId, seat, ...message };
      return { ...bounce, choices: [], bounced: [], unconfirmed };
    }),
  );
}

/** Deliveries of the message that staff looked up, or those that are likely. */
async function deliveriesFor(bounce: Bounce, typed?: string) {
  const seat = typed ? undefined : await findSeat(bounce);
  const where = typed ? ofReference(typed) : ofOffices(bounce, seat);
  const [choices, bounced] = await Promise.all([
    listEmails({ ...where, ...mayBounce(bounce) }),
    // Without a message or an office, they would be those of everyone.
    typed || seat ? listEmails({ ...where, channel: 'email', status: 'bounced' }) : [],
  ]);
  return { choices, bounced };
}

async function listEmails(where: Prisma.DeliveryWhereInput): Promise<EmailDelivery[]> {
  const found = await db().delivery.findMany({
    where,
    orderBy: { statusSince: 'desc' },
    take: MAX_CHOICES,
    select: {
      id: true,
      kind: true,
      notice: true,
      seat: true,
      officeName: true,
      statusSince: true,
      message: { select: { reference: true } },
    },
  });
  return found.map((delivery) => ({
    id: delivery.id,
    receiver: receiverOf(delivery),
    at: delivery.statusSince,
    reference: delivery.message.reference,
  }));
}

/**
 * Emails that a bounce may be about: what was accepted after the report arrived, as after a retry,
 * is another email.
 */
const mayBounce = ({ receivedAt }: Pick<Bounce, 'receivedAt'>) =>
  ({
    channel: 'email',
    status: 'accepted',
    statusSince: { lte: receivedAt },
  }) satisfies Prisma.DeliveryWhereInput;

const ofReference = (typed: string): Prisma.DeliveryWhereInput => ({
  message: { reference: readReference(typed) ?? typed.toUpperCase() },
});

/** Emails to offices since some time before the bounce; only the office's, if it is known. */
const ofOffices = ({ receivedAt }: Bounce, seat?: string): Prisma.DeliveryWhereInput => ({
  kind: 'letter',
  // In "AND", because those that may bounce have a last time, too.
  AND: { statusSince: { gt: new Date(receivedAt.getTime() - LOOK_BACK_MS) } },
  ...(seat && { seat }),
});

/** Office with the address that could not be reached. */
async function findSeat({ recipient }: Bounce): Promise<string | undefined> {
  if (!recipient) return undefined;
  const office = await db().office.findFirst({
    where: { email: { equals: recipient, mode: 'insensitive' } },
    select: { seat: true },
  });
  return office?.seat;
}

type MatchOutcome =
  | 'bounce_matched'
  | 'bounce_notice_matched'
  | 'bounce_gone'
  | 'bounce_no_delivery';

/**
 * Marks an accepted delivery as bounced, as the bounce would have done if it had named the
 * delivery.
 */
export async function matchBounce(
  { id, deliveryId }: { id: string; deliveryId: string },
  by: Staff,
): Promise<MatchOutcome> {
  const now = new Date();
  const isId = z.uuid();
  if (!isId.safeParse(id).success) return 'bounce_gone';
  return db().$transaction(async (tx) => {
    const where = { id, ...unmatched };
    const bounce = await tx.bounce.findFirst({ where });
    if (!bounce) return 'bounce_gone';
    const delivery = isId.safeParse(deliveryId).success
      ? await tx.delivery.findFirst({
          where: { id: deliveryId, ...mayBounce(bounce) },
          select: {
            kind: true,
            seat: true,
            notice: true,
            message: { select: { reference: true } },
          },
        })
      : null;
    if (!delivery) return 'bounce_no_delivery';
    // If two people match the same bounce, the second finds it already decided.
    const { count } = await tx.bounce.updateMany({ where, data: { deliveryId } });
    if (count === 0) return 'bounce_gone';
    if ((await applyBounceIn(tx, { ...bounce, deliveryId }, now)) === 'unknown') {
      await tx.bounce.update({ where: { id }, data: { deliveryId: null } });
      return 'bounce_no_delivery';
    }
    const { kind, seat, notice, message } = delivery;
    await recordAudit(tx, by, {
      action: 'bounce.matched',
      subject: `${message.reference} ${seat ?? notice ?? ''}`.trim(),
      after: { failure: bounce.failure },
    });
    return kind === 'notice' ? 'bounce_notice_matched' : 'bounce_matched';
  });
}

/**
 * Dismisses a bounce that is not about an email from this site, or about an unconfirmed delivery.
 * @returns false if it was decided already
 */
export async function dismissBounce(id: string, by: Staff): Promise<boolean> {
  const now = new Date();
  if (!z.uuid().safeParse(id).success) return false;
  return db().$transaction(async (tx) => {
    const { count } = await tx.bounce.updateMany({
      where: { id, ...undecided },
      data: { dismissedAt: now },
    });
    if (count > 0) await recordAudit(tx, by, { action: 'bounce.dismissed' });
    return count > 0;
  });
}

/** Labels of the outcomes. */
export const bounceNotices = {
  bounce_matched: 'The delivery is marked as bounced. The supporter’s receipt says so.',
  bounce_notice_matched: 'The email to the supporter is marked as bounced.',
  bounce_dismissed: 'The bounced email was dismissed.',
  bounce_gone: { refused: 'Someone already decided about that bounced email.' },
  bounce_no_delivery: {
    refused: 'Choose a delivery that was accepted by email before the bounce was reported.',
  },
} satisfies NoticeLabels;
