import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { writeStored } from '@/lib/platform/stored-settings';
import { storeLetters, storeOffices } from '@/tests/integration/delivery/store-letters';
import { freshDatabase } from '@/tests/support/database';
import { startWorkerCommand, type WorkerCommand } from '@/tests/support/start-worker';

let database: Awaited<ReturnType<typeof freshDatabase>>;
const dataDir = mkdtempSync(path.join(tmpdir(), 'worker-command-'));
const mails = path.join(dataDir, 'mail');
const workers: WorkerCommand[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  await storeOffices(database.db);
});
afterEach(() => {
  for (const { child } of workers.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

function startCommand(settings: Record<string, string> = {}) {
  const own = { DATABASE_URL: database.url, DATA_DIR: dataDir, LOG: 'off', ...settings };
  const worker = startWorkerCommand({ ...process.env, ...own });
  workers.push(worker);
  return worker;
}

async function accepted() {
  return database.db.delivery.count({ where: { status: 'accepted' } });
}

const letters = () =>
  (existsSync(mails) ? readdirSync(mails) : []).filter((name) => name.endsWith('.eml'));
const eventually = (check: () => void | Promise<void>) =>
  vi.waitFor(check, { timeout: 60_000, interval: 10 });

test('after kill -9 in the middle, every letter is captured once and none is written twice', async () => {
  const channel = 'capture' as const;
  const message = { letters: [{ channel }, { channel }, { channel }] };
  for (let stored = 0; stored < 200; stored += 1) await storeLetters(database.db, message);
  const first = startCommand();
  await eventually(() => expect(letters().length).toBeGreaterThan(60));
  first.child.kill('SIGKILL');
  await first.ended;
  const before = letters();
  const written = new Map(before.map((name) => [name, statSync(path.join(mails, name))]));
  expect(before.length).toBeLessThan(600);

  const second = startCommand();
  await eventually(async () => expect(await accepted()).toBe(600));
  second.child.kill('SIGTERM');
  expect(await second.ended).toEqual([0, null]);
  expect(second.output()).toContain('Stopped.');

  expect(readdirSync(mails)).toHaveLength(600);
  for (const [name, { ino, mtimeMs }] of written) {
    expect(statSync(path.join(mails, name))).toMatchObject({ ino, mtimeMs });
  }
});

test('reports a missing setting', async () => {
  const without = startCommand({ DATABASE_URL: '' });
  expect(await without.ended).toEqual([1, null]);
  expect(without.output()).toMatch(/^DATABASE_URL must be set/);
  const keyless = startCommand({ SECRET_KEY: '' });
  expect(await keyless.ended).toEqual([1, null]);
  expect(keyless.output()).toMatch(/^SECRET_KEY must be set/);
});

test('live mode set in the environment requires a mail server, which admins may have stored', async () => {
  const settings = {
    MAIL_LIVE: 'yes',
    WORKER_CONCURRENCY: '1',
    OPERATOR_NAME: 'Example Group',
    OPERATOR_ADDRESS: '1 Example Street',
    OPERATOR_CONTACT: 'contact@example.org',
  };
  const without = startCommand(settings);
  expect(await without.ended).toEqual([1, null]);
  expect(without.output()).toBe(
    'SMTP_URL must be set when MAIL_LIVE is yes\nMAIL_FROM must be set when MAIL_LIVE is yes\n',
  );
  const stored = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'campaign@example.org' };
  await writeStored(database.db, stored);
  const live = startCommand(settings);
  await eventually(() => expect(live.output()).toContain('email is live'));
  // A running worker keeps its settings when a required one is removed.
  await writeStored(database.db, { SMTP_URL: null });
  live.child.kill('SIGTERM');
  expect(await live.ended).toEqual([0, null]);
  await writeStored(database.db, { MAIL_FROM: null });
});
