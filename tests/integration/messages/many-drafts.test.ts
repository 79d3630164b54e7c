import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
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

test('a network over the draft limit gets 429 and its text back, and drafts already begun continue', async () => {
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

  // A draft already begun continues, and other networks can start theirs.
  expect((await first.press('write', letter)).status).toBe(303);
  site.from('198.51.100.21');
  expect((await openBrowser(site).press('start', address)).status).toBe(303);
});

test('a message after a sent one counts as a new draft', async () => {
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

test('a text too long for a draft is returned in full and not stored', async () => {
  site.from('198.51.100.24');
  const browser = openBrowser(site);
  await browser.press('start', address);
  const before = await site.db.draft.findMany();
  const message = `${'é'.repeat(40_000)} end`;
  const { status, answer } = await browser.press('write', { ...letter, message });
  expect(status).toBe(413);
  expect(await answer.text()).toContain(message);
  expect(await site.db.draft.findMany()).toEqual(before);
  // Too long to send but short enough for a draft: the form shows it again.
  const longer = { ...letter, message: 'a'.repeat(10_001) };
  expect((await browser.press('write', longer)).to).toBe('/en/write?draft');
});

test('large steps count more toward the limit, so one draft cannot be rewritten endlessly', async () => {
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

test('a step without fields counts as much as the draft that it rewrites', async () => {
  site.from('198.51.100.26');
  const browser = openBrowser(site);
  await browser.press('start', address);
  const message = 'a'.repeat(9_000);
  const statuses = [(await browser.press('write', { ...letter, message })).status];
  for (let step = 0; step < 4; step++) statuses.push((await browser.press('write')).status);
  expect(statuses).toEqual([303, 303, 303, 429, 429]);
});

test('a draft that cannot be counted is not started, and its text is returned', async () => {
  site.from('198.51.100.23');
  await site.db.$executeRaw`alter table "RateCount" rename to "Gone"`;
  const { status, answer } = await openBrowser(site).press('write', letter);
  await site.db.$executeRaw`alter table "Gone" rename to "RateCount"`;
  expect(status).toBe(503);
  expect(await answer.text()).toContain('A &lt;b&gt;word&lt;/b&gt;');
});

test('a draft begun under a clock that was ahead is sent without a wait', async () => {
  site.from('198.51.100.28');
  const browser = openBrowser(site);
  await browser.press('start', { ...address, street: '3 Example Street' });
  await browser.press('write', { ...letter, firstName: 'Lee', email: 'ahead@example.org' });
  await site.db.draft.updateMany({ data: { createdAt: new Date(Date.now() + 20 * 86_400_000) } });
  expect((await browser.press('send')).to).toMatch(/^\/en\/receipt\//);
  await site.db.draft.deleteMany();
});

test('while drafts fill their storage, none is begun, and a written message can still be sent', async () => {
  site.from('198.51.100.27');
  const browser = openBrowser(site);
  await browser.press('start', { ...address, street: '2 Example Street' });
  const other = { ...letter, firstName: 'Kim', email: 'full@example.org' };
  await browser.press('write', { ...other, message: 'a'.repeat(9_000) });
  const sealed = new Uint8Array(10_000_000);
  const { id } = await site.db.draft.create({ data: { sealed, expiresAt: new Date(0) } });
  await site.db.$executeRaw`
    insert into "Draft" (id, sealed, "expiresAt")
    select gen_random_uuid()::text, sealed, "expiresAt" from "Draft", generate_series(1, 100)
    where id = ${id}`;
  // The total of a moment ago is still known; a minute later it is read again.
  const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
  const before = await site.db.draft.count();
  expect((await openBrowser(site).press('start', address)).status).toBe(429);
  expect((await browser.press('write', { ...other, message: 'b'.repeat(2_000) })).status).toBe(429);
  expect(await site.db.draft.count()).toBe(before);
  expect((await browser.press('send')).to).toMatch(/^\/en\/receipt\//);
  clock.mockRestore();
  await site.db.draft.deleteMany();
});
