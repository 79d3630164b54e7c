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
import { replayCalls, sendTest } from '@/lib/staff/webhooks/replay-calls';
import { readCiviCrmForm } from '@/lib/staff/webhooks/webhook-form';
import { storeOffices } from '@/tests/integration/delivery/store-letters';
import { startCiviCrmStub } from '@/tests/support/civicrm-stub';
import { freshDatabase } from '@/tests/support/database';
import { runJobs } from '@/tests/support/run-jobs';
import { admin } from '@/tests/support/sample-staff';
import { receiveLetters } from './store-webhook';

const KEY = 'example-key-0123456789';
const GROUP = 7;
const MINUTE_MS = 60_000;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let stub: Awaited<ReturnType<typeof startCiviCrmStub>>;

beforeAll(async () => {
  Object.assign(process.env, { LOG: 'off', WEBHOOKS_TO_PRIVATE: 'yes' });
  rereadEnv();
  database = await freshDatabase();
  await storeOffices(database.db);
});
beforeEach(async () => {
  stub = await startCiviCrmStub({ key: KEY, groups: [GROUP] });
});
afterEach(async () => {
  await stub.close();
  await database.db.message.deleteMany();
  await database.db.webhook.deleteMany();
  await database.db.outwardEvent.deleteMany();
});
afterAll(() => database.drop());

/** Connects CiviCRM as an admin does. */
function connect({ key = KEY, group = String(GROUP) } = {}) {
  const read = readCiviCrmForm({ civiUrl: stub.url, civiKey: key, civiGroup: group });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return addWebhook(read, admin);
}
const optIn = (email = 'sam@example.org') =>
  receiveLetters(database.db, { message: { newsletter: true, email } });
/** @param minutes from now */
const work = (minutes = 0) =>
  runJobs(database, { now: new Date(Date.now() + minutes * MINUTE_MS) });
const calls = () =>
  database.db.webhookDelivery.findMany({ orderBy: { createdAt: 'asc' }, include: { event: true } });
const emails = () => stub.contacts.map((contact) => contact['email_primary.email']);

test('a supporter who opted in becomes a contact in the group', async () => {
  await connect();
  await optIn();
  await work();
  expect(stub.contacts).toEqual([
    {
      id: 1,
      is_deleted: false,
      contact_type: 'Individual',
      first_name: 'Sam',
      last_name: 'Sample',
      preferred_language: 'en_US',
      'email_primary.email': 'sam@example.org',
      'address_primary.postal_code': '78704',
    },
  ]);
  expect(stub.members).toMatchObject([{ contact_id: 1, group_id: GROUP, status: 'Added' }]);
  expect(await calls()).toMatchObject([{ status: 'accepted', attempts: 1, lastStatus: 200 }]);
});

test('only supporters who opted in are added, and a second opt-in adds no second contact', async () => {
  await connect({ group: '' });
  await receiveLetters(database.db, { message: { newsletter: false, email: 'alex@example.org' } });
  await optIn('sam@example.org');
  await optIn('Sam@Example.org');
  await work();
  expect(emails()).toEqual(['sam@example.org']);
  expect(stub.members).toEqual([]);
});

test('an existing contact is not changed, and stays out of a group it was removed from', async () => {
  await connect();
  const known = {
    id: 1,
    is_deleted: false,
    contact_type: 'Individual',
    first_name: 'Samantha',
    preferred_language: 'en_US',
    'email_primary.email': 'sam@example.org',
  } as const;
  stub.contacts.push({ ...known });
  stub.members.push({ id: 1, contact_id: 1, group_id: GROUP, status: 'Removed' });
  await optIn();
  await work();
  expect(stub.contacts).toEqual([known]);
  expect(stub.members).toMatchObject([{ status: 'Removed' }]);
  expect(await calls()).toMatchObject([{ status: 'accepted' }]);
});

test('a contact in the trash is not reused', async () => {
  await connect();
  await optIn();
  await work();
  for (const contact of stub.contacts) contact.is_deleted = true;
  await replayCalls(
    (await calls())[0]?.webhookId ?? '',
    { call: (await calls())[0]?.id ?? '' },
    admin,
  );
  await work();
  expect(emails()).toEqual(['sam@example.org', 'sam@example.org']);
});

test.each([
  [500, 'refused'],
  [503, 'refused'],
  ['page', 'not_civicrm'],
  ['die', 'unavailable'],
] as const)('a call that fails with %s is retried until it is accepted', async (fault, failure) => {
  await connect();
  await optIn();
  stub.fails(fault);
  await work();
  expect(await calls()).toMatchObject([{ status: 'queued', attempts: 1, failure }]);
  stub.fails(undefined);
  await work(2);
  expect(await calls()).toMatchObject([{ status: 'accepted', attempts: 2, failure: null }]);
  expect(emails()).toEqual(['sam@example.org']);
  expect(stub.members).toHaveLength(1);
});

test('a wrong key is reported and can be changed, and queued calls are then retried', async () => {
  const id = await connect({ key: 'another-key-0123456789' });
  await optIn();
  await work();
  expect(await calls()).toMatchObject([{ status: 'queued', lastStatus: 401, failure: 'bad_key' }]);
  expect(await renewSecret(id, admin, { key: KEY })).toBe('webhook_key_changed');
  expect(await replayCalls(id, 'not accepted', admin)).toBe('webhook_replayed');
  await work();
  expect(emails()).toEqual(['sam@example.org']);
});

test('a test call checks the URL, the key, and the group, and adds no one', async () => {
  await sendTest(await connect(), admin);
  await sendTest(await connect({ group: '8' }), admin);
  await sendTest(await connect({ key: 'another-key-0123456789' }), admin);
  await work();
  expect(await calls()).toMatchObject([
    { status: 'accepted', lastStatus: 200 },
    { status: 'queued', failure: 'no_such_group' },
    { status: 'queued', failure: 'bad_key' },
  ]);
  expect(stub.contacts).toEqual([]);
  expect(stub.actions.every((action) => action.endsWith('/get'))).toBe(true);
});

test("a queued call is dropped when the person's data is deleted", async () => {
  await connect();
  const { id } = await optIn();
  await deletePersonalData([id], { by: 'timetable', why: 'a test' }, database.db);
  await work();
  expect(stub.actions).toEqual([]);
  expect(await calls()).toMatchObject([{ status: 'dropped' }]);
});

test('after kill -9 between sending and recording there is one contact, once in the group', async () => {
  await connect();
  await optIn();
  stub.fails('hang');
  const dataDir = mkdtempSync(path.join(tmpdir(), 'civicrm-'));
  const { SECRET_KEY = '' } = env();
  const worker = spawn(process.execPath, ['lib/platform/run.mjs', 'app/_commands/worker.ts'], {
    env: { ...process.env, DATABASE_URL: database.url, DATA_DIR: dataDir, SECRET_KEY },
    stdio: 'ignore',
  });
  const ended = once(worker, 'exit');
  try {
    await vi.waitFor(() => expect(stub.contacts).toHaveLength(1), {
      timeout: 60_000,
      interval: 20,
    });
  } finally {
    worker.kill('SIGKILL');
    await ended;
    rmSync(dataDir, { recursive: true });
  }
  expect(await calls()).toMatchObject([{ status: 'queued', attempts: 1, lastStatus: null }]);
  stub.fails(undefined);
  await unlockAllJobs(database.db);
  await work();
  expect(emails()).toEqual(['sam@example.org']);
  expect(stub.members).toMatchObject([{ contact_id: 1, group_id: GROUP }]);
  expect(await calls()).toMatchObject([{ status: 'accepted', attempts: 2 }]);
});
