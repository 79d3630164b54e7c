import { randomUUID } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { openDb } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { freezeDatabase } from '../support/freeze-database';
import { someone } from '../support/keep-alive-load';
import { makeDataDir, removeDataDir, type Site, startSite } from '../support/site';

test.setTimeout(120_000);

/**
 * How long each waits, on a busy machine: longer than the site's own limits (0.8 and 4.5 seconds),
 * shorter than those of the database's connection (20 seconds).
 */
const [BALANCER_MS, VISITOR_MS] = [10_000, 18_000];

let dataDir: string;
let site: Site;
test.beforeAll(async () => {
  dataDir = makeDataDir();
  site = await startSite({ dataDir, env: { GEOCODER: 'off', MIN_FORM_SECONDS: '0' } });
});
test.afterAll(async () => {
  await site.stop();
  removeDataDir(dataDir);
});

async function asks(
  path: string,
  { ms = VISITOR_MS, ...init }: RequestInit & { ms?: number } = {},
) {
  const signal = AbortSignal.timeout(ms);
  const askedAt = performance.now();
  const answer = await fetch(site.url + path, { ...init, signal, redirect: 'manual' });
  const text = await answer.text();
  const seconds = (performance.now() - askedAt) / 1_000;
  process.stdout.write(`  ${path}: ${answer.status} after ${seconds.toFixed(1)} s\n`);
  const { status, headers } = answer;
  const retryAfter = headers.get('retry-after');
  const [to, cookie] = [headers.get('location') ?? '', headers.get('set-cookie') ?? ''];
  return { status, text, to, cookie, retryAfter };
}

const ready = () => asks('/readyz', { ms: BALANCER_MS });

test('while the database is frozen, every request is answered and no message is lost or stored twice', async () => {
  const message = JSON.stringify({ ...someone(), email: 'frozen@example.org' });
  const json = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const writes = () => asks('/api/messages', { method: 'POST', headers: json, body: message });
  const typed = 'Words that must not be lost.';
  const sendsForm = () => {
    const body = new URLSearchParams({ language: 'en', step: 'write', message: typed });
    return asks('/api/messages', { method: 'POST', body });
  };
  expect((await ready()).status).toBe(200);
  expect((await asks('/en')).status).toBe(200);
  const begun = await sendsForm();
  expect(begun.status).toBe(303);
  const cookie = begun.cookie.split(';', 1)[0] ?? '';
  const looksUp = () => {
    const body = new URLSearchParams({ language: 'en', zip: '10001' });
    const headers = { referer: `${site.url}/en?from=news` };
    return asks('/api/lookup', { method: 'POST', body, headers });
  };
  const leaves = () => asks('/exit', { headers: { cookie } });
  const closes = () => {
    const body = new URLSearchParams({ language: 'en', token: 'A'.repeat(43) });
    return asks('/api/receipts/close', { method: 'POST', body, headers: { cookie } });
  };
  const signsIn = () => {
    const body = new URLSearchParams({ email: 'staff@example.org', password: 'a password' });
    const headers = { origin: site.url };
    return asks('/staff/sign-in/enter', { method: 'POST', body, headers });
  };

  const goOn = freezeDatabase(dataDir);
  try {
    const [balancer, signIn, program, form, lookup, exit, closed, logo, ...pages] =
      await Promise.all([
        ready(),
        signsIn(),
        writes(),
        sendsForm(),
        looksUp(),
        leaves(),
        closes(),
        asks(`/logo/${'A'.repeat(16)}-40x20.svg`),
        ...['/en', '/es', '/en/act', '/en/write', '/en/lookup?zip=10001'].map((path) => asks(path)),
      ]);
    expect(balancer).toMatchObject({ status: 503, retryAfter: '5' });
    const notResponding = expect.stringContaining('The database isn’t responding');
    expect(signIn).toMatchObject({ status: 503, retryAfter: '5', text: notResponding });
    expect(program).toMatchObject({ status: 503, retryAfter: expect.any(String) });
    expect(form).toMatchObject({ status: 503, text: expect.stringContaining(typed) });
    expect(lookup).toMatchObject({ status: 303, to: expect.stringContaining('from=news') });
    // Whoever leaves is forgotten in this browser, whether or not the draft could be deleted.
    for (const left of [exit, closed])
      expect(left).toMatchObject({ status: 303, cookie: expect.stringContaining('Max-Age=0') });
    expect(logo.status).toBe(503);
    for (const { status } of pages) expect(status).toBe(200);
    expect((await ready()).status).toBe(503);
  } finally {
    goOn();
  }

  await expect.poll(async () => (await ready()).status).toBe(200);
  expect((await writes()).status).toBe(201);
  expect((await writes()).status).toBe(201);
  const db = openDb((await findRunningPostgres(dataDir)) ?? '');
  expect(await db.message.count({ where: { email: 'frozen@example.org' } })).toBe(1);
  await db.$disconnect();
});
