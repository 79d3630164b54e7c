import { test as base, type Page } from 'playwright/test';
import { startActionNetworkStub } from '../support/action-network-stub';
import { startCiviCrmStub } from '../support/civicrm-stub';
import { makeDataDir, removeDataDir, type Site, startSite } from '../support/site';
import { codeOf } from '../support/staff-requests';
import { startWebhookReceiver, verified, type WebhookReceiver } from '../support/webhook-receiver';
import { expectAccessible } from './accessible';
import { expect } from './fixtures';
import { signInAs } from './signed-in';

/** Site that may call programs on this server, and such a program. */
const test = base.extend<object, { site: Site; receiver: WebhookReceiver }>({
  receiver: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here
    async ({}, use) => {
      const receiver = await startWebhookReceiver();
      await use(receiver);
      await receiver.close();
    },
    { scope: 'worker' },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here
    async ({}, use) => {
      const dataDir = makeDataDir();
      const env = { GEOCODER: 'off', WEBHOOKS_TO_PRIVATE: 'yes' };
      const site = await startSite({ dataDir, env });
      await use(site);
      await site.stop();
      removeDataDir(dataDir);
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});

test.setTimeout(120_000);
const notice = (page: Page) => page.getByRole('status');

/** Reloads the page until it shows the worker's result. */
const sees = (page: Page, text: string | RegExp) =>
  expect(async () => {
    await page.reload();
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });

for (const viewport of [
  { width: 375, height: 700 },
  { width: 1280, height: 900 },
]) {
  test.describe(`at ${viewport.width} pixels`, () => {
    test.use({ viewport });

    test('an admin adds a webhook by keyboard, and a signed test arrives', async ({
      page,
      site,
      receiver,
    }) => {
      await signInAs(page, site, 'admin');
      await page.getByRole('link', { name: 'Settings' }).click();
      const menu = page.getByRole('navigation', { name: 'Settings' });
      const connections = menu.getByRole('link', { name: 'Connections' });
      await connections.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Connections');
      await expect(connections).toHaveAttribute('aria-current', 'page');
      await expectAccessible(page);

      await page.getByLabel('Address to call').fill('http://hooks.example.org/in');
      await page.getByRole('button', { name: 'Add the webhook' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText(
        'must begin with https://',
      );
      await expect(page).toHaveTitle(/^Error: /);
      await expectAccessible(page);

      await page.getByLabel('Address to call').focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type(receiver.url);
      for (const key of ['Tab', 'Space', 'Tab', 'Space', 'Tab', 'Tab', 'Enter']) {
        await page.keyboard.press(key);
      }
      await expect(notice(page)).toContainText('The webhook is added');
      const secret = (await page.getByText(/^whsec_/).textContent()) ?? '';
      await expectAccessible(page);

      const before = receiver.calls.length;
      const newCalls = () => receiver.calls.slice(before);
      await page.getByRole('button', { name: 'Send a test' }).click();
      await expect(notice(page)).toContainText('A test is being sent');
      await expect.poll(() => newCalls().length).toBe(1);
      const [call] = newCalls();
      expect(call && verified(call, secret)).toMatchObject({ type: 'test', data: { test: true } });
      await sees(page, 'Accepted: answered 204; 1 try');
      await expectAccessible(page);

      receiver.replies(503);
      await page.getByRole('button', { name: 'Send a test' }).click();
      await sees(page, /Queued: answered 503, the receiver did not accept it; 1 try/);
      await page.getByRole('link', { name: 'Show those not accepted (1)' }).click();
      await expect(page.getByRole('listitem').filter({ hasText: 'webhook-id' })).toHaveCount(1);
      await expectAccessible(page);
      receiver.replies(204);
      await page.getByRole('button', { name: /Retry all/ }).click();
      await expect.poll(() => newCalls().length).toBe(3);
      const ids = newCalls().map(({ headers }) => headers['webhook-id']);
      expect(ids[2]).toBe(ids[1]);
      expect(ids[1]).not.toBe(ids[0]);
      await sees(page, 'Show those not accepted (0)');

      await page.getByRole('button', { name: 'Turn it off' }).click();
      await expect(notice(page)).toContainText('The webhook is off');
      await expect(page.getByText(/^whsec_/)).toHaveCount(0);
      await page.getByRole('button', { name: 'Remove the connection' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText('Check the box');
      await expectAccessible(page);
      await page.getByLabel('Remove it').check();
      await page.getByRole('button', { name: 'Remove the connection' }).click();
      await expect(notice(page)).toContainText('The connection is removed');

      await page.getByRole('link', { name: /What webhooks contain/ }).click();
      await expect(page.getByRole('heading', { name: 'newsletter.opted_in' })).toBeVisible();
      await expectAccessible(page);
    });

    test('an admin connects Action Network by keyboard, and a test checks the key', async ({
      page,
      site,
    }) => {
      const key = 'example-key-0123456789';
      const stub = await startActionNetworkStub({ key, tags: [] });
      const { secret } = await signInAs(page, site, 'admin');
      await page.goto('/staff/webhooks');
      await page.getByLabel('Code from your authenticator app').fill('000000');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main').getByRole('alert')).toContainText(
        'code is wrong or has expired',
      );
      await expectAccessible(page);
      await page.getByLabel('Code from your authenticator app').fill(await codeOf(secret, 1));
      await page.keyboard.press('Enter');
      await expect(notice(page)).toContainText('for ten minutes');
      const field = page.getByLabel('API key', { exact: true });
      await field.fill('two words');
      await field.press('Enter');
      await expect(page.getByRole('main').getByRole('alert')).toContainText('Enter the API key as');
      await expectAccessible(page);
      await field.focus();
      await page.keyboard.type(key);
      await page.keyboard.press('Tab');
      await page.keyboard.type('clean slate');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Control+A');
      await page.keyboard.type(stub.url);
      await page.keyboard.press('Enter');
      await expect(notice(page)).toContainText('Action Network is connected');
      await expect(page.getByRole('main')).not.toContainText(key);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Send a test' }).click();
      await sees(page, 'Accepted: answered 200; 1 try');
      expect(stub.people.size).toBe(0);
      await stub.close();
    });

    test('an admin connects CiviCRM by keyboard, and a test checks key and group', async ({
      page,
      site,
    }) => {
      const key = 'example-key-0123456789';
      const stub = await startCiviCrmStub({ key, groups: [7] });
      const { secret } = await signInAs(page, site, 'admin');
      await page.goto('/staff/webhooks');
      await page.getByLabel('Code from your authenticator app').fill(await codeOf(secret, 1));
      await page.keyboard.press('Enter');
      const field = page.getByLabel('Address of your CiviCRM site');
      await field.fill('our site');
      await field.press('Enter');
      const problems = page.getByRole('main').getByRole('alert');
      await expect(problems).toContainText('Enter a whole address');
      await expect(problems).toContainText('Enter the API key');
      await expectAccessible(page);
      await field.focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type(stub.url);
      await page.keyboard.press('Tab');
      await page.keyboard.type(key);
      await page.keyboard.press('Tab');
      await page.keyboard.type('7');
      await page.keyboard.press('Enter');
      await expect(notice(page)).toContainText('CiviCRM is connected');
      await expect(page.getByRole('main')).not.toContainText(key);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('CiviCRM (127.0.0.1');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Send a test' }).click();
      await sees(page, 'Accepted: answered 200; 1 try');
      expect(stub.contacts).toEqual([]);
      await stub.close();
    });

    test('all staff see on every page what needs attention and what to do', async ({
      page,
      site,
    }) => {
      await signInAs(page, site, 'reviewer');
      // The list of messages has a link with the number of alerts instead.
      await page.goto('/staff/reports');
      const banner = page.getByRole('region', { name: 'What needs attention' });
      await expect(banner).toContainText('The list of members of Congress is out of date');
      await expectAccessible(page);
      await banner.getByRole('link', { name: /What to do .*out of date/ }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alerts');
      await expect(page.getByText('An admin can update the list with one click')).toBeVisible();
      await expectAccessible(page);
      await page.goto('/staff/webhooks');
      await expect(page.getByText('That is for admins.')).toBeVisible();
    });
  });
}
