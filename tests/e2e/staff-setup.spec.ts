import path from 'node:path';
import { base32 } from '@better-auth/utils/base32';
import type { Page } from 'playwright/test';
import { test as base, expect } from 'playwright/test';
import { washingtonDay } from '@/lib/platform/time';
import { startCensusStub } from '../support/census-stub';
import { gatewaySettings } from '../support/gateways/gateway-settings';
import { type Gateways, startGateways } from '../support/gateways/gateways';
import { allOffices } from '../support/gateways/offices';
import { shippedSources } from '../support/shipped-sources';
import { makeDataDir, removeDataDir, type Site, startSite } from '../support/site';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink';
import { codeOf } from '../support/staff-requests';
import { expectAccessible } from './accessible';
import { givesPassword } from './signed-in';
import { austin, Visitor } from './visitor';

type World = { site: Site; sink: SmtpSink; gateways: Gateways };

/** Unconfigured site, a real mail server, and both online systems. */
const test = base.extend<{ world: World }>({
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here
    async ({}, use) => {
      const dataDir = makeDataDir();
      const sink = await startSmtpSink({ auth: { user: 'campaign', pass: 'pass word/ä' } });
      const offices = { house: allOffices('house'), senate: allOffices('senate') };
      const gateways = await startGateways({ offices });
      const stub = await startCensusStub();
      const env = { MIN_FORM_SECONDS: '0', GEOCODER_URL: stub.url };
      const site = await startSite({ dataDir, env });
      await use({ site, sink, gateways });
      await site.stop();
      await Promise.all([sink.close(), gateways.close(), stub.close()]);
      removeDataDir(dataDir);
    },
    { timeout: 240_000 },
  ],
});

test.describe.configure({ mode: 'parallel' });

const ada = { name: 'Ada Sample', email: 'ada@example.org', password: 'a long enough password' };

