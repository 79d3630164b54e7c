import { rm } from 'node:fs/promises';
import { capturedFile } from '@/lib/delivery/capture/capture-channel';
import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { recordDeletion } from '@/lib/messages/deletion-log';
import { type Erasing, erasePeople } from '@/lib/messages/erase';
import { db, type PrismaClient } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';

/**
 * Erases messages wherever something of them is: takes back what has not left, the supporter's own
 * mail included; then the captured files, then the rows. A crash in between leaves rows that say
 * what is still to be done. A message of which something is being handed over at this moment is
 * left for later.
 * @returns how many were erased now.
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
  const inHand = await db.delivery.findMany({
    where: { ...where, status: 'sending' },
    select: { messageId: true },
  });
  const busy = new Set(inHand.map(({ messageId }) => messageId));
  const free = messageIds.filter((id) => !busy.has(id));
  // Written first: after a crash in between, a restored backup deletes what was about to be.
  await recordDeletion({ by: erasing.by, ids: free, now });
  await removeCaptured(db, free);
  return erasePeople(free, { ...erasing, now }, db);
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
 * Erases a message because its writer asks for it. While a letter is being handed over, the wish is
 * noted and the next sweeps fulfil it: nothing is erased under the hands of a worker, and nobody
 * has to ask again.
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
