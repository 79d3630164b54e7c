import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sealSecrets } from '@/lib/notify/webhooks/webhook-url';
import { rereadEnv } from '@/lib/platform/env';
import { migrate } from '@/lib/platform/migrate';
import { readMigration } from '@/lib/platform/pending-migrations';
import { keyFor, seal } from '@/lib/platform/secrets';
import { startJobs } from '@/lib/worker/jobs';
import { freshDatabase } from '../support/database';
import { applyOlder, insert } from '../support/older-database';
import { migrationsOfRelease } from '../support/previous-release';
import { snapshotTables } from '../support/snapshot-tables';
import { startWebhookReceiver, verified, type WebhookReceiver } from '../support/webhook-receiver';

/** The last migration before the present names of statuses, columns, and answers. */
const BEFORE = '20261128151000_embed_origins';
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const LONG_AGO = '2026-11-01T12:00:00Z';
const FAR_OFF = '2099-01-01T12:00:00Z';

/** Every status: the stored name then and now. */
const states = [
  ['held', 'on_hold'],
  ['waiting', 'queued'],
  ['sending', 'sending'],
  ['accepted', 'accepted'],
  ['refused', 'refused'],
  ['gave_up', 'failed'],
  ['unconfirmed', 'unconfirmed'],
  ['bounced', 'bounced'],
  ['your_turn', 'self_send'],
  ['done_by_supporter', 'self_sent'],
  ['rejected', 'rejected'],
  ['expired', 'expired'],
  ['withdrawn', 'canceled'],
] as const;
const ENDED = states
  .map(([was]) => was)
  .filter((was) => !/held|waiting|sending|your_turn/.test(was));
const holdReasons = ['review', 'confirmation', 'new_congress'] as const;

let database: Awaited<ReturnType<typeof freshDatabase>>;
let receiver: WebhookReceiver;
let released: Awaited<ReturnType<typeof snapshotTables>>;
const dataDir = mkdtempSync(path.join(tmpdir(), 'upgrade-'));
const messageId = randomUUID();
const [openCall, failedCall] = [randomUUID(), randomUUID()];
const mailId = randomUUID();

