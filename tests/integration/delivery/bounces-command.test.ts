import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockSettings } from '@/tests/support/test-clock.mjs';
import { freshDatabase } from '../../support/database';
import { postfixReport } from '../../support/returned-mail';
import { runCommand } from '../../support/run-command';
import { walkTo } from '../../support/walk-to';
import { storeLetters, storeOffices } from './store-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
const folder = mkdtempSync(path.join(tmpdir(), 'bounces-'));
beforeAll(async () => {
  database = await freshDatabase();
  await storeOffices(database.db);
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const settings = () => ({
  DATABASE_URL: database.url,
  DATA_DIR: path.join(folder, 'var'),
  LOG: 'off',
  SECRET_KEY: 'a secret for tests only, long enough',
});
const run = (...args: string[]) => runCommand('bounces', args, settings());

async function acceptedLetter() {
  const stored = await storeLetters(database.db);
  const id = stored.deliveries[0]?.id ?? '';
  await walkTo(database.db, { id }, 'accepted');
  return id;
}

const statusOf = async (id: string) =>
  (await database.db.delivery.findUniqueOrThrow({ where: { id } })).status;

test('reads a Maildir without changing it, and prints one line per email', async () => {
  const [first, second] = [await acceptedLetter(), await acceptedLetter()];
  for (const part of ['new', 'cur', 'tmp'])
    mkdirSync(path.join(folder, 'Maildir', part), { recursive: true });
  const at = (...parts: string[]) => path.join(folder, 'Maildir', ...parts);
  writeFileSync(at('new', '1.host'), postfixReport({ deliveryId: first }));
  writeFileSync(at('cur', '2.host:2,S'), postfixReport({ deliveryId: second }));
  writeFileSync(at('tmp', '3.host'), 'half a mail');
  const notified = await run(at());
  expect(notified).toEqual({
    code: 0,
    err: '',
    out: `${at('new', '1.host')}: recorded\n${at('cur', '2.host:2,S')}: recorded\n`,
  });
  expect([await statusOf(first), await statusOf(second)]).toEqual(['bounced', 'bounced']);
  expect(readdirSync(at('new'))).toEqual(['1.host']);

  writeFileSync(at('new', '4.host'), 'From: sam@example.org\n\nI am away until Monday.\n');
  const again = await run(at());
  expect(again.code).toBe(1);
  expect(again.out.split('\n')).toEqual([
    `${at('new', '1.host')}: already`,
    `${at('new', '4.host')}: not a report from a mail server`,
    `${at('cur', '2.host:2,S')}: already`,
    '',
  ]);
});

test('reads a single file or a folder of files', async () => {
  const id = await acceptedLetter();
  const plain = path.join(folder, 'plain');
  mkdirSync(plain);
  const file = path.join(plain, 'a.eml');
  writeFileSync(file, postfixReport({ deliveryId: id, action: 'delayed', status: '4.4.1' }));
  expect(await run(file)).toMatchObject({ code: 0, out: `${file}: ignored\n` });
  expect(await run(plain)).toMatchObject({ code: 0, out: `${file}: ignored\n` });
});

/** Pipes an email into the command, as a mail server's alias does. */
function pipe(mail: string, also: Record<string, string> = {}) {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['lib/platform/run.mjs', 'app/_commands/bounces.ts', '-'], {
    env: { PATH, HOME, NODE_ENV: 'test', ...clockSettings(), ...settings(), ...also },
    stdio: 'pipe',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  child.stdin.end(mail);
  return new Promise<{ code: number | null; output: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, output })),
  );
}

test('reads an email from standard input', async () => {
  const id = await acceptedLetter();
  expect(await pipe(postfixReport({ deliveryId: id }))).toEqual({
    code: 0,
    output: '-: recorded\n',
  });
  expect(await statusOf(id)).toBe('bounced');
});

test('exits with 75 while the database is down, so that the mail server retries', async () => {
  const { code, output } = await pipe(postfixReport({ deliveryId: 'x' }), {
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
  });
  expect(code).toBe(75);
  expect(output).toMatch(/^Not recorded, try again: /);
});

test('reports unreadable input in one sentence', async () => {
  expect((await run()).err).toContain('npm run bounces -- FOLDER');
  expect(await run(path.join(folder, 'nowhere'))).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('There is no such file or folder'),
  });
});
