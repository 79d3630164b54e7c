import type { WebhookEventKind } from '@/lib/messages/webhook-events';
import { endAlert } from '@/lib/notify/alerts/watch';
import { isApiKey } from '@/lib/notify/webhooks/action-network';
import { queueCalls } from '@/lib/notify/webhooks/call-webhook';
import { makeSecret, readSecrets, renewed, sealSecrets } from '@/lib/notify/webhooks/webhook-url';
import { db, type Prisma, type Webhook } from '@/lib/platform/db';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import type { webhookNotices } from './webhook-labels';

export type WebhookOutcome = keyof typeof webhookNotices;

/** Switches a webhook on or off; queued events are sent when it is on again. */
export function switchWebhook(id: string, isActive: boolean, by: Staff): Promise<WebhookOutcome> {
  const now = new Date();
  return change(id, async (tx, webhook) => {
    if (webhook.isActive !== isActive) {
      await tx.webhook.update({ where: { id }, data: { isActive } });
      const action = isActive ? 'webhook.switched_on' : 'webhook.switched_off';
      await recordAudit(tx, by, { action, subject: id });
    }
    if (isActive) {
      await endAlert(tx, { kind: 'webhook_off', subject: id }, now);
      const where = { webhookId: id, status: 'queued' } as const;
      await queueCalls(tx, await tx.webhookDelivery.findMany({ where, select: { id: true } }));
    }
    return isActive ? 'webhook_on' : 'webhook_off';
  });
}

/**
 * Gives a webhook a new secret. The old one stays valid next to it for a day. For a system with its
 * own API key, the new key is the typed one and takes effect immediately.
 */
export function renewSecret(
  id: string,
  by: Staff,
  { key = '', now = new Date() }: { key?: string; now?: Date } = {},
): Promise<WebhookOutcome> {
  return change(id, async (tx, webhook) => {
    if (webhook.format !== 'standard') {
      if (!isApiKey(key)) return 'webhook_key_wrong';
      await tx.webhook.update({ where: { id }, data: { secret: sealSecrets({ current: key }) } });
      await recordAudit(tx, by, { action: 'webhook.renewed', subject: id });
      return 'webhook_key_changed';
    }
    const secret = sealSecrets(renewed(readSecrets(webhook.secret), makeSecret(), now));
    await tx.webhook.update({ where: { id }, data: { secret } });
    await recordAudit(tx, by, { action: 'webhook.renewed', subject: id });
    return 'webhook_renewed';
  });
}

/** Removes a webhook and everything queued for it. */
export function removeWebhook(id: string, by: Staff): Promise<WebhookOutcome> {
  const now = new Date();
  return change(id, async (tx, { url, events }) => {
    await tx.webhook.delete({ where: { id } });
    await endAlert(tx, { kind: 'webhook_off', subject: id }, now);
    const before = { host: new URL(url).host, events };
    await recordAudit(tx, by, { action: 'webhook.removed', subject: id, before });
    return 'webhook_removed';
  });
}

type Act = (tx: Prisma.TransactionClient, webhook: Webhook) => Promise<WebhookOutcome>;

/**
 * Runs one change at a time, so that the second of two simultaneous requests sees the first one's
 * change.
 */
function change(id: string, act: Act): Promise<WebhookOutcome> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`select id from "Webhook" where id = ${id} for update`;
    const webhook = await tx.webhook.findUnique({ where: { id } });
    return webhook ? act(tx, webhook) : 'webhook_unknown';
  });
}

export type NewWebhook =
  | { format: 'standard'; url: string; events: WebhookEventKind[] }
  | { format: 'action_network'; url: string; key: string; tags: string[] }
  | { format: 'civicrm'; url: string; key: string; groupId: number | null };

/**
 * Adds an active webhook with a new secret, or an active connection to Action Network or CiviCRM
 * with its key. The audit records only the host, because the rest of an address may be its receiver's
 * secret.
 * @returns its id
 */
export async function addWebhook(given: NewWebhook, by: Staff): Promise<string> {
  const { format, url } = given;
  const isSigned = format === 'standard';
  const events: WebhookEventKind[] = isSigned ? given.events : ['newsletter.opted_in'];
  const secret = sealSecrets({ current: isSigned ? makeSecret() : given.key });
  const tags = format === 'action_network' ? given.tags : [];
  const groupId = format === 'civicrm' ? given.groupId : null;
  return db().$transaction(async (tx) => {
    const data = { format, url, events, tags, groupId, secret, createdBy: by.name };
    const { id } = await tx.webhook.create({ data, select: { id: true } });
    const after = { host: new URL(url).host, events };
    await recordAudit(tx, by, { action: 'webhook.added', subject: id, after });
    return id;
  });
}
