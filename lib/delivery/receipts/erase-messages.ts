import { rm } from 'node:fs/promises';
import { erasePeople } from '@/lib/messages/erase';
import type { PrismaClient } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { capturedFile } from '../capture/captured-file';

const DAY_MS = 24 * 3_600_000;
/** Most messages in one sweep; the next one comes a minute later. */
const AT_ONCE = 200;

/**
 * Erases the person from messages: first the captured files, then the rows, so that a crash in
 * between leaves rows that say what is still to be done.
 */
export async function eraseMessages(
  db: Pick<PrismaClient, 'delivery'>,
  messageIds: string[],
  now = new Date(),
): Promise<void> {
  if (messageIds.length === 0) return;
  const { DATA_DIR } = env();
  const deliveries = await db.delivery.findMany({
    where: { messageId: { in: messageIds } },
    select: { id: true, kind: true, bioguide: true },
  });
  for (const delivery of deliveries) {
    const file = capturedFile(DATA_DIR, delivery);
    await Promise.all([file, `${file}.tmp`].map((each) => rm(each, { force: true })));
  }
  await erasePeople(messageIds, now);
}

/**
 * Erases what is kept long enough (KEEP_MESSAGES_DAYS after the last letter ended), and at once
 * what nobody confirmed in time: it may have been written in a stranger's name.
 */
export async function eraseDue(db: PrismaClient, now: Date): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const due = await db.message.findMany({
    where: {
      erasedAt: null,
      OR: [
        { endedAt: { lt: daysAgo(env().KEEP_MESSAGES_DAYS) } },
        // A day back is enough for every sweep to see it, and keeps the search short.
        { heldFor: 'confirmation', endedAt: { gt: daysAgo(1) } },
      ],
    },
    select: { id: true },
    take: AT_ONCE,
  });
  await eraseMessages(
    db,
    due.map(({ id }) => id),
    now,
  );
}
