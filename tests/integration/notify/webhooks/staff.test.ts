import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { exampleEvents } from '@/components/staff/webhooks/guide-parts';
import { moveDeliveries } from '@/lib/delivery/move-deliveries';
import { webhookEventKind } from '@/lib/messages/webhook-events';
import { rereadEnv } from '@/lib/platform/env';
import { auditSentence } from '@/lib/staff/audit/audit-sentence';
import {
  addWebhook,
  removeWebhook,
  renewSecret,
  switchWebhook,
} from '@/lib/staff/webhooks/change-webhook';
import { findWebhook, listWebhooks, readSecret } from '@/lib/staff/webhooks/read-webhooks';
import { replayCalls, sendTest } from '@/lib/staff/webhooks/replay-calls';
import { storeOffices } from '@/tests/integration/delivery/store-letters';
import { freshDatabase } from '@/tests/support/database';
import { runJobs } from '@/tests/support/run-jobs';
import { admin } from '@/tests/support/sample-staff';
import {
  startWebhookReceiver,
  verified,
  type WebhookReceiver,
} from '@/tests/support/webhook-receiver';
import { receiveLetters } from './store-webhook';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let receiver: WebhookReceiver;

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

const add = () =>
  addWebhook(
    { format: 'standard', url: receiver.url, events: [...webhookEventKind.options] },
    admin,
  );
const call = () => runJobs(database);
const gone = '0198b0a0-0000-7000-8000-000000000000';

async function done(subject: string) {
  const lines = await database.db.auditLine.findMany({
    where: { subject },
    orderBy: { id: 'asc' },
  });
  return lines.map(({ action }) => action);
}

test('adding, testing, renewing, and removing a webhook each write an audit entry', async () => {
  const id = await add();
  const secret = (await readSecret(id)) ?? '';
  expect(await sendTest(id, admin)).toBe('webhook_test');
  await call();
  const [tested] = receiver.calls;
  expect(tested && verified(tested, secret)).toMatchObject({ type: 'test', data: { test: true } });
  expect(await renewSecret(id, admin)).toBe('webhook_renewed');
  expect(await readSecret(id)).not.toBe(secret);
  expect(await removeWebhook(id, admin)).toBe('webhook_removed');
  expect(await removeWebhook(id, admin)).toBe('webhook_unknown');
  expect(await done(id)).toEqual([
    ...['webhook.added', 'webhook.tested', 'webhook.renewed', 'webhook.removed'],
  ]);
  const lines = await database.db.auditLine.findMany({ where: { subject: id } });
  const sentences = lines.map((line) => auditSentence(line)).sort();
  const { host } = new URL(receiver.url);
  expect(sentences).toContain(`${admin.name} added the webhook ${host}`);
  expect(sentences).toContain(`${admin.name} removed the webhook ${host}`);
  expect(sentences.join('\n')).not.toContain(id);
  const audit = JSON.stringify(lines);
  expect(audit).not.toMatch(/whsec_|\/hook/);
});

test('the secret is readable neither in the database nor in the list', async () => {
  const id = await add();
  const row = await database.db.webhook.findUniqueOrThrow({ where: { id } });
  expect(Buffer.from(row.secret).toString('latin1')).not.toContain('whsec_');
  expect((await listWebhooks())[0]).not.toHaveProperty('secret');
});

test('a disabled webhook gets no calls, and its queued calls continue when it is enabled', async () => {
  const id = await add();
  await receiveLetters(database.db);
  expect(await switchWebhook(id, false, admin)).toBe('webhook_off');
  await receiveLetters(database.db);
  await call();
  expect(receiver.calls).toEqual([]);
  expect(await sendTest(id, admin)).toBe('webhook_is_off');
  expect(await replayCalls(id, 'not accepted', admin)).toBe('webhook_is_off');
  expect(await switchWebhook(id, true, admin)).toBe('webhook_on');
  await call();
  expect(receiver.calls).toHaveLength(1);
});

test('enabling a webhook again ends its alert', async () => {
  const id = await add();
  receiver.replies(410);
  await receiveLetters(database.db);
  await call();
  expect(await database.db.alert.count({ where: { endedAt: null } })).toBe(1);
  await switchWebhook(id, true, admin);
  expect(await database.db.alert.count({ where: { endedAt: null } })).toBe(0);
});

test('failed calls can be replayed, one or all, under the same IDs', async () => {
  const id = await add();
  receiver.replies(500);
  for (let n = 0; n < 3; n += 1) await receiveLetters(database.db);
  await call();
  const before = receiver.calls.map(({ headers }) => headers['webhook-id']).sort();
  receiver.replies(204);
  const [first] = (await findWebhook(id))?.calls ?? [];
  expect(await replayCalls(id, { call: first?.id ?? '' }, admin)).toBe('webhook_replayed');
  await call();
  expect((await listWebhooks())[0]).toMatchObject({ open: 2, notAccepted: 2 });
  expect(await replayCalls(id, 'not accepted', admin)).toBe('webhook_replayed');
  await call();
  const after = receiver.calls.slice(3).map(({ headers }) => headers['webhook-id']);
  expect(after.sort()).toEqual(before);
  expect((await findWebhook(id, true))?.calls).toEqual([]);
  expect(await replayCalls(id, 'not accepted', admin)).toBe('webhook_nothing');
  expect(await replayCalls(id, { call: first?.id ?? '' }, admin)).toBe('webhook_replayed');
  await call();
  expect(receiver.calls).toHaveLength(7);
});

test('a call of another webhook cannot be replayed', async () => {
  const [one, other] = [await add(), await add()];
  await sendTest(other, admin);
  await call();
  const [theirs] = (await findWebhook(other))?.calls ?? [];
  expect(await replayCalls(one, { call: theirs?.id ?? '' }, admin)).toBe('webhook_nothing');
});

test('an unknown webhook is reported as not found', async () => {
  expect(await findWebhook('no-id')).toBeUndefined();
  expect(await findWebhook(gone)).toBeUndefined();
  expect(await switchWebhook(gone, true, admin)).toBe('webhook_unknown');
  expect(await sendTest(gone, admin)).toBe('webhook_unknown');
});

test('the examples in the guide have the same fields as real calls', async () => {
  await add();
  await receiveLetters(database.db, { message: { newsletter: true } });
  await moveDeliveries(database.db, { from: 'queued', to: 'canceled', where: {} });
  await call();
  expect(receiver.calls).toHaveLength(3);
  for (const { body } of receiver.calls) {
    const sent = JSON.parse(body) as { type: keyof typeof exampleEvents; data: object };
    expect(Object.keys(exampleEvents[sent.type].data), sent.type).toEqual(Object.keys(sent.data));
  }
});
