import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { confirmToken } from '@/lib/delivery/letters/email-proof';
import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { claimDue } from '@/lib/delivery/outbox/claim-due';
import { freeAllLeases } from '@/lib/delivery/outbox/leases';
import { recordResults } from '@/lib/delivery/outbox/record-results';
import { resultOf } from '@/lib/delivery/outcome';
import { MAX_ATTEMPTS } from '@/lib/delivery/schedule';
import { hasEnded, moves } from '@/lib/delivery/status';
import { receiptHash, receiptToken } from '@/lib/messages/receipt-token';
import { deleteOldEvents } from '@/lib/notify/webhooks/post-event';
import { confirmMessage } from '@/lib/receipts/confirm-message';
import { storeLetters, storeOffices } from '@/tests/integration/delivery/store-letters';
import { freshDatabase } from '@/tests/support/database';
import { receiveLetters, storeWebhook } from './store-webhook';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await storeOffices(database.db);
});
afterEach(async () => {
  await database.db.message.deleteMany();
  await database.db.webhook.deleteMany();
  await database.db.outwardEvent.deleteMany();
  await database.db.$executeRaw`delete from graphile_worker._private_jobs`;
});
afterAll(() => database.drop());

async function kinds() {
  const events = await database.db.outwardEvent.findMany({ orderBy: { id: 'asc' } });
  return events.map(({ kind, status }) => (status ? `${kind} ${status}` : kind));
}
const jobs = async () => {
  const [row] = await database.db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from graphile_worker.jobs where task_identifier = 'call_webhook'`;
  return row?.count;
};
const cancel = () => moveDeliveries(database.db, { from: 'queued', to: 'canceled', where: {} });

test('no event is stored unless an active webhook subscribes to it', async () => {
  await storeWebhook(database.db, { isActive: false });
  await storeWebhook(database.db, { events: ['newsletter.opted_in'] });
  await receiveLetters(database.db);
  await cancel();
  expect(await kinds()).toEqual([]);
  expect(await jobs()).toBe(0);
});

test('a message and the end of each letter are recorded for every subscribed webhook', async () => {
  await storeWebhook(database.db);
  await storeWebhook(database.db, { events: ['message.received'] });
  const { id } = await receiveLetters(database.db, { letters: [{}, { kind: 'notice' }] });
  await cancel();
  expect(await kinds()).toEqual(['message.received', 'delivery.ended canceled']);
  const [received] = await database.db.outwardEvent.findMany({ include: { calls: true } });
  expect(received).toMatchObject({ messageId: id, deliveryId: null });
  expect(received?.calls).toHaveLength(2);
  expect(await database.db.webhookDelivery.count()).toBe(3);
  expect(await jobs()).toBe(3);
  expect(Math.abs(Date.now() - (received?.createdAt.getTime() ?? 0))).toBeLessThan(60_000);
  expect(received?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
});

test('a rolled-back transaction records no event', async () => {
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
  expect(await jobs()).toBe(0);
});

test('every final status is recorded, and no other', async () => {
  await storeWebhook(database.db, { events: ['delivery.ended'] });
  for (const [from, next] of Object.entries(moves)) {
    for (const to of next) {
      const { deliveries } = await storeLetters(database.db);
      const id = deliveries[0]?.id ?? '';
      await database.db.$executeRaw`alter table "Delivery" disable trigger user`;
      await database.db.$executeRaw`
        update "Delivery" set status = ${from}::"DeliveryStatus" where id = ${id}`;
      await database.db.$executeRaw`alter table "Delivery" enable trigger user`;
      const move = { from, to, where: { id } } as Parameters<typeof moveDeliveries>[1];
      await moveDeliveries(database.db, move);
      const recorded = await database.db.outwardEvent.findMany({ where: { deliveryId: id } });
      expect(
        recorded.map(({ status }) => status),
        `${from} → ${to}`,
      ).toEqual(hasEnded(to) ? [to] : []);
    }
  }
});

test('the end of a letter is recorded once as an event, and the end of a notice is not', async () => {
  await storeWebhook(database.db, { events: ['delivery.ended'] });
  await storeLetters(database.db, { letters: [{}, {}, { kind: 'notice', notice: 'receipt' }] });
  const now = new Date();
  const claim = { workerId: 'host:1:a', channels: ['email' as const], limit: 10, now };
  const claimed = await claimDue(database.db, claim);
  const results = claimed.map((each, at) =>
    resultOf(
      each,
      at === 0
        ? { outcome: 'try_again', failure: 'timeout', serverText: '', maybeAccepted: false }
        : { outcome: 'accepted', providerId: String(at), sentHash: '', testMode: false },
      { now },
    ),
  );
  const record = () => recordResults(database.db, { workerId: claim.workerId, results, now });
  await record();
  await record();
  const ended = await database.db.delivery.count({ where: { kind: 'letter', status: 'accepted' } });
  expect(ended).toBeGreaterThan(0);
  expect(await kinds()).toEqual(Array.from({ length: ended }, () => 'delivery.ended accepted'));
  expect(await jobs()).toBe(ended);
});

test('a letter whose worker died on the last attempt is recorded as unconfirmed', async () => {
  await storeWebhook(database.db, { events: ['delivery.ended'] });
  const status = { status: 'sending', leaseHolder: 'host:1:a', leaseUntil: new Date() } as const;
  await storeLetters(database.db, {
    letters: [
      { ...status, attempts: MAX_ATTEMPTS },
      { ...status, attempts: 1 },
    ],
  });
  await freeAllLeases(database.db);
  expect(await kinds()).toEqual(['delivery.ended unconfirmed']);
});

test('an opt-in is recorded when its owner confirms the address, if confirmation is required', async () => {
  const { db } = database;
  await storeWebhook(db, { events: ['newsletter.opted_in'] });
  await receiveLetters(db, { message: { newsletter: false } });
  expect(await kinds()).toEqual([]);
  await receiveLetters(db, { message: { newsletter: true } });
  expect(await kinds()).toEqual(['newsletter.opted_in']);
  const id = '0198b0a0-0000-7000-8000-000000000001';
  const receipt = receiptToken(id);
  await receiveLetters(db, {
    letters: [{ status: 'on_hold' }],
    message: {
      id,
      receiptHash: receiptHash(receipt),
      newsletter: true,
      holdReason: 'confirmation',
    },
  });
  expect(await kinds()).toHaveLength(1);
  expect(await confirmMessage(receipt, confirmToken(id))).toBe('confirmed');
  expect(await confirmMessage(receipt, confirmToken(id))).toBe('already');
  expect(await kinds()).toEqual(['newsletter.opted_in', 'newsletter.opted_in']);
});

test('events are kept for thirty days', async () => {
  await storeWebhook(database.db);
  await receiveLetters(database.db);
  const day = 24 * 3_600_000;
  await deleteOldEvents(database.db, new Date(Date.now() + 29 * day));
  expect(await kinds()).toHaveLength(1);
  await deleteOldEvents(database.db, new Date(Date.now() + 31 * day));
  expect(await database.db.webhookDelivery.count()).toBe(0);
  expect(await kinds()).toEqual([]);
});
