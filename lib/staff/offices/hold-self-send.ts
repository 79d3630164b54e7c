import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { noticeChannel } from '@/lib/messages/first-deliveries';
import type { HoldReason, Prisma } from '@/lib/platform/db';

type Letter = { id: string; messageId: string };

/**
 * Queued letters go on hold until their writers confirm, and an email asks them to. The writers'
 * other self-sends expire together with these, so their time starts again.
 */
export async function holdForWriters(tx: Prisma.TransactionClient, letters: Letter[], now: Date) {
  const messageIds = await hold(tx, letters, 'confirmation', now);
  if (messageIds.length === 0) return;
  // The usual reminder says seven days after writing, and those may have passed.
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

/** Queued letters go on hold until staff review them. */
export async function holdForReview(tx: Prisma.TransactionClient, letters: Letter[], now: Date) {
  await hold(tx, letters, 'review', now);
}

async function hold(
  tx: Prisma.TransactionClient,
  letters: Letter[],
  holdReason: HoldReason,
  now: Date,
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
