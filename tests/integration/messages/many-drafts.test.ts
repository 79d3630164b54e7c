import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type MessageSite, openBrowser, openMessageSite } from './message-site';

let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite({ LIMIT_DRAFTS_PER_HOUR: '2' });
});
afterEach(() => site.db.rateCount.deleteMany());
afterAll(() => site.close());

const address = { street: '1 Example Street', city: 'New York', state: 'NY', zip: '10001' };
const letter = {
  firstName: 'Sam',
  lastName: 'Sample',
  email: 'many@example.org',
  subject: 'Support the Act',
  message: 'A <b>word</b>',
};

test('a network that begins too many messages gets its text back and is told when to come', async () => {
  site.from('198.51.100.20');
  const first = openBrowser(site);
  expect((await first.press('start', address)).status).toBe(303);
  expect((await openBrowser(site).press('start', address)).status).toBe(303);
  const before = await site.db.draft.count();

  const { status, answer } = await openBrowser(site, 'es').press('write', letter);
  expect(status).toBe(429);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(answer.headers.get('set-cookie')).toBeNull();
  const page = await answer.text();
  expect(page).toContain('<html lang="es">');
  expect(page).toContain('A &lt;b&gt;word&lt;/b&gt;');
  expect(await site.db.draft.count()).toBe(before);

  // A message that is begun goes on, and other networks begin theirs.
  expect((await first.press('write', letter)).status).toBe(303);
  site.from('198.51.100.21');
  expect((await openBrowser(site).press('start', address)).status).toBe(303);
});

test('the message after a sent one counts as begun', async () => {
  site.from('198.51.100.22');
  const browser = openBrowser(site);
  await browser.press('start', address);
  await browser.press('write', letter);
  expect((await browser.press('send')).to).toMatch(/^\/en\/receipt\//);
  const sent = browser.cookie;
  expect((await browser.press('start', address)).status).toBe(303);
  browser.cookie = sent;
  expect((await browser.press('start', address)).status).toBe(429);
});

test('a text longer than a draft may be comes back whole, and is not stored', async () => {
  site.from('198.51.100.24');
  const browser = openBrowser(site);
  await browser.press('start', address);
  const before = await site.db.draft.findMany();
  const message = `${'é'.repeat(40_000)} end`;
  const { status, answer } = await browser.press('write', { ...letter, message });
  expect(status).toBe(413);
  expect(await answer.text()).toContain(message);
  expect(await site.db.draft.findMany()).toEqual(before);
  // Too long to be sent, but not for a draft: it comes back in its form.
  const longer = { ...letter, message: 'a'.repeat(10_001) };
  expect((await browser.press('write', longer)).to).toBe('/en/write?draft');
});

test('steps count by their size, so that one draft cannot be written without end', async () => {
  site.from('198.51.100.25');
  const browser = openBrowser(site);
  await browser.press('start', address);
  const message = 'a'.repeat(9_000);
  const statuses = [];
  for (let step = 0; step < 6; step++) {
    statuses.push((await browser.press('write', { ...letter, message })).status);
  }
  expect(statuses).toEqual([303, 303, 303, 429, 429, 429]);
});

test('what cannot be counted is not begun', async () => {
  site.from('198.51.100.23');
  await site.db.$executeRaw`alter table "RateCount" rename to "Gone"`;
  const { status, answer } = await openBrowser(site).press('write', letter);
  await site.db.$executeRaw`alter table "Gone" rename to "RateCount"`;
  expect(status).toBe(503);
  expect(await answer.text()).toContain('A &lt;b&gt;word&lt;/b&gt;');
});
