import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { claimDue } from '@/lib/delivery/outbox/claim-due';
import type { DeliveryStatus, Prisma } from '@/lib/platform/db';
import { rereadEnv } from '@/lib/platform/env';
import { retryDelivery } from '@/lib/staff/messages/retry';
import { freshDatabase } from '../../support/database';
import { reviewer as rey } from '../../support/sample-staff';
import { createMessage } from './create-message';

const office = { seat: 'TX-37', bioguide: 'X000037', name: 'Example Representative' };

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  // Later than any Congress, so that no letter waits for new members.
  const rosterDate = '2999-01-01';
  await database.db.office.create({
    data: { ...office, chamber: 'house', state: 'TX', rosterDate },
  });
});
afterAll(() => database.drop());
afterEach(() => {
  process.env.MAIL_LIVE = '';
  rereadEnv();
});

const liveSettings = {
  MAIL_LIVE: 'yes',
  SMTP_URL: 'smtp://localhost:2525',
  MAIL_FROM: 'campaign@example.org',
  OPERATOR_NAME: 'Example Operator',
  OPERATOR_ADDRESS: '1 Example Street, Austin TX',
  OPERATOR_CONTACT: 'contact@example.org',
};

function goLive() {
  Object.assign(process.env, liveSettings);
  rereadEnv();
}

async function ended(status: DeliveryStatus, change: Prisma.DeliveryUncheckedUpdateInput = {}) {
  const message = await createMessage(database.db, { status, endedAt: new Date() });
  const id = message.deliveries[0]?.id ?? '';
  const { seat, bioguide } = office;
  await database.db.delivery.update({
    where: { id },
    data: { seat, bioguide, attempts: 10, failure: 'timeout', endedAt: new Date(), ...change },
  });
  const retry = () => retryDelivery({ messageId: message.id, deliveryId: id, by: rey });
  const look = () =>
    database.db.delivery.findUniqueOrThrow({ where: { id }, include: { message: true } });
  return { id, retry, look, messageId: message.id };
}

test.each(['refused', 'failed', 'bounced', 'self_send'] as const)(
  'a delivery that is %s is queued again with all its attempts',
  async (status) => {
    const { retry, look } = await ended(status);
    expect(await retry()).toBe('retried');
    const after = await look();
    expect(after).toMatchObject({ status: 'queued', attempts: 0, failure: null, endedAt: null });
    expect(after.message.endedAt).toBeNull();
    expect(after.dueAt.getTime()).toBeLessThanOrEqual(Date.now());
  },
);

test.each([
  'on_hold',
  'queued',
  'sending',
  'accepted',
  'unconfirmed',
  'self_sent',
  'rejected',
  'expired',
  'canceled',
] as const)('a delivery that is %s is not retried', async (status) => {
  const { retry, look } = await ended(status);
  expect(await retry()).toBe('changed');
  expect((await look()).status).toBe(status);
});

test('a retried delivery is claimed by a worker, and its attempts are numbered separately', async () => {
  const { id, retry } = await ended('refused');
  await database.db.attempt.create({
    data: { deliveryId: id, number: 1, worker: 'a worker', outcome: 'give_up' },
  });
  await retry();
  const claimed = await claimDue(database.db, {
    workerId: 'another worker',
    limit: 100,
    channels: ['capture'],
    now: new Date(),
  });
  expect(claimed.find((delivery) => delivery.id === id)).toMatchObject({ attempts: 1, number: 2 });
});

test('in live mode, an office needs an address before its letter can be retried', async () => {
  goLive();
  const { retry, look } = await ended('self_send', { channel: 'self_send' });
  expect(await retry()).toBe('no_channel');
  const email = 'mail@example.org';
  await database.db.office.update({ where: { seat: office.seat }, data: { email } });
  expect(await retry()).toBe('retried');
  expect(await look()).toMatchObject({ status: 'queued', channel: 'email' });
});

test('a letter to a former member is not sent to the successor', async () => {
  const { retry } = await ended('refused', { bioguide: 'X000001' });
  expect(await retry()).toBe('no_channel');
});

test("an email to the supporter can be retried without changing the letters' end", async () => {
  const { retry, look } = await ended('failed', { kind: 'notice', notice: 'receipt', seat: null });
  expect(await retry()).toBe('retried');
  expect((await look()).message.endedAt).not.toBeNull();
});

test('an erased message cannot be retried', async () => {
  const { retry, messageId } = await ended('refused');
  await database.db.message.update({ where: { id: messageId }, data: { erasedAt: new Date() } });
  expect(await retry()).toBe('erased');
});

test('a delivery that belongs to another message cannot be retried', async () => {
  const [one, other] = [await ended('refused'), await ended('refused')];
  expect(await retryDelivery({ messageId: one.messageId, deliveryId: other.id, by: rey })).toBe(
    'no_message',
  );
});

test('when two people retry at once, one succeeds and the other gets a notice', async () => {
  const { retry, id } = await ended('refused');
  expect((await Promise.all([retry(), retry()])).sort()).toEqual(['changed', 'retried']);
  expect((await database.db.delivery.findUniqueOrThrow({ where: { id } })).status).toBe('queued');
});
