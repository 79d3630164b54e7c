import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDb } from '@/lib/platform/db';
import { rereadEnv } from '@/lib/platform/env';
import { eraseOnRequest } from '@/lib/receipts/erase-messages';
import { readRestore } from '@/lib/staff/restore/settle-restored';
import { freshDatabase } from '../support/database';
import { runCommand } from '../support/run-command';
import { walkTo } from '../support/walk-to';
import { storeLetters, storeOffices } from './delivery/store-letters';

const dataDir = mkdtempSync(path.join(tmpdir(), 'backup-'));
const file = path.join(dataDir, 'site.backup');
/** Every character that the file's own format gives a meaning. */
const awkward = 'One\nTwo\r\n\t\\N \\. "three" ñ 🕊️ \u2028 end\\';
let source: Awaited<ReturnType<typeof freshDatabase>>;
let target: Awaited<ReturnType<typeof freshDatabase>>;

beforeAll(async () => {
  process.env.LOG = 'off';
  process.env.DATA_DIR = dataDir;
  target = await freshDatabase({ template: 'template0' });
  source = await freshDatabase();
  rereadEnv();
  await storeOffices(source.db);
});
afterAll(async () => {
  await source.drop();
  await target.drop();
  rmSync(dataDir, { recursive: true });
});

function run(command: 'backup' | 'restore', url: string, args: string[]) {
  const SECRET_KEY = 'a secret for tests only, long enough';
  return runCommand(command, args, {
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    SECRET_KEY,
    LOG: 'off',
  });
}

test('what was saved comes back: once, on hold, and without what was deleted since', async () => {
  const kept = await storeLetters(source.db, { message: { body: awkward } });
  const inProgress = await storeLetters(source.db);
  await walkTo(source.db, { messageId: inProgress.id }, 'sending');
  const accepted = await storeLetters(source.db);
  await walkTo(source.db, { messageId: accepted.id }, 'accepted');
  const deleted = await storeLetters(source.db);

  const backup = await run('backup', source.url, [file]);
  expect(backup).toMatchObject({ code: 0, err: '' });
  expect(backup.out).toContain('4 messages, 4 deliveries');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  // After the backup: one person deletes, and one more writes.
  expect(await eraseOnRequest(deleted.id)).toBe('erased');
  await storeLetters(source.db);

  const restored = await run('restore', target.url, [file]);
  expect(restored).toMatchObject({ code: 0, err: '' });
  expect(restored.out).toContain('4 messages, 4 deliveries');
  const messages = await target.db.message.findMany({ include: { deliveries: true } });
  const byId = new Map(messages.map((message) => [message.id, message]));
  expect(messages).toHaveLength(4);
  expect(byId.get(kept.id)).toMatchObject({
    body: awkward,
    holdReason: 'review',
    reviewFlags: ['restored'],
    deliveries: [{ status: 'on_hold' }],
  });
  expect(byId.get(inProgress.id)?.deliveries).toMatchObject([{ status: 'unconfirmed' }]);
  expect(byId.get(accepted.id)?.deliveries).toMatchObject([{ status: 'accepted' }]);
  expect(byId.get(deleted.id)).toMatchObject({ body: null, email: null, erasedBy: 'supporter' });
  expect(await target.db.channelState.count({ where: { stoppedAt: { not: null } } })).toBe(4);
  expect(await target.db.alert.findMany({ where: { kind: 'restored' } })).toHaveLength(1);
  // The rules of the database are in force again.
  await expect(
    target.db.delivery.updateMany({
      where: { messageId: accepted.id },
      data: { status: 'queued' },
    }),
  ).rejects.toThrow();
});

test('the page says what came back and what is to be decided', async () => {
  await closeDb();
  process.env.DATABASE_URL = target.url;
  rereadEnv();
  expect(await readRestore()).toMatchObject({
    counts: { on_hold: 1, unconfirmed: 1, deleted: 1 },
    messagesOnHold: 1,
    methodsOff: 4,
  });
  await closeDb();
});

/** One that stays open, however long the command takes. */
async function openConnection() {
  const client = new pg.Client({ connectionString: target.url });
  await client.connect();
  return () => client.end();
}

test.each([
  ['a database in use', openConnection, 'in use'],
  ['messages already there', async () => async () => {}, '--replace'],
])('%s is refused and stays as it is', async (_, before, sentence) => {
  await target.db.$disconnect();
  const after = await before();
  const { code, err } = await run('restore', target.url, [file]);
  await after();
  expect([code, err]).toEqual([1, expect.stringContaining(sentence)]);
  expect(await target.db.message.count()).toBe(4);
});

test('a second restore with --replace gives the same', async () => {
  await target.db.$disconnect();
  expect(await run('restore', target.url, [file, '--replace'])).toMatchObject({ code: 0, err: '' });
  expect(await target.db.message.count()).toBe(4);
  expect(await target.db.delivery.count({ where: { status: 'on_hold' } })).toBe(1);
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40), 'damaged'],
  ['no backup', () => Buffer.from('hello'), 'damaged'],
  ['empty', () => Buffer.alloc(0), 'damaged'],
])('a file that is %s changes nothing', async (_, change, sentence) => {
  const bad = path.join(dataDir, 'bad.backup');
  writeFileSync(bad, change(readFileSync(file)));
  await target.db.$disconnect();
  const { code, err } = await run('restore', target.url, [bad, '--replace']);
  expect([code, err]).toEqual([1, expect.stringContaining(sentence)]);
  expect(await target.db.message.count()).toBe(4);
});

test('a backup that cannot be written leaves no file', async () => {
  const { code, err } = await run('backup', source.url, [
    path.join(dataDir, 'missing', 'x.backup'),
  ]);
  expect([code, err]).toEqual([1, expect.stringContaining('cannot be written')]);
  expect(existsSync(path.join(dataDir, 'missing'))).toBe(false);
});
