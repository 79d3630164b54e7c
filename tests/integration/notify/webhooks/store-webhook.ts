import type { EventKind } from '@/lib/notify/webhooks/event-kinds';
import { makeSecret, sealSecrets } from '@/lib/notify/webhooks/webhook-secret';
import type { PrismaClient } from '@/lib/platform/db';

export const allKinds: EventKind[] = ['message.received', 'delivery.ended', 'newsletter.opted_in'];

/** A webhook as staff would have made it. */
export async function storeWebhook(
  db: PrismaClient,
  { url = 'https://hooks.example.org/in', events = allKinds, isActive = true } = {},
) {
  const secret = makeSecret();
  const sealed = sealSecrets({ current: secret });
  const data = { url, events, isActive, createdBy: 'Ada Sample', secret: sealed };
  const { id } = await db.webhook.create({ data });
  return { id, secret };
}
