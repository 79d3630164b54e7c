import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '@/lib/platform/embedded-postgres/folder-lock';
import { lockPreparation } from '@/lib/platform/preparation-lock.mjs';
import { startInChild } from '@/tests/support/start-in-child';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'locks-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ROUNDS = 150;

async function askChild(child: ChildProcess, name: string): Promise<string> {
  const answer = once(child, 'message');
  child.send(name);
  return String((await answer)[0]);
}

test(`of two processes, one gets the lock that a killed process left, in each of ${ROUNDS} rounds`, async () => {
  const killed = await startInChild('tests/support/lock-in-child.ts');
  const one = await startInChild('tests/support/lock-in-child.ts');
  const other = await startInChild('tests/support/lock-in-child.ts');
  const folders = Array.from({ length: ROUNDS }, (_, round) => path.join(folder, `${round}`));
  for (const each of folders) expect(await askChild(killed.child, each)).toBe('locked');
  expect(await askChild(one.child, `${folders[0]}`)).toBe('refused');
  await killed.stop();
  for (const each of folders) {
    const answers = await Promise.all([one, other].map(({ child }) => askChild(child, each)));
    expect(answers.sort(), each).toEqual(['locked', 'refused']);
  }
  await Promise.all([one.stop(), other.stop()]);
});

test('an unlocked folder holds nothing, and unlocking late leaves the next lock in force', async () => {
  const unlock = await lockFolder(folder);
  unlock?.();
  expect(readdirSync(folder)).toEqual([]);
  const unlockNext = await lockFolder(folder);
  expect(unlockNext).toBeTypeOf('function');
  unlock?.();
  expect(await lockFolder(folder)).toBeUndefined();
  unlockNext?.();
});

const temporarySocket = (of: string) => {
  const hash = createHash('sha256').update(realpathSync(of)).digest('hex').slice(0, 16);
  return path.join(tmpdir(), `survivors-relief-campaign-${hash}.sock`);
};

test.each([
  ['in the folder', '', (of: string) => path.join(of, 'in-use.sock')],
  ['elsewhere, because the path is too long', 'x'.repeat(100), temporarySocket],
])('a socket of an older version %s holds the lock until its process ends', async (_, name, of) => {
  const locked = path.join(folder, name);
  mkdirSync(locked, { recursive: true });
  const socket = of(locked);
  const listen = `require('net').createServer().listen(process.argv[1], () => console.log('up'))`;
  const older = spawn(process.execPath, ['-e', listen, socket]);
  await once(older.stdout, 'data');
  expect(await lockFolder(locked)).toBeUndefined();
  older.kill('SIGKILL');
  await once(older, 'exit');
  expect(existsSync(socket)).toBe(true);
  const unlock = await lockFolder(locked);
  expect(unlock).toBeTypeOf('function');
  unlock?.();
  rmSync(socket);
});

const fail = () => {
  throw new Error('waits');
};

test('a preparation waits until the one before ends', async () => {
  const place = path.join(folder, 'preparation');
  const unlock = await lockPreparation(place, fail);
  // The holder's process id is that of another process.
  for (const name of readdirSync(place)) writeFileSync(path.join(place, name), `${process.ppid}`);
  let waits = 0;
  const next = lockPreparation(place, () => {
    waits += 1;
  });
  await expect.poll(() => waits).toBe(1);
  unlock();
  (await next)();
  expect(waits).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

const gone = 2 ** 30;

test.each([
  ['killed', gone, 0],
  ['with an id that another process has got since', process.ppid, 16 * 60_000],
])(
  'the lock of a process %s is taken over, and only its own is ever removed',
  async (_, pid, age) => {
    const place = path.join(folder, 'preparation');
    mkdirSync(place);
    const file = path.join(place, 'theirs');
    writeFileSync(file, `${pid}`);
    const at = new Date(statSync(file).mtimeMs - age);
    utimesSync(file, at, at);
    const unlock = await lockPreparation(place, fail);
    const [mine] = readdirSync(place);
    expect(readdirSync(place)).toEqual([expect.not.stringContaining('theirs')]);
    // Taken over while its process still runs: its end leaves the next lock in force.
    utimesSync(path.join(place, `${mine}`), new Date(0), new Date(0));
    const unlockNext = await lockPreparation(place, fail);
    const [next] = readdirSync(place);
    unlock();
    expect(readdirSync(place)).toEqual([next]);
    unlockNext();
    expect(existsSync(place)).toBe(false);
  },
);
