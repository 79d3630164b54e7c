import { messageEvents, recordEvents, webhookEventKind } from '@/lib/messages/webhook-events';
import { makeSecret, sealSecrets } from '@/lib/notify/webhooks/webhook-url';
import type { PrismaClient } from '@/lib/platform/db';
import { storeLetters } from '@/tests/integration/delivery/store-letters';

export const allKinds = webhookEventKind.options;

/** Stores a webhook as staff would add it. */
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

/** Stores a message with these letters and records its events as the site does. */
export async function receiveLetters(
  db: PrismaClient,
  fields: Parameters<typeof storeLetters>[1] = {},
) {
  const message = await storeLetters(db, fields);
  await recordEvents(db, messageEvents(message));
  return message;
}