/** Presses Tab until the element has the focus, then Enter. */
async function pressesByKeyboard(page: Page, role: 'link' | 'button', name: string | RegExp) {
  const target = page.getByRole('main').getByRole(role, { name }).first();
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${role} ${name} is not reached by Tab`);
}

const notice = (page: Page) => page.getByRole('main').getByRole('status');

/** Enters the next code after the last used one, as the app's clock advances. */
async function opensWithCode(page: Page, secret: string) {
  await expect(async () => {
    await page.getByLabel('Code from your authenticator app').fill(await codeOf(secret, 1));
    await page.keyboard.press('Enter');
    await expect(notice(page)).toContainText('ten minutes', { timeout: 3_000 });
  }).toPass({ timeout: 65_000 });
}

const arrives = (page: Page, title: string) =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

const done = (page: Page, title: string) =>
  expect(
    page.getByRole('main').getByRole('heading', { level: 2, name: new RegExp(`^${title}`) }),
  ).toContainText('Done');

for (const viewport of [
  { width: 375, height: 812 },
  { width: 1280, height: 900 },
]) {
  test.describe(`at ${viewport.width} pixels`, () => {
    test.use({ viewport });

    test('an admin goes from the first link to live mode using only the browser', async ({
      page,
      world,
    }) => {
      test.setTimeout(420_000);
      const { site, sink, gateways } = world;
      const start = `${site.url}/staff/start`;

      await test.step('the first account leads to the setup', async () => {
        await page.goto(site.firstAccountLink);
        await page.getByLabel('Your name').fill(ada.name);
        await page.getByLabel('Email address').fill(ada.email);
        await page.getByLabel('Password').fill(ada.password);
        await page.keyboard.press('Enter');
        // The site has just started, and hashing a password takes time.
        await expect(notice(page)).toHaveText('Your account is ready. Sign in with it.', {
          timeout: 20_000,
        });
        await givesPassword(page, ada);
      });
      const secret = await test.step('second factor', () => setsUpFactor(page));
      await arrives(page, 'Set up your campaign');
      await expect(page).toHaveURL(start);
      await expectAccessible(page);

      await test.step('organization', async () => {
        await pressesByKeyboard(page, 'link', 'Enter name, postal address, and contact');
        await arrives(page, 'Name and look');
        await expectAccessible(page);
        await page.getByLabel('Name of the organization').fill('Example Group');
        await page.getByLabel('Postal address').fill('1 Example Square, Anytown, TX 78704');
        await page.getByLabel('Contact (optional)').fill('contact@example.org');
        await pressesByKeyboard(page, 'button', 'Save the organization');
        await expect(notice(page)).toBeVisible();
        await page.goto(start);
        await done(page, 'Name your organization');
      });

      await test.step('version, review, and colleague', async () => {
        for (const settle of ['Keep this version', 'Keep this review mode', 'I work alone']) {
          await pressesByKeyboard(page, 'button', settle);
          await expect(page.getByRole('button', { name: settle })).toHaveCount(0);
          await expect(notice(page)).toContainText('The step is done');
        }
      });

      await test.step('a test message and its receipt', async () => {
        const visitor = new Visitor(page, site);
        await visitor.opens('/en/write');
        await visitor.givesAddress(austin);
        await visitor.writes({ firstName: 'Ada', lastName: 'Sample', email: ada.email });
        await page.getByRole('button', { name: /^Send \d messages$/ }).click();
        await expect(page).toHaveURL(/\/en\/receipt\//);
        await page.goto(start);
        await pressesByKeyboard(page, 'button', 'Open my receipt');
        await expect(page).toHaveURL(/\/en\/receipt\//);
        await page.goto(start);
        await done(page, 'Send yourself a test message');
      });

      await test.step('email, with a wrong password first', async () => {
        await pressesByKeyboard(page, 'link', 'Enter the mail server and send a test');
        await arrives(page, 'Email');
        await expectAccessible(page);
        await expect(page.getByLabel('Mail server', { exact: true })).toHaveCount(0);
        await opensWithCode(page, secret);
        await expectAccessible(page);
        const { hostname, port } = new URL(sink.url);
        await page.getByLabel('Mail server', { exact: true }).fill(hostname);
        await page.getByLabel('STARTTLS').check();
        await page.getByLabel(/^Port/).fill(port);
        await page.getByLabel('User name').fill('campaign');
        await page.getByLabel('Password').fill('wrong');
        await page.getByLabel('Sender address').fill('letters@campaign.example.org');
        await pressesByKeyboard(page, 'button', 'Save the email settings');
        await expect(notice(page)).toContainText('Saved');
        await pressesByKeyboard(page, 'button', 'Send a test');
        await expect(page.getByRole('main').getByRole('alert')).toContainText(
          'does not accept the user name and password',
        );
        await expectAccessible(page);
        await page.getByLabel('Password').fill('pass word/ä');
        await pressesByKeyboard(page, 'button', 'Save the email settings');
        await expect(notice(page)).toContainText('Saved');
        expect(await page.content()).not.toContain('pass word/ä');
        await pressesByKeyboard(page, 'button', 'Send a test');
        await expect(notice(page)).toContainText(`accepted a test to ${ada.email}`);
        const arrived = [...sink.accepted.values()].flat().map(({ to }) => to[0]);
        expect(arrived).toContain(ada.email);
        await page.goto(start);
        await done(page, 'Connect email');
      });

      await test.step('House and Senate', async () => {
        await pressesByKeyboard(page, 'link', 'How to apply, and where to enter the keys');
        await arrives(page, 'House and Senate systems');
        const values = gatewaySettings(gateways.url);
        const fill = (label: string, name: string) =>
          page.getByLabel(label, { exact: true }).fill(values[name] ?? '');
        await fill('House key', 'HOUSE_CWC_KEY');
        await fill('Name registered with the House', 'HOUSE_CWC_AGENT');
        await page
          .getByLabel('Address of the House’s online system')
          .fill(values.HOUSE_CWC_URL ?? '');
        await fill('Senate key', 'SENATE_CWC_KEY');
        await fill('Name registered with the Senate', 'SENATE_CWC_AGENT');
        await page
          .getByLabel('Address of the Senate’s online system')
          .fill(values.SENATE_CWC_URL ?? '');
        await fill('Name of the technical contact', 'CWC_CONTACT_NAME');
        await fill('Email address of the technical contact', 'CWC_CONTACT_EMAIL');
        await fill('Phone of the technical contact', 'CWC_CONTACT_PHONE');
        await fill('Email address for acknowledgments', 'CWC_ACK_EMAIL');
        await pressesByKeyboard(page, 'button', 'Save the connection');
        await expect(notice(page)).toContainText('Saved');
        for (const chamber of ['House', 'Senate']) {
          await pressesByKeyboard(page, 'button', `Check the ${chamber} connection`);
          await expect(notice(page)).toContainText(
            `The ${chamber}’s online system accepts the key`,
          );
        }
        await expectAccessible(page);
        expect(await page.content()).not.toContain(values.HOUSE_CWC_KEY);
        await page.goto(start);
        await done(page, 'Connect the House and Senate systems');
      });

      await test.step('members from two files, without network access', async () => {
        await pressesByKeyboard(page, 'link', 'Update the list');
        await arrives(page, 'Members of Congress');
        await page.getByText('Without network access').click();
        const folder = shippedSources(washingtonDay(new Date()), (member) => member);
        const file = (name: string) => path.join(folder, `legislators-${name}.json`);
        await page.getByLabel('File: Members').setInputFiles(file('current'));
        await page.getByLabel('File: Local offices').setInputFiles(file('district-offices'));
        await expectAccessible(page);
        await pressesByKeyboard(page, 'button', 'Check the files and update');
        await expect(notice(page)).toContainText('The list is up to date');
        await expectAccessible(page);
        await page.goto(start);
        await done(page, 'Update the members of Congress');
      });

      await test.step('live mode, after the numbers of offices are shown', async () => {
        await page.goto(`${site.url}/staff/settings/live`);
        await expect(page.getByRole('main')).toContainText(
          /\d+ offices: \d+ through the online systems .*, 0 by email, \d+ sent by visitors themselves/,
        );
        await expectAccessible(page);
        await pressesByKeyboard(page, 'button', 'Go live');
        await expect(page).toHaveTitle(/^Error: /);
        await page.getByLabel(/^Go live with test keys:/).press('Space');
        // The test site has a local address.
        await page.getByLabel(/^Go live although links in emails/).press('Space');
        await pressesByKeyboard(page, 'button', 'Go live');
        await expect(notice(page)).toContainText('The site is live');
        await page.goto(`${site.url}/staff`);
        await expect(page).toHaveURL(`${site.url}/staff/inbox`);
      });

      await test.step('a supporter’s message waits for a confirmation email, which arrives', async () => {
        const visitor = new Visitor(page, site);
        const email = 'supporter@example.org';
        await visitor.opens('/en/write');
        await visitor.givesAddress(austin);
        // The offices are connected now, and most accept no message without a title.
        await page.getByRole('combobox', { name: /^Title/ }).selectOption('Ms.');
        await visitor.writes({ firstName: 'Sample', lastName: 'Supporter', email });
        await page.getByRole('button', { name: /^Send \d messages$/ }).click();
        await expect
          .poll(() => [...sink.accepted.values()].flat().map(({ to }) => to[0]), {
            timeout: 20_000,
          })
          .toContain(email);
      });

      await test.step('back to test mode, with a reason', async () => {
        await page.goto(`${site.url}/staff/settings/live`);
        await page.getByLabel('Why are you going back').fill('The story ends here.');
        await pressesByKeyboard(page, 'button', 'Go back to test mode');
        await expect(notice(page)).toContainText('The site is in test mode');
        await page.goto(start);
        await expect(page.getByRole('heading', { level: 2, name: /^Go live/ })).not.toContainText(
          'Done',
        );
        await expectAccessible(page);
      });

      await test.step('help', async () => {
        await page.goto(`${site.url}/staff/help`);
        await expectAccessible(page);
        await page.getByText('What is this?').click();
        await expect(page.getByRole('main')).toContainText('what the words on these pages mean');
        // The link in the menu, because only a page that leads here tells the scheme.
        await page.goto(`${site.url}/staff/settings`, { referer: `${site.url}/staff/help` });
        await expect(page.getByRole('main')).toContainText('that is where your browser is');
        await expectAccessible(page);
      });
    });
  });
}

/**
 * Sets up the second factor as a person with an app does.
 * @returns the app's secret
 */
async function setsUpFactor(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText('second factor');
  const typed = (await page.locator('code.secret').textContent()) ?? '';
  const secret = new TextDecoder().decode(base32.decode(typed.replaceAll(' ', '')));
  await page.getByLabel('Code', { exact: true }).fill(await codeOf(secret));
  await page.getByLabel('Your current password').fill(ada.password);
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByRole('link', { name: 'I saved them' }).click();
  return secret;
}
