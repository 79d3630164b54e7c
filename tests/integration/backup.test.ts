import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordEvents } from '@/lib/messages/webhook-events';
import { queueStaffMail } from '@/lib/notify/staff-mail/queue-staff-mail';
import { readBackupHead } from '@/lib/platform/backup/read-backup';
import { closeDb } from '@/lib/platform/db';
import { rereadEnv } from '@/lib/platform/env';
import { migrate, pendingMigrations } from '@/lib/platform/migrate';
import { CannotStart } from '@/lib/platform/startup-error';
import { setAside } from '@/lib/platform/unfinished-restore';
import { eraseOnRequest } from '@/lib/receipts/erase-messages';
import { readRestore } from '@/lib/staff/restore/settle-restored';
import { freshDatabase } from '../support/database';
import { runCommand } from '../support/run-command';
import { walkTo } from '../support/walk-to';
import { storeLetters, storeOffices } from './delivery/store-letters';

const dataDir = mkdtempSync(path.join(tmpdir(), 'backup-'));
const file = path.join(dataDir, 'site.backup');
/** Every character with a meaning in the backup format. */
const awkward = 'One\nTwo\r\n\t\\N \\. "three" ñ 🕊️ \u2028 end\\';
/** Emails to a supporter, with their status at the time of the backup. */
const notices = [
  ['receipt', 'queued'],
  ['confirm', 'queued'],
  ['changed', 'sending'],
] as const;
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

function run(command: 'backup' | 'restore', url: string, args: string[], DATA_DIR = dataDir) {
  const SECRET_KEY = 'a secret for tests only, long enough';
  return runCommand(command, args, { DATABASE_URL: url, DATA_DIR, SECRET_KEY, LOG: 'off' });
}

test('a restore brings back messages once, holds unsent ones, and erases those deleted since', async () => {
  const kept = await storeLetters(source.db, { message: { body: awkward } });
  const inProgress = await storeLetters(source.db);
  await walkTo(source.db, { messageId: inProgress.id }, 'sending');
  for (const [notice, status] of notices) {
    await source.db.delivery.create({
      data: { messageId: inProgress.id, kind: 'notice', notice, status, channel: 'email' },
    });
  }
  const accepted = await storeLetters(source.db);
  await walkTo(source.db, { messageId: accepted.id }, 'accepted');
  const deleted = await storeLetters(source.db);
  const asked = await storeLetters(source.db);
  const askedBefore = await storeLetters(source.db, { message: { erasedBy: 'supporter' } });
  await walkTo(source.db, { messageId: { in: [asked.id, askedBefore.id] } }, 'sending');
  const url = 'https://hooks.example.org/a';
  await source.db.webhook.create({
    data: { url, secret: new Uint8Array(1), events: ['message.received'], createdBy: 'Admin' },
  });
  await recordEvents(source.db, [{ kind: 'message.received', messageId: kept.id }]);
  const mail = { to: 'admin@example.org', subject: 'A link', text: 'A link' };
  await queueStaffMail(source.db, { kind: 'alert', ...mail });

  const backup = await run('backup', source.url, [file]);
  expect(backup).toMatchObject({ code: 0, err: '' });
  expect(backup.out).toContain('6 messages, 9 deliveries');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  // After the backup: two people delete, one of them while a letter is being sent; one more writes.
  expect(await eraseOnRequest(deleted.id)).toBe('erased');
  expect(await eraseOnRequest(asked.id)).toBe('soon');
  await storeLetters(source.db);

  const restored = await run('restore', target.url, [file]);
  expect(restored).toMatchObject({ code: 0, err: '' });
  expect(restored.out).toContain('6 messages, 9 deliveries');
  const messages = await target.db.message.findMany({
    include: { deliveries: { where: { kind: 'letter' } } },
  });
  const emails = await target.db.delivery.findMany({ where: { kind: 'notice' } });
  expect(emails.map(({ notice, status }) => [notice, status]).sort()).toEqual([
    ['changed', 'unconfirmed'],
    ['confirm', 'queued'],
    ['receipt', 'canceled'],
  ]);
  const byId = new Map(messages.map((message) => [message.id, message]));
  expect(messages).toHaveLength(6);
  expect(byId.get(kept.id)).toMatchObject({
    body: awkward,
    holdReason: 'review',
    reviewFlags: ['restored'],
    deliveries: [{ status: 'on_hold' }],
  });
  expect(byId.get(inProgress.id)?.deliveries).toMatchObject([{ status: 'unconfirmed' }]);
  expect(byId.get(accepted.id)?.deliveries).toMatchObject([{ status: 'accepted' }]);
  const erased = { body: null, erasedBy: 'supporter', erasedAt: expect.any(Date) };
  for (const { id } of [deleted, asked, askedBefore]) expect(byId.get(id)).toMatchObject(erased);
  const stopped = await target.db.channelState.findMany({ where: { stoppedAt: { not: null } } });
  expect(stopped.map(({ stoppedBecause }) => stoppedBecause)).toEqual(Array(4).fill('restored'));
  const alerts = await target.db.alert.findMany({ where: { kind: 'channel_stopped' } });
  expect(new Set(alerts.map(({ detail }) => detail))).toEqual(new Set(['restored from a backup']));
  expect(await target.db.alert.findMany({ where: { kind: 'restored' } })).toHaveLength(1);
  const ended = { endedAt: expect.any(Date), failure: 'restored' };
  const calls = await target.db.webhookDelivery.findMany();
  expect(calls).toMatchObject([{ status: 'failed', ...ended }]);
  const mails = await target.db.staffMail.findMany();
  expect(mails).toMatchObject([{ sentAt: null, sealed: null, ...ended }]);
  // The rules of the database are in force again.
  await expect(
    target.db.delivery.updateMany({
      where: { messageId: accepted.id },
      data: { status: 'queued' },
    }),
  ).rejects.toThrow();
});

