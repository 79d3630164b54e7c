import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { openDb } from '@/lib/platform/db';
import { startEmbeddedPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { startLoad } from '../support/keep-alive-load';
import { freePort, makeDataDir, removeDataDir, startSite } from '../support/site';
import { startHaproxy } from '../support/start-haproxy';
import { startNginx } from '../support/start-nginx';

test.describe.configure({ mode: 'parallel' });
test.setTimeout(180_000);

const SECRET_KEY = 'a secret for tests only, long enough';
/**
 * Shorter than the defaults (5 and 10 seconds), in the same order: idle connections end before the
 * port closes.
 */
const [IDLE_SECONDS, DRAIN_SECONDS] = [1, 3];

/** Six visitors without a pause take all of a small machine, which other tests use meanwhile. */
const VISITOR_PAUSE_MS = 100;

const proxies = {
  nginx: (ports: number[]) =>
    startNginx(ports, (text) =>
      text.replace('keepalive_timeout 5s', `keepalive_timeout ${IDLE_SECONDS}s`),
    ),
  // It asks each second, and has to notice within the time for draining.
  HAProxy: (ports: number[]) =>
    startHaproxy(ports, (text) =>
      text
        .replace('inter 2s fall 2', 'inter 500ms fall 2')
        // Otherwise the interval limits the answer too, and a busy machine counts as stopped.
        .replace('timeout connect 2s', 'timeout connect 2s\n  timeout check 5s')
        .replace('purge-delay 3s', `purge-delay ${IDLE_SECONDS}s`),
    ),
};

for (const [name, startProxy] of Object.entries(proxies)) {
  test(`two sites behind ${name} restart in turn without failed requests or lost messages`, () =>
    restartsOneByOne(startProxy));
}

async function restartsOneByOne(startProxy: (typeof proxies)['nginx' | 'HAProxy']) {
  const databaseDir = makeDataDir();
  const postgres = await startEmbeddedPostgres(databaseDir);
  const ports = [await freePort(), await freePort()];
  const folders = [makeDataDir(), makeDataDir()];
  const startOne = (at: number) =>
    startSite({
      dataDir: folders[at],
      env: {
        PORT: String(ports[at]),
        DATABASE_URL: postgres.url,
        SECRET_KEY,
        TRUSTED_PROXIES: '127.0.0.1',
        DRAIN_SECONDS: String(DRAIN_SECONDS),
        LIMIT_MESSAGES_PER_HOUR: '100000',
      },
    });
  const sites = await Promise.all([startOne(0), startOne(1)]);
  const proxy = await startProxy(ports);
  const db = openDb(postgres.url);
  try {
    const load = startLoad(proxy.url, { visitors: 6, pauseMs: VISITOR_PAUSE_MS });
    await expect.poll(() => load.stored.length, { timeout: 30_000 }).toBeGreaterThan(20);
    for (const at of [0, 1]) {
      expect(await sites[at]?.stop()).toBe(0);
      const before = load.stored.length;
      await expect.poll(() => load.stored.length).toBeGreaterThan(before + 10);
      sites[at] = await startOne(at);
    }
    await load.stop();
    // A stopped site refuses connections, which the proxy answers itself by using the other one.
    const unusual = proxy
      .errors()
      .split('\n')
      .filter((one) => !one.includes('Connection refused'));
    expect(load.failed, unusual.join('\n').slice(-4_000)).toEqual([]);
    expect(new Set(load.stored).size).toBe(load.stored.length);

    const messages = await db.message.findMany({ select: { reference: true } });
    expect(messages.map(({ reference }) => reference).sort()).toEqual([...load.stored].sort());
    const open = () => db.delivery.count({ where: { status: { in: ['queued', 'sending'] } } });
    await expect.poll(open, { timeout: 30_000 }).toBe(0);
    const deliveries = await db.delivery.findMany({ where: { channel: 'capture' } });
    expect(deliveries.length).toBeGreaterThanOrEqual(load.stored.length * 3);
    const captured = folders.flatMap((folder) => readdirSync(path.join(folder, 'mail')));
    const ids = captured.flatMap((name) => /^[A-Z]\d{6}-(.+)\.eml$/.exec(name)?.[1] ?? []);
    const letters = deliveries.filter(({ kind }) => kind === 'letter').map(({ id }) => id);
    expect(ids.sort()).toEqual(letters.sort());
    test.info().annotations.push({
      type: 'measured',
      description: `${load.stored.length} messages, slowest ${Math.round(load.slowestMs())} ms`,
    });
    process.stdout.write(
      `rolling restart: ${JSON.stringify([...load.counts])}, asked again: ${load.busy.length}, slowest ${Math.round(load.slowestMs())} ms\n`,
    );
  } finally {
    await db.$disconnect();
    await proxy.stop();
    for (const site of sites) await site.stop();
    await postgres.stop();
    for (const folder of [databaseDir, ...folders]) removeDataDir(folder);
  }
}
