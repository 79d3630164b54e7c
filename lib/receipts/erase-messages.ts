import { rm } from 'node:fs/promises';
import { readCampaignRow } from '@/lib/campaign/campaign';
import { capturedFile } from '@/lib/delivery/capture/capture-channel';
import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { recordDeletion } from '@/lib/messages/deletion-log';
import { deletePersonalData, type Erasing } from '@/lib/messages/erase';
import { db, type ErasedBy, type Prisma, type PrismaClient } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { DAY_MS } from '@/lib/platform/time';

/**
 * Deletes the personal data of messages: it cancels unsent deliveries, emails to the supporter
 * included, then deletes the captured files, and then clears the rows. If a crash interrupts it,
 * the rows still show what has to be done. A message with a delivery that is being sent is left for
 * a later run.
 * @param options.isRequest a person asked for it: it is logged even if it is left for a later run
 * @returns the number of messages cleared now.
 */
export async function eraseMessages(
  db: PrismaClient,
  messageIds: string[],
  erasing: Erasing,
  { isRequest = false } = {},
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
  // deleted. So is a request that was answered "soon", in case of a restore before the later run.
  await recordDeletion({ by: erasing.by, ids: isRequest ? messageIds : free, now });
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
  const erasing = { by: 'supporter', why: 'asked for', now } as const;
  await eraseMessages(db(), [messageId], erasing, { isRequest: true });
  const row = await db().message.findUniqueOrThrow({ where, select: { erasedAt: true } });
  return row.erasedAt ? 'erased' : 'soon';
}

/** Number of messages per batch, and the time limit of one sweep. */
const BATCH_SIZE = 200;
const BUDGET_MS = 20_000;
/**
 * Age limit of unconfirmed messages, far beyond the time allowed for a confirmation. It keeps the
 * search short.
 */
const UNCONFIRMED_DAYS = 60;
/** Age at which a report that matches no delivery is deleted. Mail servers report within days. */
const LOST_BOUNCE_DAYS = 30;

type Kind = { by: ErasedBy; why: string; where: Prisma.MessageWhereInput };

/**
 * Deletes personal data in this order: first for supporters and staff who asked while a delivery
 * was in progress; then for messages that were not confirmed in time, since they may have been
 * written in someone else's name; then for messages whose retention period is over.
 */
export async function eraseDue(db: PrismaClient, now: Date): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  // Read at this moment: if staff have just extended the retention period, an older value would
  // delete too much.
  const { keepMessagesDays } = (await readCampaignRow()).settings;
  const kinds: Kind[] = [
    { by: 'supporter', why: 'asked for', where: { erasedBy: 'supporter' } },
    { by: 'staff', why: 'asked for by staff', where: { erasedBy: 'staff' } },
    {
      by: 'unconfirmed',
      why: 'never confirmed',
      where: {
        holdReason: 'confirmation',
        createdAt: { gt: daysAgo(UNCONFIRMED_DAYS) },
        endedAt: { not: null },
        // Only expired messages. A writer who canceled a message was present, so it is kept as long
        // as any other.
        deliveries: { some: { kind: 'letter', status: 'expired' } },
      },
    },
    {
      by: 'timetable',
      why: `kept ${keepMessagesDays} days after the last delivery ended`,
      where: keptTooLong(keepMessagesDays, now),
    },
  ];
  const until = performance.now() + BUDGET_MS;
  for (const kind of kinds) await eraseAll(db, kind, { now, until });
  await db.bounce.deleteMany({
    where: { appliedAt: null, receivedAt: { lt: daysAgo(LOST_BOUNCE_DAYS) } },
  });
}

/**
 * Processes batches until none is left, another sweep has the rest, or the time limit is reached.
 */
async function eraseAll(
  db: PrismaClient,
  { by, why, where }: Kind,
  { now, until }: { now: Date; until: number },
) {
  let erased = BATCH_SIZE;
  while (erased > 0 && performance.now() < until) {
    const due = await db.message.findMany({
      where: { erasedAt: null, ...where },
      select: { id: true },
      take: BATCH_SIZE,
    });
    const ids = due.map(({ id }) => id);
    erased = await eraseMessages(db, ids, { by, why, now });
  }
}

/** Messages whose last office delivery ended before the retention period. */
function keptTooLong(days: number, now: Date): Prisma.MessageWhereInput {
  return { erasedAt: null, endedAt: { lt: new Date(now.getTime() - days * DAY_MS) } };
}

/**
 * Number of messages whose personal data the next sweep would delete with this retention period.
 */
export function countKeptTooLong(days: number, now = new Date()): Promise<number> {
  return db().message.count({ where: keptTooLong(days, now) });
}
