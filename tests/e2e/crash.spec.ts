import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { openDb } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { isAlive } from '../support/processes';
import { databasePid, makeDataDir, removeDataDir, type Site, startSite } from '../support/site';

const MESSAGES = 200;
/** ZIP codes in one district each, so that no geocoder is asked; the last has no senators. */
const ZIPS = [
  ['10001', 'New York', 'NY'],
  ['82001', 'Cheyenne', 'WY'],
  ['99501', 'Anchorage', 'AK'],
  ['20001', 'Washington', 'DC'],
] as const;
const env = { LIMIT_MESSAGES_PER_HOUR: '100000' };

let dataDir: string;
const sites: Site[] = [];

test.describe.configure({ mode: 'parallel' });
test.setTimeout(240_000);
test.beforeEach(() => {
  // Database with all protection against crashes enabled.
  dataDir = makeDataDir({ empty: true });
});
test.afterEach(async () => {
  for (const site of sites.splice(0)) await site.stop();
  removeDataDir(dataDir);
});

async function start() {
  const site = await startSite({ dataDir, env });
  sites.push(site);
  return site;
}

/**
 * Posts one message.
 * @returns its reference once the site has answered that it is stored
 */
async function post(site: Site, number: number): Promise<string | undefined> {
  const [zip, city, state] = ZIPS[number % ZIPS.length] ?? ZIPS[0];
  const body = {
    language: 'en',
    firstName: 'Sample',
    lastName: 'Writer',
    email: `writer-${number}@example.org`,
    street: `${number} Sample Lane`,
    city,
    state,
    zip,
    subject: 'Survivors deserve relief',
    message: `Letter number ${number} from a supporter.`,
  };
  try {
    const answer = await fetch(`${site.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    if (answer.status !== 201) return undefined;
    return (await answer.json()).reference;
  } catch {
    // The site died before it answered, so no one was told that this message is stored.
    return undefined;
  }
}

/** Posts all messages, several at a time, and collects the references of those that were stored. */
async function postAll(site: Site, stored: string[]) {
  let next = 0;
  const writer = async () => {
    while (next < MESSAGES) {
      next += 1;
      const reference = await post(site, next);
      if (reference) stored.push(reference);
    }
  };
  await Promise.all(Array.from({ length: 10 }, writer));
}

const mail = () => path.join(dataDir, 'mail');
const written = async () =>
  existsSync(mail()) ? (await readdir(mail())).filter((name) => name.endsWith('.eml')) : [];

for (const databaseToo of [false, true]) {
  const what = databaseToo ? 'site and database' : 'site alone';

  test(`kill -9 of the ${what} loses no message and sends no letter twice`, async () => {
    const first = await start();
    const stored: string[] = [];
    const posting = postAll(first, stored);
    // In the middle of the work: some messages are stored, some written, more are being sent.
    await expect
      .poll(async () => (await written()).length, { intervals: [5], timeout: 60_000 })
      .toBeGreaterThan(60);
    const oldDatabase = databasePid(dataDir);
    if (databaseToo) first.killDatabase();
    await first.kill();
    await posting;
    if (!databaseToo) expect(isAlive(oldDatabase)).toBe(true);
    const before = new Map((await written()).map((name) => [name, statOf(name)]));

    const restartedAt = performance.now();
    const second = await start();
    expect(databasePid(dataDir)).not.toBe(oldDatabase);
    expect(isAlive(oldDatabase)).toBe(false);
    const db = openDb((await findRunningPostgres(dataDir)) ?? '');
    const open = { status: { in: ['queued' as const, 'sending' as const] } };
    await expect
      .poll(() => db.delivery.count({ where: open }), { intervals: [50], timeout: 30_000 })
      .toBe(0);
    // Far less than the five minutes of a lease.
    expect(performance.now() - restartedAt).toBeLessThan(60_000);

    const messages = await db.message.findMany({ include: { deliveries: true } });
    await db.$disconnect();
    expect(messages.map(({ reference }) => reference)).toEqual(expect.arrayContaining(stored));
    const letters = messages.flatMap(({ deliveries }) =>
      deliveries.filter(({ kind }) => kind === 'letter'),
    );
    const names = letters.map(({ bioguide, id }) => `${bioguide}-${id}.eml`);
    expect(stored.length).toBeGreaterThan(20);
    expect(letters.every(({ status }) => status === 'accepted')).toBe(true);
    expect((await written()).sort()).toEqual(names.sort());
    // Existing files were not touched, so no letter was written twice.
    for (const [name, stat] of before) expect(statOf(name)).toEqual(stat);
    await postAll(second, stored);
    expect(new Set(stored).size).toBe(stored.length);
  });
}

function statOf(name: string) {
  const { ino, mtimeMs } = statSync(path.join(mail(), name));
  return { ino, mtimeMs };
}
