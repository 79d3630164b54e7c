import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { openDb } from '@/lib/platform/db';
import { startEmbeddedPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { rereadEnv } from '@/lib/platform/env';
import { startLoad } from '../support/keep-alive-load';
import { runCommand } from '../support/run-command';
import { freePort, makeDataDir, removeDataDir, type Site, startSite } from '../support/site';
import { storeStaff } from '../support/staff-requests';
import { clockSettings } from '../support/test-clock.mjs';
import { givesCode, givesPassword } from './signed-in';
import { Visitor } from './visitor';

test.setTimeout(240_000);

const SECRET_KEY = 'a secret for tests only, long enough';
/** Within which every machine follows what was changed on another. */
const FOLLOWS_MS = 2_000;

/** `npm run worker` on a machine of its own. */
async function startWorker(settings: Record<string, string>) {
  const { PATH, HOME, NODE_ENV } = process.env;
  const child = spawn(process.execPath, ['lib/platform/run.mjs', 'app/_commands/worker.ts'], {
    env: { PATH, HOME, NODE_ENV, ...clockSettings(), ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

async function end(child: ChildProcess) {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
}

/** How long it takes until both sites answer what they should. */
async function followTime(sites: Site[], page: string, isNew: (html: string) => boolean) {
  const began = performance.now();
  const see = async (site: Site) => isNew(await (await fetch(site.url + page)).text());
  const all = async () => (await Promise.all(sites.map(see))).every(Boolean);
  await expect.poll(all, { intervals: [50] }).toBe(true);
  return performance.now() - began;
}

test('two sites and two workers on one database are one site', async ({ page }) => {
  const databaseDir = makeDataDir();
  // One may be given for a version of PostgreSQL that is not embedded.
  const given = process.env.TEST_DATABASE_URL;
  const postgres = given ? undefined : await startEmbeddedPostgres(databaseDir);
  const url = given ?? postgres?.url ?? '';
  const folders = [1, 2, 3, 4].map(() => makeDataDir());
  const ports = [await freePort(), await freePort()];
  const shared = {
    DATABASE_URL: url,
    SECRET_KEY,
    SITE_URL: `http://localhost:${ports[0]}`,
    TRUSTED_PROXIES: '127.0.0.1',
    MIN_FORM_SECONDS: '0',
    GEOCODER: 'off',
    LIMIT_LOOKUPS_PER_HOUR: '5',
    LIMIT_MESSAGES_PER_HOUR: '100000',
  };
  const startOne = (at: 0 | 1) =>
    startSite({
      dataDir: folders[at],
      env: { ...shared, PORT: String(ports[at]), WORKER: 'off' },
    });
  const sites = await Promise.all([startOne(0), startOne(1)]);
  const [first, second] = sites as [Site, Site];
  const workers = await Promise.all(
    folders.slice(2).map((DATA_DIR) => startWorker({ ...shared, DATA_DIR })),
  );
  const db = openDb(url);
  try {
    await test.step('one link for the first account, which works on both', async () => {
      expect(first.firstAccountLink).toMatch(/setup\?token=/);
      expect(second.firstAccountLink).toBe(first.firstAccountLink);
      for (const site of sites) {
        const { pathname, search } = new URL(first.firstAccountLink);
        expect((await fetch(site.url + pathname + search)).status).toBe(200);
      }
    });

    await test.step('settings and versions, in rendered pages as well', async () => {
      for (const site of sites) expect((await fetch(`${site.url}/en/privacy`)).status).toBe(200);
      const operatorOf = {
        operatorName: 'Two Machines',
        operatorAddress: '1 Example Square, Anytown, WY 82001',
        operatorContact: 'contact@example.org',
      };
      await db.campaign.upsert({
        where: { id: 'tsra' },
        create: operatorOf,
        update: operatorOf,
      });
      const operator = await followTime(sites, '/en/privacy', (html) =>
        html.includes('Two Machines'),
      );
      const before = await (await fetch(`${first.url}/en`)).text();
      const h1 = (html: string) => /<h1[\s\S]*?<\/h1>/.exec(html)?.[0];
      const { code } = await runCommand('campaign', ['set', 'edition', '2024-bill'], {
        ...shared,
        DATA_DIR: folders[0] ?? '',
      });
      expect(code).toBe(0);
      const edition = await followTime(sites, '/en', (html) => h1(html) !== h1(before));
      process.stdout.write(
        `two machines: operator ${Math.round(operator)} ms, edition ${Math.round(edition)} ms\n`,
      );
      expect(Math.max(operator, edition)).toBeLessThan(FOLLOWS_MS);
      await runCommand('campaign', ['set', 'edition', 'auto'], {
        ...shared,
        DATA_DIR: folders[0] ?? '',
      });
    });

    await test.step('limits count on both together', async () => {
      const statuses: number[] = [];
      for (let at = 0; at < 8; at++) {
        const answer = await fetch(`${sites[at % 2]?.url}/api/lookup`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.7' },
          body: JSON.stringify({ zip: '82001' }),
        });
        statuses.push(answer.status);
      }
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    });

    await test.step('a session holds on both', async () => {
      process.env.SECRET_KEY = SECRET_KEY;
      rereadEnv();
      const known = await storeStaff(db, 'rey@example.org', 'reviewer');
      await page.goto(`${first.url}/staff/sign-in`);
      await givesPassword(page, known);
      await givesCode(page, known.secret);
      await expect(page).toHaveURL(/\/staff\/inbox$/);
      await page.goto(`${second.url}/staff/inbox`);
      await expect(page).toHaveURL(`${second.url}/staff/inbox`);
    });

    await test.step('a draft begun on one is finished on the other', async () => {
      const address = { street: '1 Sample Lane', city: 'Cheyenne', state: 'WY', zip: '82001' };
      const visitor = new Visitor(page, first);
      await visitor.opens('/en/write');
      await visitor.givesAddress(address);
      await visitor.writes({ firstName: 'Sam', lastName: 'Sample', email: 'sam@example.org' });
      await page.goto(page.url().replace(first.url, second.url));
      await new Visitor(page, second).sends();
      await expect(page).toHaveURL(/\/receipt\//);
    });

    await test.step('each letter and each job is done once', async () => {
      const loads = sites.map((site) => startLoad(site.url, { visitors: 2 }));
      const stored = () => loads.flatMap((load) => load.stored);
      await expect.poll(() => stored().length, { timeout: 60_000 }).toBeGreaterThan(60);
      for (const load of loads) await load.stop();
      expect(loads.flatMap((load) => load.failed)).toEqual([]);
      const open = () => db.delivery.count({ where: { status: { in: ['queued', 'sending'] } } });
      await expect.poll(open, { timeout: 60_000 }).toBe(0);
      const letters = await db.delivery.findMany({ where: { kind: 'letter' } });
      expect(letters).toHaveLength((stored().length + 1) * 3);
      const files = folders.slice(2).map((folder) => readdirSync(path.join(folder, 'mail')));
      const ids = files.flat().flatMap((name) => /^[A-Z]\d{6}-(.+)\.eml$/.exec(name)?.[1] ?? []);
      expect(ids.sort()).toEqual(letters.map(({ id }) => id).sort());
      const shares = files.map((names) => names.filter((name) => name.endsWith('.eml')).length);
      process.stdout.write(`two machines: letters ${shares.join(' + ')}\n`);
      for (const share of shares) expect(share).toBeGreaterThan(0);
    });
  } finally {
    await db.$disconnect();
    for (const worker of workers) await end(worker);
    for (const site of sites) await site.stop();
    await postgres?.stop();
    for (const folder of [databaseDir, ...folders]) removeDataDir(folder);
  }
});
