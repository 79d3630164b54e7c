import type { AuditAction } from '@/lib/platform/audit-actions';
import type { PrismaClient } from '@/lib/platform/db';
import { raiseAlert } from '../alerts/open-alerts';

type Db = Pick<
  PrismaClient,
  'webhookDelivery' | 'webhook' | 'alert' | '$executeRaw' | '$transaction'
>;

/** Failed events in a row, each after three days of attempts, until the receiver counts as dead. */
export const MAX_GIVE_UPS = 5;

/** The receiver said that it is gone for good (410). */
export function switchOffGone(db: Db, webhookId: string, now: Date): Promise<void> {
  return switchOff(db, webhookId, 'its receiver says that it is gone (410)', now);
}

/** Switches off a webhook whose last calls all failed. */
export async function switchOffDead(db: Db, webhookId: string, now: Date): Promise<void> {
  const last = await db.webhookDelivery.findMany({
    where: { webhookId, endedAt: { not: null }, status: { in: ['accepted', 'failed'] } },
    orderBy: { endedAt: 'desc' },
    take: MAX_GIVE_UPS,
    select: { status: true },
  });
  const isDead = last.length === MAX_GIVE_UPS && last.every(({ status }) => status === 'failed');
  if (isDead) await switchOff(db, webhookId, `${MAX_GIVE_UPS} events in a row were given up`, now);
}

async function switchOff(db: Db, id: string, why: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const [webhook] = await tx.webhook.updateManyAndReturn({
      where: { id, isActive: true },
      data: { isActive: false },
      select: { url: true },
    });
    if (!webhook) return;
    // Only the host: the rest of an address may be a secret of its receiver.
    const detail = `${new URL(webhook.url).host}: ${why}`;
    await raiseAlert(tx, { kind: 'webhook_off', subject: id, detail, now });
    await tx.auditLine.create({
      data: {
        at: now,
        actor: 'worker',
        action: 'webhook.switched_off' satisfies AuditAction,
        subject: id,
        reason: detail,
      },
    });
  });
}
