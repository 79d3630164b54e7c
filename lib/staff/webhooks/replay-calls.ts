import { queueCalls } from '@/lib/notify/webhooks/call-webhook';
import { TEST_EVENT } from '@/lib/notify/webhooks/post-event';
import { type CallStatus, db, type Prisma } from '@/lib/platform/db';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import type { WebhookOutcome } from './change-webhook';

/** Queues a test event, so that an admin can check whether it arrives. */
export function sendTest(webhookId: string, by: Staff): Promise<WebhookOutcome> {
  const now = new Date();
  return toActive(webhookId, async (tx) => {
    const call = { webhookId, dueAt: now, createdAt: now };
    const { calls } = await tx.outwardEvent.create({
      data: { kind: TEST_EVENT, createdAt: now, calls: { create: call } },
      select: { calls: { select: { id: true } } },
    });
    await queueCalls(tx, calls);
    await recordAudit(tx, by, { action: 'webhook.tested', subject: webhookId });
    return 'webhook_test';
  });
}

/**
 * Statuses from which a call can be repeated. A dropped call cannot, because the personal data was
 * deleted.
 */
const REPEATABLE: CallStatus[] = ['queued', 'accepted', 'failed'];

/** Calls that were not accepted, whether they will be retried or have failed. */
export const notAccepted = {
  OR: [{ status: 'failed' }, { status: 'queued', attempts: { gt: 0 } }],
} satisfies Prisma.WebhookDeliveryWhereInput;

/**
 * Repeats one call, or all calls that were not accepted, with all attempts again. The webhook-id
 * belongs to the event and does not change, so a receiver that already has the event can recognize
 * it.
 */
export function replayCalls(
  webhookId: string,
  which: { call: string } | 'not accepted',
  by: Staff,
): Promise<WebhookOutcome> {
  const now = new Date();
  return toActive(webhookId, async (tx) => {
    const those =
      which === 'not accepted' ? notAccepted : { id: which.call, status: { in: REPEATABLE } };
    const calls = await tx.webhookDelivery.updateManyAndReturn({
      where: { webhookId, ...those },
      data: { status: 'queued', attempts: 0, dueAt: now, endedAt: null, failure: null },
      select: { id: true },
    });
    const count = calls.length;
    if (count === 0) return 'webhook_nothing';
    await queueCalls(tx, calls);
    await recordAudit(tx, by, { action: 'webhook.replayed', subject: webhookId, after: { count } });
    return 'webhook_replayed';
  });
}

async function toActive(
  id: string,
  act: (tx: Prisma.TransactionClient) => Promise<WebhookOutcome>,
): Promise<WebhookOutcome> {
  return db().$transaction(async (tx) => {
    const webhook = await tx.webhook.findUnique({ where: { id }, select: { isActive: true } });
    if (!webhook) return 'webhook_unknown';
    return webhook.isActive ? act(tx) : 'webhook_is_off';
  });
}
