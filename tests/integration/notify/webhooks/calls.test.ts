import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { deletePersonalData } from '@/lib/messages/erase';
import { MAX_CALLS } from '@/lib/notify/webhooks/call-webhook';
import { makeSecret, renewed, sealSecrets } from '@/lib/notify/webhooks/webhook-url';
import { rereadEnv } from '@/lib/platform/env';
import { unlockAbandonedJobs } from '@/lib/platform/jobs';
import { queueMissingJobs, startJobs } from '@/lib/worker/jobs';
import { storeOffices } from '@/tests/integration/delivery/store-letters';
import { freshDatabase } from '@/tests/support/database';
import { lockJobsAsDead, runJobs } from '@/tests/support/run-jobs';
import {
  startWebhookReceiver,
  verified,
  type WebhookReceiver,
} from '@/tests/support/webhook-receiver';
import { allKinds, receiveLetters, storeWebhook } from './store-webhook';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let receiver: WebhookReceiver;
const MINUTE_MS = 60_000;

beforeAll(async () => {
  Object.assign(process.env, { LOG: 'off', WEBHOOKS_TO_PRIVATE: 'yes' });
  rereadEnv();
  database = await freshDatabase();
  await storeOffices(database.db);
  receiver = await startWebhookReceiver();
});
afterEach(async () => {
  await database.db.message.deleteMany();
  await database.db.webhook.deleteMany();
  await database.db.outwardEvent.deleteMany();
  await database.db.alert.deleteMany();
  receiver.replies(204);
  receiver.calls.length = 0;
});
afterAll(async () => {
  await receiver.close();
  await database.drop();
});

const webhook = (events = allKinds) => storeWebhook(database.db, { url: receiver.url, events });
/** @param minutes from now */
const call = (minutes = 0, machines = 1) =>
  runJobs(database, { now: new Date(Date.now() + minutes * MINUTE_MS), machines });
const cancel = () => moveDeliveries(database.db, { from: 'queued', to: 'canceled', where: {} });
const only = () => database.db.webhookDelivery.findFirstOrThrow();

test('a call is signed and describes the event without personal data', async () => {
  const { secret } = await webhook();
  await receiveLetters(database.db, {
    message: { newsletter: true, reference: 'ABC', ownWords: true },
  });
  await cancel();
  await call();
  const notified = receiver.calls.map((each) => verified(each, secret));
  const find = (type: string) => notified.find((each) => each.type === type)?.data;
  expect(notified).toHaveLength(3);
  expect(find('message.received')).toEqual({
    reference: 'ABC',
    state: 'TX',
    district: 'TX-37',
    language: 'en',
    edition: '2026-law',
    ownWords: true,
  });
  expect(find('delivery.ended')).toEqual({
    reference: 'ABC',
    seat: 'TX-37',
    chamber: 'house',
    channel: 'email',
    status: 'canceled',
    testMode: false,
  });
  expect(find('newsletter.opted_in')).toEqual({
    email: 'sam@example.org',
    firstName: 'Sam',
    lastName: 'Sample',
    zip: '78704',
    language: 'en',
  });
  const bodies = receiver.calls.map(({ body }) => body).join();
  expect(bodies).not.toMatch(/Example Street|I ask you/);
  expect(await database.db.webhookDelivery.count({ where: { status: 'accepted' } })).toBe(3);
});

test('a call does not verify with another secret', async () => {
  await webhook();
  await receiveLetters(database.db);
  await call();
  const [first] = receiver.calls;
  expect(first && (() => verified(first, makeSecret()))).toThrow('No matching signature');
});

test('a letter that no office received is marked as test mode', async () => {
  const { secret } = await webhook(['delivery.ended']);
  await receiveLetters(database.db, { letters: [{ channel: 'capture' }] });
  await cancel();
  await call();
  expect(receiver.calls.map((each) => verified(each, secret).data.testMode)).toEqual([true]);
});

test.each([
  ['an error response', 500, { lastStatus: 500, failure: 'refused' }],
  ['a 404 response', 404, { lastStatus: 404, failure: 'refused' }],
  ['a redirect, which is not followed', 'redirect', { lastStatus: 307, failure: 'redirected' }],
  ['a dropped connection', 'drop', { lastStatus: null, failure: 'unavailable' }],
] as const)('%s is retried later under the same ID', async (_name, reply, left) => {
  const { secret } = await webhook(['message.received']);
  await receiveLetters(database.db);
  receiver.replies(reply);
  await call();
  expect(await only()).toMatchObject({ status: 'queued', attempts: 1, ...left });
  await call();
  receiver.replies(204);
  await call(2);
  expect(receiver.calls.map(({ path }) => path)).toEqual(['/hook', '/hook']);
  const ids = receiver.calls.map(({ headers }) => headers['webhook-id']);
  expect(new Set(ids)).toEqual(new Set([(await only()).eventId]));
  expect(receiver.calls[1]?.body).toBe(receiver.calls[0]?.body);
  expect(secret).toMatch(/^whsec_/);
  expect(await only()).toMatchObject({ status: 'accepted', attempts: 2, failure: null });
});

test('a call with an endless response counts as accepted without reading it', async () => {
  await webhook(['message.received']);
  await receiveLetters(database.db);
  receiver.replies('endless');
  await call();
  expect((await only()).status).toBe('accepted');
});