beforeAll(async () => {
  Object.assign(process.env, { LOG: 'off', WEBHOOKS_TO_PRIVATE: 'yes', DATA_DIR: dataDir });
  database = await freshDatabase({ template: 'template0' });
  rereadEnv();
  receiver = await startWebhookReceiver();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await applyOlder(client, BEFORE);
  await storeOlder(client);
  await client.end();
  await migrate(database.url, { only: migrationsOfRelease() });
  released = await snapshotTables(database.db);
  await migrate(database.url);
});
afterAll(async () => {
  await receiver.close();
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

/** Stores rows as the previous version would have. */
async function storeOlder(client: pg.Client) {
  const message = (id: string, reference: string) => ({
    id,
    reference,
    receiptHash: `receipt ${reference}`,
    edition: '2026-law',
    language: 'en',
    firstName: 'Sam',
    email: 'sam@example.org',
    state: 'TX',
    district: 'TX-37',
    certainty: 'zip',
    subject: 'A subject',
    body: 'What was written.',
    createdAt: LONG_AGO,
  });
  const answered = ['held', 'waiting', 'your_turn'].map((status) => ({
    bioguide: 'D000399',
    channel: status === 'your_turn' ? 'hand-off' : 'email',
    status,
  }));
  await insert(client, 'Message', {
    ...message(messageId, 'AAAA-2222'),
    suspicions: ['burst'],
    answer: JSON.stringify({ reference: 'AAAA-2222', deliveries: answered }),
  });
  for (const reason of holdReasons) {
    const id = randomUUID();
    await insert(client, 'Message', { ...message(id, reason), heldFor: reason });
  }
  for (const [status] of states) {
    await insert(client, 'Delivery', {
      id: `delivery ${status}`,
      messageId,
      channel: status === 'your_turn' ? 'hand_off' : 'email',
      status,
      statusSince: LONG_AGO,
      heldFor: status === 'held' ? 'new_congress' : null,
      rehearsal: status === 'accepted',
      toldStatus: status === 'withdrawn' ? 'gave_up' : null,
      dueAt: FAR_OFF,
      leaseUntil: status === 'sending' ? FAR_OFF : null,
      leaseHolder: status === 'sending' ? 'another.machine:1:a' : null,
      endedAt: ENDED.includes(status) ? LONG_AGO : null,
      createdAt: LONG_AGO,
    });
  }
  await storeOlderNotices(client);
  await insert(client, 'Campaign', { id: 'tsra', edition: '2024-bill', updatedAt: LONG_AGO });
  await insert(client, 'EditionWording', {
    id: randomUUID(),
    edition: '2026-law',
    number: 1,
    words: JSON.stringify({ en: { headline: 'Our own' }, es: {} }),
    editedBy: 'Ada',
    publishedBy: 'Ada',
    publishedAt: LONG_AGO,
  });
  await insert(client, 'AuditLine', {
    id: randomUUID(),
    at: LONG_AGO,
    actor: 'Ada Sample',
    action: 'office.channel',
    subject: 'TX-37',
    before: JSON.stringify({ channel: null }),
    after: JSON.stringify({ channel: 'hand_off' }),
  });
}

/** Stores webhook calls and staff email, queued and ended. */
async function storeOlderNotices(client: pg.Client) {
  // The triggers of that version recorded events about the rows above; they are not tested here.
  await client.query('delete from "OutwardEvent"');
  const webhook = { id: randomUUID(), url: receiver.url, createdBy: 'Ada Sample' };
  const secret = sealSecrets({ current: SECRET });
  const events = ['message.received', 'delivery.ended'];
  await insert(client, 'Webhook', { ...webhook, secret: Buffer.from(secret), events });
  for (const { id, status } of [
    { id: openCall, status: 'waiting' },
    { id: failedCall, status: 'gave_up' },
  ]) {
    await insert(client, 'OutwardEvent', {
      id,
      kind: 'delivery.ended',
      messageId,
      deliveryId: 'delivery gave_up',
      status: 'gave_up',
    });
    await insert(client, 'WebhookDelivery', {
      id,
      webhookId: webhook.id,
      eventId: id,
      status,
      attempts: status === 'gave_up' ? 10 : 1,
      dueAt: LONG_AGO,
      endedAt: status === 'gave_up' ? LONG_AGO : null,
    });
  }
  const mail = { to: 'kim@example.org', subject: 'An account for you', text: 'Open it.' };
  const sealed = seal(JSON.stringify(mail), keyFor('staff mail'));
  await insert(client, 'StaffMail', {
    id: mailId,
    kind: 'invitation',
    sealed,
    dueAt: LONG_AGO,
    createdAt: LONG_AGO,
  });
}

test('every row of the previous release is unchanged', async () => {
  const upgraded = await snapshotTables(database.db);
  expect(Object.keys(released).length).toBeGreaterThan(20);
  expect(upgraded).toMatchObject(released);
  for (const [name, rows] of Object.entries(released)) {
    expect(upgraded[name], name).toHaveLength(rows.length);
  }
});

test('every status has its new name and its related columns', async () => {
  const rows = await database.db.delivery.findMany({ where: { messageId } });
  const found = Object.fromEntries(rows.map((row) => [row.id, row]));
  for (const [was, is] of states) expect(found[`delivery ${was}`]?.status, was).toBe(is);
  expect(found['delivery held']?.holdReason).toBe('new_congress');
  expect(found['delivery accepted']?.testMode).toBe(true);
  expect(found['delivery withdrawn']?.notifiedStatus).toBe('failed');
  expect(found['delivery your_turn']?.channel).toBe('self_send');
});

test('messages keep their hold reason and review flags', async () => {
  const held = await database.db.message.findMany({ where: { holdReason: { not: null } } });
  expect(held.map(({ reference, holdReason }) => [reference, holdReason]).sort()).toEqual(
    holdReasons.map((reason) => [reason, reason]).sort(),
  );
  const { reviewFlags } = await database.db.message.findUniqueOrThrow({ where: { id: messageId } });
  expect(reviewFlags).toEqual(['burst']);
});

test('a stored API answer uses the names of the present API', async () => {
  const { answer } = await database.db.message.findUniqueOrThrow({ where: { id: messageId } });
  expect(answer).toEqual({
    reference: 'AAAA-2222',
    deliveries: [
      { bioguide: 'D000399', channel: 'email', status: 'on_hold' },
      { bioguide: 'D000399', channel: 'email', status: 'queued' },
      { bioguide: 'D000399', channel: 'self-send', status: 'self_send' },
    ],
  });
});

test('stored wordings and audit entries are unchanged', async () => {
  const wording = await database.db.editionWording.findFirstOrThrow();
  expect(wording.words).toEqual({ en: { headline: 'Our own' }, es: {} });
  const [line] = await database.db.auditLine.findMany();
  expect(line).toMatchObject({ action: 'office.channel', after: { channel: 'hand_off' } });
});

test('an edition that no one chose becomes automatic, and a chosen one is kept', async () => {
  const { db } = database;
  const where = { id: 'tsra' };
  expect((await db.campaign.findUniqueOrThrow({ where })).edition).toBe('auto');
  const [, update = ''] = readMigration('20261129093000_edition_auto').split(/(?=UPDATE )/);
  await db.campaign.update({ where, data: { edition: '2024-bill' } });
  await db.auditLine.create({
    data: { actor: 'Ada Sample', action: 'campaign.changed', after: { edition: '2024-bill' } },
  });
  await db.$executeRawUnsafe(update);
  expect((await db.campaign.findUniqueOrThrow({ where })).edition).toBe('2024-bill');
});

test('queued webhook calls and emails are sent, and ended ones stay ended', async () => {
  const jobs = startJobs({ db: database.db, url: database.url, channels: {} });
  const folder = path.join(dataDir, 'mail', 'staff');
  try {
    await vi.waitFor(() => expect(receiver.calls).toHaveLength(1), 20_000);
    await vi.waitFor(() => expect(readdirSync(folder).join()).toMatch(/\.eml$/), 20_000);
    await vi.waitFor(async () => {
      const call = await database.db.webhookDelivery.findUniqueOrThrow({ where: { id: openCall } });
      expect(call.status).toBe('accepted');
    }, 20_000);
  } finally {
    await jobs.stop();
  }
  const [call] = receiver.calls.map((each) => verified(each, SECRET));
  expect(call).toMatchObject({
    type: 'delivery.ended',
    data: { reference: 'AAAA-2222', channel: 'email', status: 'failed' },
  });
  const [name = ''] = readdirSync(folder);
  expect(readFileSync(path.join(folder, name), 'utf8')).toContain('kim@example.org');
  const ended = await database.db.webhookDelivery.findUniqueOrThrow({ where: { id: failedCall } });
  expect(ended).toMatchObject({ status: 'failed', attempts: 10 });
});

const SHAPE = `
  select table_name || '.' || column_name as name,
    concat_ws(' ', udt_name, is_nullable, 
      regexp_replace(column_default, 'CURRENT_TIMESTAMP|pg_catalog.now..', 'now()'))
      as shape
  from information_schema.columns where table_schema = 'public'
  union all select indexname, indexdef from pg_indexes where schemaname = 'public'
  union all select tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  order by 1, 2`;

test('columns, indexes, and triggers match those of a new database', async () => {
  const fresh = await freshDatabase();
  try {
    const [upgraded, made] = await Promise.all(
      [database, fresh].map(({ db }) => db.$queryRawUnsafe<object[]>(SHAPE)),
    );
    expect(upgraded?.length).toBeGreaterThan(100);
    expect(upgraded).toEqual(made);
  } finally {
    await fresh.drop();
  }
});
