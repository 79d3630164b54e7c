import { messageEvents, recordEvents, webhookEventKind } from '@/lib/messages/webhook-events';
import { makeSecret, sealSecrets } from '@/lib/notify/webhooks/webhook-url';
import type { PrismaClient } from '@/lib/platform/db';
import { storeLetters } from '@/tests/integration/delivery/store-letters';

export const allKinds = webhookEventKind.options;

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

/** A message with letters as wanted, with the events of its arrival as the site records them. */
export async function receiveLetters(
  db: PrismaClient,
  wanted: Parameters<typeof storeLetters>[1] = {},
) {
  const message = await storeLetters(db, wanted);
  await recordEvents(db, messageEvents(message));
  return message;
}