test('the restore page shows the counts and the decisions that are left to staff', async () => {
  await closeDb();
  process.env.DATABASE_URL = target.url;
  rereadEnv();
  expect(await readRestore()).toMatchObject({
    counts: { on_hold: 1, unconfirmed: 3, deleted: 3 },
    messagesOnHold: 1,
    methodsOff: 4,
  });
  await closeDb();
});

/** A connection that stays open while the command runs. */
async function openConnection() {
  const client = new pg.Client({ connectionString: target.url });
  await client.connect();
  return () => client.end();
}

test.each([
  ['a database in use', openConnection, 'in use'],
  ['a database with messages', async () => async () => {}, '--replace'],
])('restoring into %s is refused', async (_, before, sentence) => {
  await target.db.$disconnect();
  const after = await before();
  const { code, err } = await run('restore', target.url, [file]);
  await after();
  expect([code, err]).toEqual([1, expect.stringContaining(sentence)]);
  expect(await target.db.message.count()).toBe(6);
});

test('a second restore with --replace gives the same result', async () => {
  await target.db.$disconnect();
  expect(await run('restore', target.url, [file, '--replace'])).toMatchObject({ code: 0, err: '' });
  expect(await target.db.message.count()).toBe(6);
  expect(await target.db.delivery.count({ where: { status: 'on_hold' } })).toBe(1);
});

/** A copy of the backup with changed lines. */
function changed(change: (lines: string[]) => string[]): string {
  const bad = path.join(dataDir, 'changed.backup');
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n');
  writeFileSync(bad, gzipSync(`${change(lines).join('\n')}\n`));
  return bad;
}

const withoutRows = (lines: string[]) =>
  lines.filter((line) => !line.includes('"table":"Delivery"'));
const inOtherTable = (lines: string[]) =>
  lines.map((line) => line.replace('"table":"Delivery"', '"table":"Other"'));
