import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { noticeChannel } from '@/lib/messages/first-deliveries';
import type { HoldReason, Prisma } from '@/lib/platform/db';

type Letter = { id: string; messageId: string };

/**
 * Letters that are in line now wait for their writers' word, and a mail asks for it. What else is in
 * a writer's own hand runs out with them, so it starts its time again.
 */
export async function holdForWriters(tx: Prisma.TransactionClient, letters: Letter[], now: Date) {
  const messageIds = await hold(tx, letters, 'confirmation', now);
  if (messageIds.length === 0) return;
  // The usual reminder speaks of seven days after writing, and those may be over.
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

/** Letters that are in line now wait for a look by staff. */
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
