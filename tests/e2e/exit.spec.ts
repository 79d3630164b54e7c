import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect } from 'playwright/test';
import { makeDataDir, removeDataDir, type Site, startSite } from '../support/site';
import { Visitor } from './visitor';

/** Destination on this server. */
async function startElsewhere() {
  const server: Server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Weather</title>Sunny');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, close: () => new Promise((resolve) => server.close(resolve)) };
}

const test = base.extend<{ visitor: Visitor }, { away: string; site: Site }>({
  away: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here
    async ({}, use) => {
      const elsewhere = await startElsewhere();
      await use(elsewhere.url);
      await elsewhere.close();
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ away }, use) => {
      const dataDir = makeDataDir();
      const site = await startSite({ dataDir, env: { EXIT_URL: away, GEOCODER: 'off' } });
      await use(site);
      await site.stop();
      removeDataDir(dataDir);
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  visitor: async ({ page, site }, use) => use(new Visitor(page, site)),
});

const kept = '7 Kept Street';
const unsent = '8 Unsent Avenue';

/** Types one line that is saved in the draft, and another that is only in the field. */
async function typesSomething({ page, site }: Visitor) {
  await page.goto(`${site.url}/en/write`);
  await page.getByLabel('Street address').fill(kept);
  // The returned page contains the same line, so waiting for the line would not wait for the page.
  const backAgain = page.waitForResponse(
    (answer) => answer.request().method() === 'GET' && /\/en\/write/.test(answer.url()),
  );
  await page.getByRole('button', { name: 'Preview my message' }).click();
  await backAgain;
  await page.waitForLoadState();
  await expect(page.getByLabel('Street address')).toHaveValue(kept);
  await page.getByLabel('Apt.').fill(unsent);
  expect(await page.context().cookies(site.url)).not.toEqual([]);
}

async function expectNothingLeft({ page, site }: Visitor, ...typed: string[]) {
  await expect(async () => {
    expect(await page.context().cookies(site.url)).toEqual([]);
  }).toPass();
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/write/);
  // Emptied twice: as soon as the page is read, and after the browser has put back what was typed.
  await expect(async () => {
    const values = await page
      .locator('input:not([type=hidden])')
      .evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
    for (const text of typed) expect(values).not.toContain(text);
  }).toPass({ timeout: 20_000 });
  await expect(page.locator('body')).not.toContainText(kept);
}

const leaving = {
  'the link': ({ page }: Visitor) => page.getByRole('link', { name: 'Exit this page' }).click(),
  'three presses of Shift': async ({ page }: Visitor) => {
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
  },
};

for (const [how, leave] of Object.entries(leaving)) {
  test(`leaving by ${how} is immediate and keeps no typed text`, async ({ visitor, away }) => {
    await typesSomething(visitor);
    await leave(visitor);
    await expect(visitor.page).toHaveURL(away);
    await expectNothingLeft(visitor, kept, unsent);
  });
}

test('no exit link is visible before it works', async ({ visitor, away, site }) => {
  const { page } = visitor;
  await visitor.opens('/en');
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/site.js', async (route) => {
    await released;
    await route.continue();
  });
  const asked = page.waitForRequest('**/site.js');
  await page.goto(`${site.url}/en/write`, { waitUntil: 'commit' });
  await asked;
  await expect(page.getByRole('link', { name: 'Exit this page' })).toHaveCount(0);
  release();
  await page.getByLabel('Apt.').fill(unsent);
  await leaving['the link'](visitor);
  await expect(page).toHaveURL(away);
  await page.goBack();
  await expect(page).toHaveURL(/\/en$/);
});

test('Shift between other keys, or held down, does not leave', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.opens('/en/write');
  await page.getByLabel('Street address').focus();
  for (const key of ['Shift+A', 'Shift+B', 'Shift+C', 'Shift+D']) await page.keyboard.press(key);
  await page.keyboard.down('Shift');
  for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down('Shift');
  await page.keyboard.up('Shift');
  await expect(page.getByLabel('Street address')).toHaveValue('ABCD');
  await expect(page).toHaveURL(/\/en\/write$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the exit link goes through the server and keeps no typed text', async ({
    visitor,
    away,
    site,
  }) => {
    await typesSomething(visitor);
    const answered = visitor.page.waitForResponse(`${site.url}/exit`);
    await leaving['the link'](visitor);
    const answer = await answered;
    expect(answer.status()).toBe(303);
    expect(answer.headers()['cache-control']).toBe('no-store');
    await expect(visitor.page).toHaveURL(away);
    // The browser itself restores typed text that was not sent, as the safety page explains.
    await expectNothingLeft(visitor, kept);
  });
});

test('the draft is deleted even for someone with a copy of the cookie', async ({
  visitor,
  site,
}) => {
  const { page } = visitor;
  await typesSomething(visitor);
  const cookies = await page.context().cookies(site.url);
  await leaving['the link'](visitor);
  await expect(page).toHaveTitle('Weather');
  await expect(async () => {
    await page.context().addCookies(cookies);
    await page.goto(`${site.url}/en/write`);
    await expect(page.getByLabel('Street address')).toHaveValue('', { timeout: 1_000 });
  }).toPass();
});

test('the exit works when our server is down', async ({ page, away }) => {
  const dataDir = makeDataDir();
  const site = await startSite({ dataDir, env: { EXIT_URL: away } });
  await page.goto(`${site.url}/en/safety`);
  await site.stop();
  removeDataDir(dataDir);
  await page.getByRole('link', { name: 'Exit this page' }).first().click();
  await expect(page).toHaveURL(away);
});
