import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { openDb } from '@/lib/platform/db';
import {
  findRunningPostgres,
  startEmbeddedPostgres,
} from '@/lib/platform/embedded-postgres/embedded-postgres';
import { processesOf } from '../support/processes';
import { runCommand } from '../support/run-command';
import {
  databasePid,
  freePort,
  makeDataDir,
  removeDataDir,
  type Site,
  startSite,
} from '../support/site';
import { startSmtpSink } from '../support/smtp-sink';

let dataDir: string;
const sites: Site[] = [];

test.describe.configure({ mode: 'parallel' });
test.setTimeout(240_000);
test.beforeEach(() => {
  dataDir = makeDataDir();
});
test.afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.stop()));
  removeDataDir(dataDir);
});

async function start(options: Partial<Parameters<typeof startSite>[0]> = {}) {
  const site = await startSite({ dataDir, ...options });
  sites.push(site);
  return site;
}

/**
 * Starts a site that is expected to fail.
 * @returns its exit code and output
 */
async function startRefused(env: Record<string, string>) {
  const failed = await start({ env }).catch((problem: Error) => problem);
  if (!(failed instanceof Error)) throw new Error('It started.');
  return failed.message;
}

const reasonsToStop = [
  { how: 'SIGTERM', by: (site: Site) => site.stop('SIGTERM') },
  { how: 'SIGINT', by: (site: Site) => site.stop('SIGINT') },
  { how: 'Ctrl-C in a terminal', by: (site: Site) => site.stopGroup('SIGINT') },
  { how: 'SIGTERM to npm alone', npm: true, by: (site: Site) => site.stop('SIGTERM') },
  {
    how: 'SIGINT to npm and all its group',
    npm: true,
    by: (site: Site) => site.stopGroup('SIGINT'),
  },
];

test('the site stops cleanly, however it is asked to', async () => {
  test.setTimeout(360_000);
  // At the same time, because each of them waits half a minute for the form that never ends.
  await Promise.all(
    reasonsToStop.map(async ({ how, npm = false, by }) => {
      const own = makeDataDir();
      const site = await start({ dataDir: own, ...(npm && { command: ['npm', 'start'] }) });
      expect(processesOf(site).join('\n'), how).toContain('postgres');
      // Neither a browser's idle connection nor a form that never ends delays the stop.
      const { port } = new URL(site.url);
      const idle = connect(Number(port), '127.0.0.1').on('error', () => {});
      const endless = connect(Number(port), '127.0.0.1').on('error', () => {});
      endless.write('POST /api/lookup HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{');
      // Three sites that start at once may be too busy to write within a second.
      const readyz = async () => (await fetch(`${site.url}/readyz`)).status;
      await expect.poll(readyz, how).toBe(200);

      expect(await by(site), how).toBe(0);
      expect(site.output(), how).toMatch(/Stopped\.\s*$/);
      expect(processesOf(site), how).toEqual([]);
      idle.destroy();
      endless.destroy();
      removeDataDir(own);
    }),
  );
});

test('npm start makes its data folder private, whether it exists or not', async () => {
  const fresh = path.join(dataDir, 'fresh');
  const wide = makeDataDir();
  // As root, PostgreSQL's own user passes through it.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  chmodSync(wide, 0o755);
  await Promise.all(
    [fresh, wide].map((folder) => start({ dataDir: folder, command: ['npm', 'start'] })),
  );
  for (const folder of [fresh, wide]) expect(statSync(folder).mode & 0o777).toBe(mode);
  await Promise.all(sites.splice(0).map((site) => site.stop()));
  removeDataDir(wide);
});

