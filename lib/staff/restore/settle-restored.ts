import { z } from 'zod';
import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { RESTORED, stopChannel } from '@/lib/delivery/stopped-channels';
import type { Deletion } from '@/lib/messages/deletion-log';
import type { ReviewFlag } from '@/lib/messages/review-flags/rules';
import { raiseAlert } from '@/lib/notify/alerts/watch';
import type { CallFailure } from '@/lib/notify/webhooks/post-event';
import { type ChannelName, db, type Prisma } from '@/lib/platform/db';
import { eraseMessages } from '@/lib/receipts/erase-messages';
import { recordAudit } from '@/lib/staff/audit';

const CHANNELS: ChannelName[] = ['capture', 'email', 'house_cwc', 'senate_cwc'];

const letters = { kind: 'letter' } satisfies Prisma.DeliveryWhereInput;
const notices = { kind: 'notice' } satisfies Prisma.DeliveryWhereInput;
/**
 * Emails to supporters that are canceled, because they may have been sent. Without a request to
 * confirm, a message would be lost, so those are sent once email is started.
 */
const oldNotices = {
  notice: { in: ['receipt', 'failed', 'rejected', 'changed', 'unlock'] },
} satisfies Prisma.DeliveryWhereInput;

type RestoreResult = { onHold: number; unconfirmed: number; deleted: number };

/**
 * Makes a restored database safe before anyone can use it. Queued deliveries may have been sent
 * after the backup was made, so they wait for staff, and delivery is off. Queued webhook calls and
 * emails to staff end for the same reason; staff can send the calls again. Data that was deleted
 * since then, or whose deletion was already requested, is deleted. Sessions and links end, because
 * some of them had ended already. Safe to repeat.
 * @param options.at time of the backup
 * @param options.deletions entries from the deletion logs of every server
 */
export async function settleRestored({
  at,
  deletions,
  now = new Date(),
}: {
  at: string;
  deletions: Deletion[];
  now?: Date;
}): Promise<RestoreResult> {
  const unconfirmed = await db().$transaction(async (tx) => {
    for (const channel of CHANNELS) await stopChannel(tx, { channel, because: RESTORED, now });
    await tx.staffSession.deleteMany();
    await tx.staffVerification.deleteMany();
    await tx.bulkAction.updateMany({ where: { finishedAt: null }, data: { finishedAt: now } });
    await endQueued(tx, now);
    const inProgress = { from: 'sending', to: 'unconfirmed', now } as const;
    await moveDeliveries(tx, { ...inProgress, where: notices });
    await moveDeliveries(tx, { from: 'queued', to: 'canceled', where: oldNotices, now });
    return (await moveDeliveries(tx, { ...inProgress, where: letters })).length;
  });
  const deleted = await carryOutDeletions(deletions, now);
  const onHold = await db().$transaction(async (tx) => {
    const waiting = { from: 'queued', to: 'on_hold', where: letters, now } as const;
    const held = await moveDeliveries(tx, waiting);
    await tx.message.updateMany({
      where: { id: { in: [...new Set(held.map(({ messageId }) => messageId))] } },
      data: { holdReason: 'review', reviewFlags: { push: 'restored' } },
    });
    await raiseAlert(tx, { kind: 'restored', subject: 'site', detail: `backup of ${at}`, now });
    const after = { on_hold: held.length, unconfirmed, deleted };
    await recordAudit(tx, 'command line', { action: 'site.restored', subject: at, after });
    return held.length;
  });
  return { onHold, unconfirmed, deleted };
}

/** Ends what the worker would otherwise send at its start, perhaps for the second time. */
async function endQueued(tx: Prisma.TransactionClient, now: Date) {
  const ended = { endedAt: now, failure: 'restored' satisfies CallFailure };
  await tx.webhookDelivery.updateMany({
    where: { status: 'queued' },
    data: { ...ended, status: 'failed' },
  });
  await tx.staffMail.updateMany({
    where: { sentAt: null, endedAt: null },
    data: { ...ended, sealed: null },
  });
}

/**
 * Deletes personal data whose deletion was requested before the backup was made, or requested or
 * carried out since. Requests are not left to the site's next sweep, because staff could read the data until
 * then.
 * @returns the number of messages whose data was deleted
 */
async function carryOutDeletions(deletions: Deletion[], now: Date): Promise<number> {
  const requested = await db().message.findMany({
    where: { erasedAt: null, erasedBy: { not: null } },
    select: { id: true, erasedBy: true },
  });
  let deleted = 0;
  for (const { id, erasedBy: by } of requested) {
    const why = 'asked for before the backup was made';
    if (by) deleted += await eraseMessages(db(), [id], { by, why, now });
  }
  for (const { by, ids } of deletions) {
    const why = 'deleted or asked for after the backup was made';
    deleted += await eraseMessages(db(), ids, { by, why, now });
  }
  return deleted;
}

/**
 * Last restore with the decisions that are still open; undefined if the site was never restored.
 */
export async function readRestore() {
  const line = await db().auditLine.findFirst({
    where: { action: 'site.restored' },
    orderBy: { at: 'desc' },
  });
  if (!line) return undefined;
  const [messagesOnHold, methodsOff] = await Promise.all([
    db().message.count({ where: waitingSinceRestore }),
    db().channelState.count({ where: { stoppedBecause: RESTORED } }),
  ]);
  const counts = restoredCounts.parse(line.after);
  return { restoredAt: line.at, madeAt: line.subject ?? '', counts, messagesOnHold, methodsOff };
}

const restoredCounts = z.object({
  on_hold: z.number(),
  unconfirmed: z.number(),
  deleted: z.number(),
});

const waitingSinceRestore = {
  reviewFlags: { has: 'restored' satisfies ReviewFlag },
  deliveries: { some: { kind: 'letter', status: 'on_hold' } },
} satisfies Prisma.MessageWhereInput;