test('a hanging receiver is dropped after ten seconds and delays no other', async () => {
  await webhook(['message.received']);
  const other = await startWebhookReceiver();
  await storeWebhook(database.db, { url: other.url, events: ['message.received'] });
  receiver.replies('hang');
  const jobs = startJobs({ db: database.db, url: database.url, channels: {} });
  await receiveLetters(database.db);
  await expect.poll(() => other.calls).toHaveLength(1);
  for (let more = 0; more < 5; more += 1) await receiveLetters(database.db);
  await expect.poll(() => other.calls).toHaveLength(6);
  // No hanging call has timed out yet.
  expect(await database.db.webhookDelivery.count({ where: { failure: 'timeout' } })).toBe(0);
  receiver.replies(204);
  await expect.poll(() => receiver.calls.length).toBeGreaterThan(5);
  await jobs.stop();
  const late = await database.db.webhookDelivery.findMany({ where: { failure: 'timeout' } });
  expect(late).toMatchObject([{ status: 'queued', attempts: 1, lastStatus: null }]);
  await other.close();
});

test('410 switches the webhook off, with an alert and an audit entry', async () => {
  const { id } = await webhook(['message.received']);
  await receiveLetters(database.db);
  receiver.replies(410);
  await call();
  expect(await only()).toMatchObject({ status: 'failed', failure: 'gone', lastStatus: 410 });
  const { db } = database;
  expect((await db.webhook.findUniqueOrThrow({ where: { id } })).isActive).toBe(false);
  expect(await db.alert.findFirst()).toMatchObject({ kind: 'webhook_off', subject: id });
  const action = 'webhook.switched_off';
  expect(await db.auditLine.count({ where: { action, subject: id } })).toBe(1);
  await receiveLetters(db);
  expect(await db.outwardEvent.count()).toBe(1);
});

test('a call is given up after all attempts, and five such events switch the webhook off', async () => {
  const { id } = await webhook(['message.received']);
  receiver.replies(503);
  for (let event = 0; event < 5; event += 1) {
    expect((await database.db.webhook.findUniqueOrThrow({ where: { id } })).isActive).toBe(true);
    await receiveLetters(database.db);
    const waiting = { where: { status: 'queued' as const }, data: { attempts: MAX_CALLS - 1 } };
    await database.db.webhookDelivery.updateMany(waiting);
    await call(event);
  }
  expect(await database.db.webhookDelivery.count({ where: { status: 'failed' } })).toBe(5);
  expect((await database.db.webhook.findUniqueOrThrow({ where: { id } })).isActive).toBe(false);
});

test('no call is made for an erased message', async () => {
  await webhook(['newsletter.opted_in']);
  const { id } = await receiveLetters(database.db, { message: { newsletter: true } });
  await cancel();
  await deletePersonalData([id], { by: 'supporter', why: 'asked' }, database.db);
  await call();
  expect(receiver.calls).toEqual([]);
  expect((await only()).status).toBe('dropped');
});

test('two machines make each call once, and calls of a dead one are made after five minutes', async () => {
  await webhook(['message.received']);
  for (let n = 0; n < 12; n += 1) await receiveLetters(database.db);
  await call(0, 2);
  expect(receiver.calls).toHaveLength(12);
  await receiveLetters(database.db);
  await lockJobsAsDead(database.db, new Date());
  const unlock = (minutes: number) =>
    unlockAbandonedJobs(database.db, new Date(Date.now() + minutes * MINUTE_MS));
  await unlock(4);
  await call(4);
  expect(receiver.calls).toHaveLength(12);
  await unlock(6);
  await call(6);
  expect(receiver.calls).toHaveLength(13);
});

test('a renewed secret and the old one are both valid for a day', async () => {
  const { id, secret } = await webhook(['message.received']);
  const next = makeSecret();
  const sealed = sealSecrets(renewed({ current: secret }, next, new Date()));
  await database.db.webhook.update({ where: { id }, data: { secret: sealed } });
  await receiveLetters(database.db);
  await call();
  const [both] = receiver.calls;
  if (!both) throw new Error('not called');
  expect(verified(both, secret)).toEqual(verified(both, next));
  const later = renewed({ current: secret }, next, new Date(Date.now() - 25 * 60 * MINUTE_MS));
  await database.db.webhook.update({ where: { id }, data: { secret: sealSecrets(later) } });
  await receiveLetters(database.db);
  await call();
  const [, one] = receiver.calls;
  if (!one) throw new Error('not called');
  expect(() => verified(one, secret)).toThrow('No matching signature');
  expect(verified(one, next).type).toBe('message.received');
});

test('a running worker makes a new call', async () => {
  await webhook(['message.received']);
  const jobs = startJobs({ db: database.db, url: database.url, channels: {} });
  await receiveLetters(database.db);
  await expect.poll(() => receiver.calls).toHaveLength(1);
  await jobs.stop();
});

test('a call without a job gets one at the next start', async () => {
  await webhook(['message.received']);
  await receiveLetters(database.db);
  await database.db.$executeRaw`delete from graphile_worker._private_jobs`;
  await call();
  expect(receiver.calls).toEqual([]);
  await queueMissingJobs(database.db);
  await queueMissingJobs(database.db);
  await call();
  expect(receiver.calls).toHaveLength(1);
});
