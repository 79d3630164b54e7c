import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { hasEnded, moves } from '@/lib/delivery/status';
import { forgetOldEvents } from '@/lib/notify/webhooks/forget-old-events';
import { storeLetters, storeOffices } from '@/tests/integration/delivery/store-letters';
import { freshDatabase } from '@/tests/support/database';
import { storeWebhook } from './store-webhook';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await storeOffices(database.db);
});
afterEach(async () => {
  await database.db.message.deleteMany();
  await database.db.webhook.deleteMany();
  await database.db.outwardEvent.deleteMany();
});
afterAll(() => database.drop());

async function kinds() {
  const events = await database.db.outwardEvent.findMany({ orderBy: { id: 'asc' } });
  return events.map(({ kind, status }) => (status ? `${kind} ${status}` : kind));
}
const withdraw = () => moveDeliveries(database.db, { from: 'queued', to: 'canceled', where: {} });

test('nothing is written while nobody wants to know', async () => {
  await storeWebhook(database.db, { isActive: false });
  await storeWebhook(database.db, { events: ['newsletter.opted_in'] });
  await storeLetters(database.db);
  await withdraw();
  expect(await kinds()).toEqual([]);
});

test('a message and the end of each letter are told to every webhook that wants them', async () => {
  await storeWebhook(database.db);
  await storeWebhook(database.db, { events: ['message.received'] });
  const { id } = await storeLetters(database.db, { letters: [{}, { kind: 'notice' }] });
  await withdraw();
  expect(await kinds()).toEqual(['message.received', 'delivery.ended withdrawn']);
  const [received] = await database.db.outwardEvent.findMany({ include: { calls: true } });
  expect(received).toMatchObject({ messageId: id, deliveryId: null });
  expect(received?.calls).toHaveLength(2);
  expect(await database.db.webhookDelivery.count()).toBe(3);
  expect(Math.abs(Date.now() - (received?.createdAt.getTime() ?? 0))).toBeLessThan(60_000);
  expect(received?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
});

test('what is rolled back was never told', async () => {
  await storeWebhook(database.db);
  const { id } = await storeLetters(database.db);
  await database.db.outwardEvent.deleteMany();
  const failing = database.db.$transaction(async (tx) => {
    await moveDeliveries(tx, { from: 'queued', to: 'canceled', where: { messageId: id } });
    expect(await tx.outwardEvent.count()).toBe(1);
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  expect(await kinds()).toEqual([]);
  expect(await database.db.webhookDelivery.count()).toBe(0);
});

test('every state that has ended is told, and no other', async () => {
  await storeWebhook(database.db, { events: ['delivery.ended'] });
  for (const [from, next] of Object.entries(moves)) {
    for (const to of next) {
      const { deliveries } = await storeLetters(database.db);
      const id = deliveries[0]?.id ?? '';
      await database.db.$executeRaw`alter table "Delivery" disable trigger user`;
      await database.db.$executeRaw`
        update "Delivery" set status = ${from}::"DeliveryStatus" where id = ${id}`;
      await database.db.$executeRaw`alter table "Delivery" enable trigger user`;
      await database.db.delivery.update({ where: { id }, data: { status: to } });
      const notified = await database.db.outwardEvent.findMany({ where: { deliveryId: id } });
      expect(
        notified.map(({ status }) => status),
        `${from} → ${to}`,
      ).toEqual(hasEnded(to) ? [to] : []);
    }
  }
});

test('a wish for the newsletter counts when its owner has confirmed it, where that is asked', async () => {
  const { db } = database;
  await storeWebhook(db, { events: ['newsletter.opted_in'] });
  await storeLetters(db, { message: { newsletter: false } });
  expect(await kinds()).toEqual([]);
  await storeLetters(db, { message: { newsletter: true } });
  expect(await kinds()).toEqual(['newsletter.opted_in']);
  const message = { newsletter: true, holdReason: 'confirmation' } as const;
  const { id } = await storeLetters(db, { message });
  expect(await kinds()).toHaveLength(1);
  const confirmed = { where: { id }, data: { holdReason: null, confirmedAt: new Date() } };
  await db.message.update(confirmed);
  await db.message.update(confirmed);
  expect(await kinds()).toEqual(['newsletter.opted_in', 'newsletter.opted_in']);
});

test('events are kept for thirty days', async () => {
  await storeWebhook(database.db);
  await storeLetters(database.db);
  const day = 24 * 3_600_000;
  await forgetOldEvents(database.db, new Date(Date.now() + 29 * day));
  expect(await kinds()).toHaveLength(1);
  await forgetOldEvents(database.db, new Date(Date.now() + 31 * day));
  expect(await database.db.webhookDelivery.count()).toBe(0);
  expect(await kinds()).toEqual([]);
});