const withBadRows = (lines: string[]) =>
  lines.map((line) => line.replace(/("table":"Delivery".*"rows":")/, '$1no row\\n'));

test.each([
  ['whose rows are missing', withoutRows, '0 rows arrived of 9'],
  ['with a table of something else', inOtherTable, 'was not restored'],
  ['with rows that do not fit', withBadRows, 'was not restored'],
])('a failed restore of a backup %s keeps the existing data', async (_, change, sentence) => {
  await target.db.$disconnect();
  const { code, err } = await run('restore', target.url, [changed(change), '--replace']);
  expect([code, err]).toEqual([1, expect.stringContaining(sentence)]);
  expect(err).not.toContain('    at ');
  expect(await target.db.message.count()).toBe(6);
  await expect(migrate(target.url)).resolves.toEqual([]);
});

test.each([
  'null',
  '7',
  '"text"',
  '[]',
  '{"format":1,"at":"now","migrations":"all"}',
  '{"table":7}',
])('a file that begins with %s is not accepted as a backup', async (line) => {
  const bad = changed(([, ...lines]) => [line, ...lines]);
  await expect(readBackupHead(bad)).rejects.toThrow(CannotStart);
});

test('the next restore undoes a killed one, and no site starts in between', async () => {
  await target.db.$disconnect();
  const client = new pg.Client({ connectionString: target.url });
  await client.connect();
  await setAside(client);
  await client.query('create table "Message" (id text)');
  await client.end();
  await expect(migrate(target.url)).rejects.toThrow('did not end');
  await expect(pendingMigrations(target.url)).rejects.toThrow('did not end');
  const refused = await run('restore', target.url, [file]);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('--replace')]);
  expect(await target.db.message.count()).toBe(6);
  await expect(migrate(target.url)).resolves.toEqual([]);
});

test('a missing or wrong list of deletions stops the restore', async () => {
  await target.db.$disconnect();
  const other = path.join(dataDir, 'other.jsonl');
  writeFileSync(other, '{"some":"thing"}\n');
  for (const list of [path.join(dataDir, 'missing.jsonl'), other]) {
    const options = [file, '--replace', '--deletions', list];
    const { code, err } = await run('restore', target.url, options);
    expect([code, err]).toEqual([1, expect.stringContaining(list)]);
  }
  expect(await target.db.message.count()).toBe(6);
});

test('without a list of deletions, the restore asks for one or for a statement', async () => {
  await target.db.$disconnect();
  const emptyDir = mkdtempSync(path.join(tmpdir(), 'backup-empty-'));
  const into = (args: string[]) =>
    run('restore', target.url, [file, '--replace', ...args], emptyDir);
  const { code, err } = await into([]);
  expect([code, err]).toEqual([1, expect.stringContaining('--no-deletions')]);
  expect(await target.db.message.count({ where: { erasedBy: 'supporter' } })).toBe(3);
  await target.db.$disconnect();
  expect(await into(['--no-deletions'])).toMatchObject({ code: 0, err: '' });
  // What had been asked for when the backup was made needs no list.
  const erased = await target.db.auditLine.findMany({ where: { action: 'messages.erased' } });
  expect(erased).toMatchObject([{ reason: 'asked for before the backup was made' }]);
  rmSync(emptyDir, { recursive: true });
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40), 'damaged'],
  ['not a backup', () => Buffer.from('hello'), 'damaged'],
  ['empty', () => Buffer.alloc(0), 'damaged'],
])('restoring a file that is %s changes nothing', async (_, change, sentence) => {
  const bad = path.join(dataDir, 'bad.backup');
  writeFileSync(bad, change(readFileSync(file)));
  await target.db.$disconnect();
  const { code, err } = await run('restore', target.url, [bad, '--replace']);
  expect([code, err]).toEqual([1, expect.stringContaining(sentence)]);
  expect(await target.db.message.count()).toBe(6);
});

test.each(['--help', '-f', ''])('%j is refused as the name of a backup file', async (name) => {
  const { code, err } = await run('backup', source.url, [name]);
  expect([code, err]).toEqual([1, expect.stringMatching(/^Use: npm run backup/)]);
  expect(existsSync(name || 'missing')).toBe(false);
});

test('a backup does not replace a socket', async () => {
  const socket = path.join(dataDir, 'socket');
  const server = createServer().listen(socket);
  const { code, err } = await run('backup', source.url, [socket]);
  expect([code, err]).toEqual([1, expect.stringContaining('is not a file')]);
  expect(statSync(socket).isSocket()).toBe(true);
  server.close();
});

test('two concurrent backups to one file leave one complete file and no partial one', async () => {
  const both = path.join(dataDir, 'both.backup');
  await Promise.all([run('backup', source.url, [both]), run('backup', source.url, [both])]);
  expect(await readBackupHead(both)).toMatchObject({ format: 1 });
  expect(gunzipSync(readFileSync(both)).toString()).toMatch(/"counts":\{.*\}\}\n$/);
  expect(readdirSync(dataDir).filter((name) => name.endsWith('.partial'))).toEqual([]);
});

test('a backup to a folder that does not exist leaves no file', async () => {
  const missing = path.join(dataDir, 'missing', 'x.backup');
  const { code, err } = await run('backup', source.url, [missing]);
  expect([code, err]).toEqual([1, expect.stringContaining('cannot be written')]);
  expect(existsSync(path.join(dataDir, 'missing'))).toBe(false);
});
