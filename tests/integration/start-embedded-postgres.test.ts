import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  borrowPostgres,
  findRunningPostgres,
  startEmbeddedPostgres,
} from '@/lib/platform/embedded-postgres/embedded-postgres';
import { lockFolder } from '@/lib/platform/embedded-postgres/folder-lock';
import { prepareHome } from '@/lib/platform/embedded-postgres/home';
import { launch, rotateLog } from '@/lib/platform/embedded-postgres/launch';
import { runCommand } from '../support/run-command';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'embedded-postgres-'));
  chmodSync(dataDir, 0o755);
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

async function ask(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

const postmasterFile = () => path.join(dataDir, 'postgres', 'data', 'postmaster.pid');

test('a data folder is locked by one process until it unlocks', async () => {
  const unlock = await lockFolder(dataDir);
  expect(unlock).toBeTypeOf('function');
  expect(await lockFolder(dataDir)).toBeUndefined();
  unlock?.();
  const again = await lockFolder(dataDir);
  expect(again).toBeTypeOf('function');
  again?.();
});

test('a folder with a path too long for a socket can still be locked', async () => {
  const deep = path.join(dataDir, 'a-long-name-of-a-folder'.repeat(8));
  const unlock = await lockFolder(deep);
  expect(unlock).toBeTypeOf('function');
  expect(await lockFolder(deep)).toBeUndefined();
  unlock?.();
});

test('a command uses the database of a running site and leaves it running', async () => {
  const site = await startEmbeddedPostgres(dataDir);
  const borrowed = await borrowPostgres(dataDir);
  expect(borrowed.url).toBe(site.url);
  await borrowed.stop();
  expect(await ask(site.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await site.stop();
  expect(await findRunningPostgres(dataDir)).toBeUndefined();
});

test('a command prints its data folder on stderr, apart from its result', async () => {
  const site = await startEmbeddedPostgres(dataDir);
  const settings = { DATA_DIR: dataDir, SECRET_KEY: 'a secret for tests only, long enough' };
  const { code, out, err } = await runCommand('campaign', ['show'], settings);
  await site.stop();
  expect({ code, err }).toEqual({ code: 0, err: `Data folder: ${dataDir}\n` });
  expect(JSON.parse(out)).toHaveProperty('edition');
});

test('a command started together with the site waits for its database', async () => {
  const [site, borrowed] = await Promise.all([
    startEmbeddedPostgres(dataDir),
    borrowPostgres(dataDir),
  ]);
  expect(borrowed.url).toBe(site.url);
  await borrowed.stop();
  await site.stop();
});

test('a stale process ID that now belongs to another program does not block the start', async () => {
  const before = await startEmbeddedPostgres(dataDir);
  await ask(before.url, 'create table kept as select 7 as number');
  const file = readFileSync(postmasterFile(), 'utf8');
  await before.stop();
  writeFileSync(postmasterFile(), file.replace(/^\d+/, String(process.pid)));
  const after = await startEmbeddedPostgres(dataDir);
  expect(await ask(after.url, 'select number from kept')).toEqual([{ number: 7 }]);
  await after.stop();
});

/** Copy with another path, as after a restore to the usual place. */
function copyFolder() {
  const root = mkdtempSync(path.join(tmpdir(), 'copy-'));
  chmodSync(root, 0o755);
  const copy = path.join(root, 'site');
  execFileSync('cp', ['-a', dataDir, copy]);
  return { root, copy };
}

test('a copied data folder never uses the database of the original, even on the same port', async () => {
  const live = await startEmbeddedPostgres(dataDir);
  const { root, copy } = copyFolder();
  rmSync(path.join(copy, 'postgres', 'data', 'postmaster.pid'));
  const port = Number(new URL(live.url).port);
  await expect(launch(prepareHome(copy), port)).rejects.toThrow(/did not start/);
  await live.stop();
  rmSync(root, { recursive: true });
});

test('a copied data folder does not touch the database of the original', async () => {
  const live = await startEmbeddedPostgres(dataDir);
  await ask(live.url, 'create table kept as select 7 as number');
  const pid = readFileSync(postmasterFile(), 'utf8').split('\n')[0];
  const { root, copy } = copyFolder();
  expect(await findRunningPostgres(copy)).toBeUndefined();
  const restored = await startEmbeddedPostgres(copy);
  expect(restored.url).not.toBe(live.url);
  expect(await ask(restored.url, 'select number from kept')).toEqual([{ number: 7 }]);
  expect(await ask(live.url, 'select number from kept')).toEqual([{ number: 7 }]);
  expect(readFileSync(postmasterFile(), 'utf8').split('\n')[0]).toBe(pid);
  await restored.stop();
  await live.stop();
  rmSync(root, { recursive: true });
});

test('two data folders that share a database folder through a link do not run at once', async () => {
  const live = await startEmbeddedPostgres(dataDir);
  const other = mkdtempSync(path.join(tmpdir(), 'linked-'));
  chmodSync(other, 0o755);
  symlinkSync(path.join(dataDir, 'postgres'), path.join(other, 'postgres'));
  await expect(startEmbeddedPostgres(other)).rejects.toThrow('Another site is running');
  expect(await ask(live.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await live.stop();
  rmSync(other, { recursive: true });
});

test.runIf(process.getuid?.() === 0)(
  'a copy of a data folder whose database is elsewhere never uses or stops that database',
  async () => {
    // Below a folder that only root may enter, as /root is.
    const closed = mkdtempSync(path.join(tmpdir(), 'closed-'));
    const at = (...names: string[]) => path.join(closed, ...names);
    const noteOf = (name: string) => at(name, 'postgres', 'moved-to.txt');
    const live = await startEmbeddedPostgres(at('site'));
    const elsewhere = readFileSync(noteOf('site'), 'utf8').trim();
    const folders = [closed, elsewhere];
    try {
      await ask(live.url, 'create table kept as select 7 as number');
      execFileSync('cp', ['-a', at('site'), at('copy')]);
      const isUntouched = async () =>
        expect(await ask(live.url, 'select number from kept')).toEqual([{ number: 7 }]);

      await expect(startEmbeddedPostgres(at('copy'))).rejects.toThrow(
        `This data folder is a copy of ${at('site')}, whose database is in ${elsewhere}.`,
      );
      await expect(findRunningPostgres(at('copy'))).rejects.toThrow('is a copy of');
      await isUntouched();
      // The original's folder is gone, but its site still runs.
      renameSync(at('site'), at('renamed'));
      await expect(startEmbeddedPostgres(at('copy'))).rejects.toThrow(
        `Another site is running on the data folder ${elsewhere}`,
      );
      await isUntouched();
      // An older version recorded no owner and did not lock the folder of the database.
      rmSync(path.join(elsewhere, 'moved-from.txt'));
      rmSync(path.join(elsewhere, 'in-use'), { recursive: true });
      const file = readFileSync(path.join(elsewhere, 'data', 'postmaster.pid'), 'utf8');
      await expect(startEmbeddedPostgres(at('copy'))).rejects.toThrow(
        `Another site is running on the data folder ${elsewhere}: stop it first, or set DATA_DIR to another folder. If no site is running there, stop the database that one left behind: kill -INT ${file.split('\n')[0]}`,
      );
      await isUntouched();
      await live.stop();

      const again = await startEmbeddedPostgres(at('renamed'));
      expect(await ask(again.url, 'select number from kept')).toEqual([{ number: 7 }]);
      await again.stop();
      await expect(startEmbeddedPostgres(at('copy'))).rejects.toThrow('is a copy of');
      rmSync(noteOf('copy'));
      const own = await startEmbeddedPostgres(at('copy'));
      folders.push(readFileSync(noteOf('copy'), 'utf8').trim());
      await expect(ask(own.url, 'select number from kept')).rejects.toThrow('does not exist');
      await own.stop();
      rmSync(folders[2] ?? '', { recursive: true });
      await expect(startEmbeddedPostgres(at('copy'))).rejects.toThrow('which does not exist');
    } finally {
      await live.stop();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    }
  },
);

const isRootOnLinux = process.getuid?.() === 0 && existsSync('/proc/1/cmdline');

test.runIf(isRootOnLinux && !/node/.test(readFileSync('/proc/1/cmdline', 'utf8')))(
  'a database that a killed site of an older version left elsewhere is stopped by the next start',
  async () => {
    const closed = mkdtempSync(path.join(tmpdir(), 'closed-'));
    const site = path.join(closed, 'site');
    const before = await startEmbeddedPostgres(site);
    await ask(before.url, 'create table kept as select 7 as number');
    const { folder, bin, data, user } = prepareHome(site);
    try {
      await before.stop();
      rmSync(path.join(folder, 'moved-from.txt'));
      // The shell ends at once, as the site that was killed.
      const { port } = new URL(before.url);
      const postgres = [path.join(bin, 'postgres'), '-D', data, '-p', port, '-k', ''];
      const inBackground = ['-c', '"$@" >/dev/null 2>&1 &', 'sh', ...postgres];
      execFileSync('/bin/sh', inBackground, { ...user, cwd: '/' });
      const isAnswering = () => ask(before.url, 'select 1').then(Boolean, () => false);
      await expect.poll(isAnswering, { timeout: 10_000 }).toBe(true);

      const after = await startEmbeddedPostgres(site);
      expect(await ask(after.url, 'select number from kept')).toEqual([{ number: 7 }]);
      await after.stop();
    } finally {
      for (const each of [closed, folder]) rmSync(each, { recursive: true, force: true });
    }
  },
);

test('the data folder and log are readable only by their user, and the log is rotated', async () => {
  const fresh = path.join(dataDir, 'fresh');
  const { url, stop } = await startEmbeddedPostgres(fresh);
  const modeOf = (...names: string[]) => statSync(path.join(fresh, ...names)).mode & 0o777;
  expect(modeOf()).toBe(process.getuid?.() === 0 ? 0o711 : 0o700);
  expect(modeOf('postgres')).toBe(0o700);
  expect(modeOf('postgres', 'postgres.log')).toBe(0o600);
  const log = path.join(fresh, 'postgres', 'postgres.log');
  await expect(ask(url, 'select before_rotation')).rejects.toThrow();
  await expect.poll(() => readFileSync(log, 'utf8')).toContain('before_rotation');
  rotateLog({ log }, 1_000_000);
  expect(existsSync(`${log}.1`)).toBe(false);
  rotateLog({ log }, 10);
  await expect(ask(url, 'select after_rotation')).rejects.toThrow();
  await expect.poll(() => readFileSync(log, 'utf8')).toContain('after_rotation');
  expect(readFileSync(log, 'utf8')).not.toContain('before_rotation');
  expect(readFileSync(`${log}.1`, 'utf8')).toContain('before_rotation');
  expect(modeOf('postgres', 'postgres.log.1')).toBe(0o600);
  await stop();
});

test('the PostgreSQL log contains no values of refused rows', async () => {
  const { url, stop } = await startEmbeddedPostgres(dataDir);
  await ask(url, `create table people (name text primary key)`);
  await ask(url, `insert into people values ('Sample Person')`);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const again = client.query('insert into people values ($1)', ['Sample Person']);
  await expect(again).rejects.toThrow('duplicate key');
  await client.end();
  await stop();
  const log = readFileSync(path.join(dataDir, 'postgres', 'postgres.log'), 'utf8');
  expect(log).toContain('duplicate key');
  expect(log).not.toContain('Sample Person');
});

test.runIf(process.getuid?.() === 0)(
  'root does not take over a database that belongs to another user',
  async () => {
    const data = path.join(dataDir, 'postgres', 'data');
    mkdirSync(data, { recursive: true });
    const otherUid = 65_533;
    for (const folder of [dataDir, path.dirname(data), data]) chownSync(folder, otherUid, otherUid);
    await expect(startEmbeddedPostgres(dataDir)).rejects.toThrow('may not use the data folder');
    expect(statSync(path.dirname(data)).uid).toBe(otherUid);
  },
);