test('a letter in progress is finished before the site stops, however slow the mail server is', async () => {
  const sink = await startSmtpSink();
  sink.hold();
  const site = await start({
    env: {
      SMTP_URL: sink.url,
      MAIL_LIVE: 'yes',
      MAIL_FROM: 'letters@campaign.example.org',
      OPERATOR_NAME: 'Sample Operator',
      OPERATOR_ADDRESS: '1 Example Square, Anytown, WY 82001',
      OPERATOR_CONTACT: 'contact@campaign.example.org',
    },
  });
  const settings = { DATA_DIR: dataDir };
  await runCommand('campaign', ['set', 'edition', '2026-law'], settings);
  await runCommand('campaign', ['set', 'confirmation', 'off'], settings);
  await runCommand('offices', ['set', 'WY-AL', 'wy@offices.example.org'], settings);
  const answer = await fetch(`${site.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      street: '1 Sample Lane',
      city: 'Cheyenne',
      state: 'WY',
      zip: '82001',
      language: 'en',
      firstName: 'Sample',
      lastName: 'Writer',
      email: 'slow@example.org',
      subject: 'Thank you',
      message: 'A letter that takes its time.',
    }),
  });
  expect(answer.status).toBe(201);
  await expect.poll(() => sink.begun.get('wy@offices.example.org')).toBe(1);

  const stopping = site.stopGroup('SIGINT');
  await expect.poll(() => site.output()).toContain('Stopping: finishing requests');
  await expect(async () => fetch(site.url)).not.toPass({ timeout: 20_000 });
  expect(processesOf(site).join('\n')).toContain('postgres');
  expect(sink.accepted.size).toBe(0);
  sink.release();
  expect(await stopping).toBe(0);
  expect(processesOf(site)).toEqual([]);
  const received = [...sink.accepted.values()].flat().flatMap(({ to }) => to);
  // The operator is also emailed about alerts, such as an old list of members.
  const letters = received.filter((to) => to !== 'contact@campaign.example.org');
  expect(letters.sort()).toEqual(['slow@example.org', 'wy@offices.example.org']);

  // The result was recorded, so the next start has nothing left to send.
  await start({ env: { WORKER: 'off' } });
  const db = openDb((await findRunningPostgres(dataDir)) ?? '');
  const ours = await db.delivery.findMany({ where: { channel: 'email' } });
  await db.$disconnect();
  expect(ours.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
  await sink.close();
});

test('a closed terminal does not keep the site from stopping cleanly', async () => {
  const site = await start();
  site.closeOutput();
  expect(await site.stop('SIGHUP')).toBe(0);
  expect(processesOf(site)).toEqual([]);
});

test('a second start on the same data folder is refused and harms nothing', async () => {
  const first = await start();
  const { port } = new URL(first.url);
  for (const PORT of [port, String(await freePort())]) {
    const reason = await startRefused({ PORT });
    expect(reason).toContain('exit 1');
    expect(reason).toContain(
      `Another site is running on the data folder ${dataDir}: stop it first`,
    );
    expect(reason).not.toContain('    at ');
  }
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
});

test('a start on a port in use names the port', async () => {
  const first = await start();
  const { port } = new URL(first.url);
  const elsewhere = makeDataDir();
  const reason = await startRefused({ PORT: port, DATA_DIR: elsewhere });
  expect(reason).toContain('exit 1');
  expect(reason).toContain(`Port ${port} is taken by another program`);
  expect(processesOf({ dataDir: elsewhere })).toEqual([]);
  removeDataDir(elsewhere);
});

test('of two simultaneous starts one serves and the other says why it does not', async () => {
  const results = await Promise.allSettled([start(), start()]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  expect(String(refused.reason)).toContain('Another site is running on the data folder');
});

test('an interrupted first start is completed by the next start', async () => {
  removeDataDir(dataDir);
  dataDir = makeDataDir({ empty: true });
  const postgres = path.join(dataDir, 'postgres');
  mkdirSync(path.join(postgres, 'data.making'), { recursive: true });
  writeFileSync(path.join(postgres, 'data.making', 'PG_VERSION'), '18\n');
  const child = spawn(process.execPath, ['lib/platform/run.mjs', 'app/_commands/start.ts'], {
    detached: true,
    env: { ...process.env, PORT: String(await freePort()), DATA_DIR: dataDir },
  });
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (text) => {
      if (String(text).includes('Starting the embedded PostgreSQL')) setTimeout(resolve, 150);
    });
  });
  process.kill(-(child.pid ?? 0), 'SIGKILL');
  const site = await start();
  expect((await fetch(`${site.url}/readyz`)).status).toBe(200);
});

test('two sites share the PostgreSQL of DATABASE_URL', async () => {
  const postgres = await startEmbeddedPostgres(dataDir);
  const SECRET_KEY = 'a secret for tests only, long enough';
  const folders = [makeDataDir(), makeDataDir()];
  try {
    const both = await Promise.all(
      folders.map((DATA_DIR) =>
        start({ dataDir: DATA_DIR, env: { DATABASE_URL: postgres.url, SECRET_KEY } }),
      ),
    );
    for (const site of both) {
      expect(site.output()).toContain('Using the PostgreSQL of DATABASE_URL.');
      expect((await fetch(`${site.url}/readyz`)).status).toBe(200);
      expect(processesOf(site).join('\n')).not.toContain('postgres -D');
    }
    for (const site of sites.splice(0)) expect(await site.stop()).toBe(0);
  } finally {
    await postgres.stop();
    for (const folder of folders) removeDataDir(folder);
  }
});

test('a PostgreSQL that does not answer is named without a stack trace or password', async () => {
  const reason = await startRefused({ DATABASE_URL: 'postgresql://x:secret@127.0.0.1:1/x' });
  expect(reason).toContain('exit 1');
  expect(reason).toContain('DATABASE_URL');
  expect(reason).not.toContain('secret');
  expect(reason).not.toContain('    at ');
});

test('the database is restarted when it dies under a running site', async () => {
  const site = await start();
  const [database] = processesOf({ dataDir });
  expect(database).toContain('postgres');
  const killed = databasePid(dataDir);
  site.killDatabase();
  // The database may be restarted before its absence can be observed.
  await expect(() => {
    const present = databasePid(dataDir);
    expect(present).toBeGreaterThan(0);
    expect(present).not.toBe(killed);
  }).toPass({ timeout: 60_000 });
  await expect.poll(async () => (await fetch(`${site.url}/readyz`)).status).toBe(200);
  const code = await site.stop();
  expect(code, site.output()).toBe(0);
  expect(processesOf(site)).toEqual([]);
});
