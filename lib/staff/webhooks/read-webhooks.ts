import { validate } from 'uuid';
import { readSecrets } from '@/lib/notify/webhooks/webhook-url';
import { db, type Prisma, type Webhook } from '@/lib/platform/db';
import { notAccepted } from './replay-calls';

/** Maximum number of calls on a webhook's page; older ones are in its receiver's logs. */
const MAX_CALLS = 50;

export type ListedWebhook = Omit<Webhook, 'secret'> & { open: number; notAccepted: number };

/** All webhooks, oldest first, with the number of queued calls of each. */
export async function listWebhooks(): Promise<ListedWebhook[]> {
  const [webhooks, open, failed] = await Promise.all([
    db().webhook.findMany({ orderBy: { createdAt: 'asc' }, omit: { secret: true } }),
    countBy({ status: 'queued' }),
    countBy(notAccepted),
  ]);
  return webhooks.map((webhook) => ({
    ...webhook,
    open: open.get(webhook.id) ?? 0,
    notAccepted: failed.get(webhook.id) ?? 0,
  }));
}

async function countBy(where: Prisma.WebhookDeliveryWhereInput) {
  const rows = await db().webhookDelivery.groupBy({ by: ['webhookId'], where, _count: true });
  return new Map(rows.map(({ webhookId, _count }) => [webhookId, _count]));
}

/**
 * One webhook with its latest calls.
 * @param failedOnly only calls that were not accepted
 */
export async function findWebhook(id: string, failedOnly = false) {
  if (!validate(id)) return undefined;
  const [webhook] = (await listWebhooks()).filter((each) => each.id === id);
  if (!webhook) return undefined;
  const calls = await db().webhookDelivery.findMany({
    where: { webhookId: id, ...(failedOnly && notAccepted) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MAX_CALLS,
    include: { event: true },
  });
  return { webhook, calls };
}

export type FoundWebhook = NonNullable<Awaited<ReturnType<typeof findWebhook>>>;

/** Current secret, for the admin who just created it; undefined if SECRET_KEY has changed. */
export async function readSecret(id: string): Promise<string | undefined> {
  const row = await db().webhook.findUnique({ where: { id }, select: { secret: true } });
  return row ? readSecrets(row.secret)?.current : undefined;
}
