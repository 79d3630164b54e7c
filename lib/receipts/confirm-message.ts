import { readCampaignRow } from '@/lib/campaign/campaign';
import { receiptHash } from '@/lib/messages/receipt-token';
import { isRepeat } from '@/lib/messages/repeats';
import { wantsReview } from '@/lib/messages/review-flags/rules';
import { recordEvents } from '@/lib/messages/webhook-events';
import { writerHashes } from '@/lib/messages/writer';
import { db, Prisma } from '@/lib/platform/db';
import { isConfirmToken } from '../delivery/letters/confirmation';
import { moveDeliveries } from '../delivery/move-deliveries';

type ConfirmOutcome =
  | 'confirmed'
  | 'already'
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
  const { review } = await readCampaignRow();
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
