import { rm } from 'node:fs/promises';
import { capturedFile } from '@/lib/delivery/capture/capture-channel';
import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { recordDeletion } from '@/lib/messages/deletion-log';
import { deletePersonalData, type Erasing } from '@/lib/messages/erase';
import { db, type PrismaClient } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';

/**
 * Deletes the personal data of messages: it cancels unsent deliveries, emails to the supporter
 * included, then deletes the captured files, and then clears the rows. If a crash interrupts it,
 * the rows still show what has to be done. A message with a delivery that is being sent is left for
 * a later run.
 * @returns the number of messages cleared now.
 */
export async function eraseMessages(
  db: PrismaClient,
  messageIds: string[],
  erasing: Erasing,
): Promise<number> {
  if (messageIds.length === 0) return 0;
  const { now = new Date() } = erasing;
  const where = { messageId: { in: messageIds } };
  for (const from of ['on_hold', 'queued', 'self_send'] as const) {
    await moveDeliveries(db, { from, to: 'canceled', where, now });
  }
  const inProgress = await db.delivery.findMany({
    where: { ...where, status: 'sending' },
    select: { messageId: true },
  });
  const busy = new Set(inProgress.map(({ messageId }) => messageId));
  const free = messageIds.filter((id) => !busy.has(id));
  // Logged first: after a crash in between, a restored backup deletes the data that was about to be
  // deleted.
  await recordDeletion({ by: erasing.by, ids: free, now });
  await removeCaptured(db, free);
  return deletePersonalData(free, { ...erasing, now }, db);
}

async function removeCaptured(db: PrismaClient, messageIds: string[]) {
  const { DATA_DIR } = env();
  const deliveries = await db.delivery.findMany({
    where: { messageId: { in: messageIds } },
    select: { id: true, kind: true, bioguide: true },
  });
  for (const delivery of deliveries) {
    const file = capturedFile(DATA_DIR, delivery);
    await Promise.all([file, `${file}.tmp`].map((each) => rm(each, { force: true })));
  }
}

/**
 * Deletes a message's personal data at its writer's request. While a delivery is being sent, the
 * request is only recorded, and a later sweep carries it out: a worker's data does not disappear
 * during an attempt, and the writer does not have to ask again.
 */
export async function eraseOnRequest(
  messageId: string,
  now = new Date(),
): Promise<'erased' | 'soon'> {
  const where = { id: messageId };
  await db().message.updateMany({
    where: { ...where, erasedAt: null },
    data: { erasedBy: 'supporter', mailChanges: false },
  });
  await eraseMessages(db(), [messageId], { by: 'supporter', why: 'asked for', now });
  const row = await db().message.findUniqueOrThrow({ where, select: { erasedAt: true } });
  return row.erasedAt ? 'erased' : 'soon';
}
