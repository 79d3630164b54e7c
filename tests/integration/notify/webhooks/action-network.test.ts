import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { deletePersonalData } from '@/lib/messages/erase';
import { env, rereadEnv } from '@/lib/platform/env';
import { unlockAllJobs } from '@/lib/platform/jobs';
import { addWebhook, renewSecret } from '@/lib/staff/webhooks/change-webhook';
import { findWebhook } from '@/lib/staff/webhooks/read-webhooks';
import { replayCalls, sendTest } from '@/lib/staff/webhooks/replay-calls';
import { storeOffices } from '@/tests/integration/delivery/store-letters';
import { startActionNetworkStub } from '@/tests/support/action-network-stub';
import { freshDatabase } from '@/tests/support/database';
import { runJobs } from '@/tests/support/run-jobs';
import { admin } from '@/tests/support/sample-staff';
import { receiveLetters } from './store-webhook';

const KEY = 'example-key-0123456789';
const MINUTE_MS = 60_000;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let stub: Awaited<ReturnType<typeof startActionNetworkStub>>;

beforeAll(async () => {
  Object.assign(process.env, { LOG: 'off', WEBHOOKS_TO_PRIVATE: 'yes' });
  rereadEnv();
  database = await freshDatabase();
  await storeOffices(database.db);
});
beforeEach(async () => {
  stub = await startActionNetworkStub({ key: KEY, tags: ['clean slate'] });
});
afterEach(async () => {
  await stub.close();
  await database.db.message.deleteMany();
  await database.db.webhook.deleteMany();
  await database.db.outwardEvent.deleteMany();
});
afterAll(() => database.drop());

const connect = (key = KEY) =>
  addWebhook(
    { format: 'action_network', url: stub.url, key, tags: ['clean slate', 'unknown there'] },
    admin,
  );
const optIn = (email = 'sam@example.org') =>
  receiveLetters(database.db, { message: { newsletter: true, email } });
/** @param minutes from now */
const work = (minutes = 0) =>
  runJobs(database, { now: new Date(Date.now() + minutes * MINUTE_MS) });
const calls = () =>
  database.db.webhookDelivery.findMany({ orderBy: { createdAt: 'asc' }, include: { event: true } });

test('a supporter who opted in is added with the tags that exist in the group', async () => {
  await connect();
  await optIn();
  await work();
  expect([...stub.people]).toEqual([
    [
      'sam@example.org',
      {
        given_name: 'Sam',
        family_name: 'Sample',
        email_addresses: [{ address: 'sam@example.org' }],
        postal_addresses: [{ postal_code: '78704', country: 'US' }],
        languages_spoken: ['en'],
        tags: ['clean slate'],
      },
    ],
  ]);
  expect(await calls()).toMatchObject([{ status: 'accepted', attempts: 1, lastStatus: 200 }]);
});

test('only supporters who opted in are added, and a second opt-in adds no second person', async () => {
  await connect();
  await receiveLetters(database.db, { message: { newsletter: false, email: 'alex@example.org' } });
  await optIn('sam@example.org');
  await optIn('Sam@Example.org');
  await work();
  expect([...stub.people.keys()]).toEqual(['sam@example.org']);
  const kinds = (await calls()).map(({ event }) => event.kind);
  expect(kinds).toEqual(['newsletter.opted_in', 'newsletter.opted_in']);
});

test.each([500, 429, 'die'] as const)(
  'a call that fails with %s is retried until it is accepted',
  async (fault) => {
    await connect();
    await optIn();
    stub.fails(fault);
    await work();
    const failure = fault === 'die' ? 'unavailable' : 'refused';
    expect(await calls()).toMatchObject([{ status: 'queued', attempts: 1, failure }]);
    stub.fails(undefined);
    await work(2);
    expect(await calls()).toMatchObject([{ status: 'accepted', attempts: 2, failure: null }]);
    expect(stub.people.size).toBe(1);
  },
);

test('a wrong key is reported and can be changed, and queued calls are then retried', async () => {
  const id = await connect('another-key-0123456789');
  await optIn();
  await work();
  expect(await calls()).toMatchObject([{ status: 'queued', lastStatus: 403, failure: 'bad_key' }]);
  expect(await renewSecret(id, admin, { key: 'with a space' })).toBe('webhook_key_wrong');
  expect(await renewSecret(id, admin)).toBe('webhook_key_wrong');
  expect(await renewSecret(id, admin, { key: KEY })).toBe('webhook_key_changed');
  expect(await replayCalls(id, 'not accepted', admin)).toBe('webhook_replayed');
  await work();
  expect(stub.signUps).toEqual(['sam@example.org']);
  expect(await calls()).toMatchObject([{ status: 'accepted' }]);
});

test('a test call checks the key and adds no one', async () => {
  const id = await connect();
  expect(await sendTest(id, admin)).toBe('webhook_test');
  await work();
  expect(await calls()).toMatchObject([{ status: 'accepted', lastStatus: 200 }]);
  await renewSecret(id, admin, { key: 'another-key-0123456789' });
  await sendTest(id, admin);
  await work();
  expect((await calls()).at(-1)).toMatchObject({ lastStatus: 403, failure: 'bad_key' });
  expect(stub.people.size).toBe(0);
});

test("a queued call is dropped when the person's data is deleted", async () => {
  await connect();
  const { id } = await optIn();
  await deletePersonalData([id], { by: 'timetable', why: 'a test' }, database.db);
  await work();
  expect(stub.people.size).toBe(0);
  expect(await calls()).toMatchObject([{ status: 'dropped' }]);
});

test('the key is not readable in the row, the list, or the audit', async () => {
  const id = await connect();
  const row = await database.db.webhook.findUniqueOrThrow({ where: { id } });
  expect(Buffer.from(row.secret).toString('latin1')).not.toContain(KEY);
  const audit = await database.db.auditLine.findMany({ where: { subject: id } });
  expect(JSON.stringify([await findWebhook(id), audit])).not.toContain(KEY);
});

test('after kill -9 between sending and recording there is one person and one accepted call', async () => {
  await connect();
  await optIn();
  stub.fails('hang');
  const dataDir = mkdtempSync(path.join(tmpdir(), 'action-network-'));
  const { SECRET_KEY = '' } = env();
  const worker = spawn(process.execPath, ['lib/platform/run.mjs', 'app/_commands/worker.ts'], {
    env: { ...process.env, DATABASE_URL: database.url, DATA_DIR: dataDir, SECRET_KEY },
    stdio: 'ignore',
  });
  const ended = once(worker, 'exit');
  try {
    await vi.waitFor(() => expect(stub.signUps).toHaveLength(1), { timeout: 60_000, interval: 20 });
  } finally {
    worker.kill('SIGKILL');
    await ended;
    rmSync(dataDir, { recursive: true });
  }
  expect(await calls()).toMatchObject([{ status: 'queued', attempts: 1, lastStatus: null }]);
  stub.fails(undefined);
  await unlockAllJobs(database.db);
  await work();
  expect(stub.signUps).toEqual(['sam@example.org', 'sam@example.org']);
  expect(stub.people.size).toBe(1);
  expect(await calls()).toMatchObject([{ status: 'accepted', attempts: 2 }]);
});
