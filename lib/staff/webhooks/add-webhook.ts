import type { WebhookEventKind } from '@/lib/messages/webhook-events';
import { makeSecret, sealSecrets } from '@/lib/notify/webhooks/webhook-secret';
import { db } from '@/lib/platform/db';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';

/**
 * Adds a webhook with a secret of its own, switched on. The audit keeps the host alone: the rest of
 * an address may be a secret of its receiver.
 * @returns its id
 */
export async function addWebhook(
  { url, events }: { url: string; events: WebhookEventKind[] },
  by: Staff,
): Promise<string> {
  const secret = sealSecrets({ current: makeSecret() });
  return db().$transaction(async (tx) => {
    const data = { url, events, secret, createdBy: by.name };
    const { id } = await tx.webhook.create({ data, select: { id: true } });
    const after = { host: new URL(url).host, events };
    await recordAudit(tx, by, { action: 'webhook.added', subject: id, after });
    return id;
  });
}
