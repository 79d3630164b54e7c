import { base32 } from '@better-auth/utils/base32';
import type { Browser, Page } from 'playwright/test';
import { openDb } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import type { Site } from '../support/site';
import { codeOf } from '../support/staff-requests';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { readsDrawing } from './reads-drawing';
import { givesPassword, signInAs, staffOf } from './signed-in';
import { mailedLink } from './staff-mailbox';

const password = 'a long enough password';
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
/** The framework has its own alert outside the main element. */
const alert = (page: Page) => page.getByRole('main').getByRole('alert');

const decoded = (key: string) => new TextDecoder().decode(base32.decode(key));
/** Secret that an app reads from the address in the QR code. */
const secretIn = (address: string) => decoded(new URL(address).searchParams.get('secret') ?? '');

/**
 * Invites a person as an admin, in a separate browser.
 * @returns the link in the email
 */
async function invites(browser: Browser, site: Site, email: string, role: 'admin' | 'reviewer') {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, site, 'admin', { name: 'Ada Sample' });
  await page.goto(`${site.url}/staff/team`);
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel(role === 'admin' ? 'Admin' : 'Reviewer').check();
  await press(page, 'Send the invitation');
  await expect(page.locator('#notice')).toContainText('The invitation is ready');
  await page.context().close();
  return mailedLink(site, email, '/staff/invitation');
}

/** Reads the list of recovery codes, which is shown once. */
async function keepsCodes(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your recovery codes');
  const shown = await page.locator('.recovery-codes span').allTextContents();
  const codes = shown.map((code) => code.trim());
  expect(new Set(codes).size).toBe(10);
  return codes;
}

test.use({ viewport: { width: 375, height: 720 } });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    // axe is a script too.
    const accessible = javaScriptEnabled ? expectAccessible : async () => {};

    test('an invited person creates an account, scans the QR code, saves the codes, and signs in', async ({
      page,
      browser,
      site,
    }) => {
      test.setTimeout(180_000);
      const email = `zoe-${javaScriptEnabled}@example.org`;
      const link = await invites(browser, site, email, 'admin');
      await page.goto(link);
      await expect(page.getByText(`You’ll sign in with ${email}`)).toBeVisible();
      await accessible(page);
      await page.getByLabel('Password').fill('short');
      await press(page, 'Create the account');
      await expect(alert(page)).toContainText('Enter your name');
      await expect(alert(page)).toContainText('at least 12 characters');
      await accessible(page);
      await page.getByLabel('Your name').fill('Zoe Sample');
      await page.getByLabel('Password').fill(password);
      await press(page, 'Create the account');
      await expect(page.getByRole('status')).toContainText('Your account is ready');
      await accessible(page);
      await givesPassword(page, { email, password });

      await page.goto(`${site.url}/staff/inbox`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up your second factor');
      await accessible(page);
      const address = await readsDrawing(page.getByRole('img', { name: 'QR code' }));
      expect(address).toMatch(/^otpauth:\/\/totp\//);
      expect(decodeURIComponent(address)).toContain(email);
      const secret = secretIn(address);
      const typed = (await page.locator('code.secret').textContent()) ?? '';
      expect(decoded(typed.replaceAll(' ', ''))).toBe(secret);
      await page.getByLabel('Code', { exact: true }).fill('000000');
      await page.getByLabel('Your current password').fill('not the password');
      await press(page, 'Set up');
      await expect(alert(page)).toContainText('That code doesn’t match');
      await expect(alert(page)).toContainText('not your current password');
      await accessible(page);
      const used = await codeOf(secret);
      await page.getByLabel('Code', { exact: true }).fill(used);
      await page.getByLabel('Your current password').fill(password);
      await press(page, 'Set up');

      const [first = '', ...others] = await keepsCodes(page);
      await accessible(page);
      await page.getByRole('link', { name: 'I saved them' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up your campaign');
      await page.goto(link);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link no longer works');
      await accessible(page);

      await page.goto(`${site.url}/staff/account`);
      await accessible(page);
      await press(page, 'Sign out');
      await givesPassword(page, { email, password });
      // The code used for the setup; half a minute later the app would show another one.
      await page.getByLabel('Code', { exact: true }).fill(used);
      await press(page, 'Continue');
      await expect(alert(page)).toContainText('was already used');
      await accessible(page);
      await page.getByRole('link', { name: 'Use a recovery code instead' }).click();
      await accessible(page);
      await entersRecovery(page, first.toUpperCase());
      await expect(page).toHaveURL(/\/staff\/start$/);

      await page.goto(`${site.url}/staff/account`);
      await press(page, 'Sign out');
      await givesPassword(page, { email, password });
      await page.getByRole('link', { name: 'Use a recovery code instead' }).click();
      await entersRecovery(page, first);
      await expect(alert(page)).toContainText('not one of your unused recovery codes');
      await accessible(page);
      await entersRecovery(page, others[0] ?? '');
      await expect(page).toHaveURL(/\/staff\/start$/);
      await page.goto(`${site.url}/staff/account/recovery-codes`);
      await expect(page.getByText('You have 8 left')).toBeVisible();
      await accessible(page);
    });

    test('a forgotten password is reset with an emailed link, which ends every session', async ({
      page,
      browser,
      site,
    }) => {
      test.setTimeout(180_000);
      const elsewhere = await (await browser.newContext()).newPage();
      const { email, secret } = await signInAs(elsewhere, site, 'reviewer');
      await page.goto(`${site.url}/staff/sign-in`);
      await page.getByRole('link', { name: /forgot/i }).click();
      await accessible(page);
      await press(page, 'Send the link');
      await expect(alert(page)).toContainText('email address');
      await accessible(page);
      const responses: string[] = [];
      for (const address of ['nobody@example.org', email]) {
        await page.getByLabel('Email address').fill(address);
        await press(page, 'Send the link');
        await expect(page.getByRole('status')).toContainText('a link for it is now in mail/staff');
        responses.push((await page.locator('main').textContent()) ?? '');
      }
      expect(responses[0]).toBe(responses[1]);
      await accessible(page);

      await page.goto(await mailedLink(site, email, '/staff/reset-password'));
      await accessible(page);
      await page.getByLabel('New password').fill(email);
      await press(page, 'Set the password');
      await expect(page).toHaveTitle(/^Error: /);
      await accessible(page);
      await page.getByLabel('New password').fill(password);
      await press(page, 'Set the password');
      await expect(page.getByRole('status')).toContainText('Your new password is set');
      await elsewhere.goto(`${site.url}/staff/inbox`);
      await expect(elsewhere).toHaveURL(/\/staff\/sign-in$/);
      await elsewhere.context().close();
      await givesPassword(page, { email, password });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter your code');
      // The other session already used the code of this half minute.
      await page.getByLabel('Code', { exact: true }).fill(await codeOf(secret, 1));
      await press(page, 'Continue');
      await expect(page).toHaveURL(/\/staff\/inbox$/);
    });
  });
}

async function entersRecovery(page: Page, code: string) {
  await page.getByLabel('Recovery code').fill(code);
  await press(page, 'Continue');
}

test('signing in and out and ending another session work with the keyboard alone', async ({
  page,
  browser,
  site,
}) => {
  const rey = await staffOf(site, 'reviewer', { name: 'Rey Viewer' });
  const elsewhere = await (await browser.newContext()).newPage();
  await signInAs(elsewhere, site, 'reviewer', { as: rey });
  await page.goto(`${site.url}/staff/sign-in`);
  await types(page, 'Email address', rey.email);
  await types(page, 'Password', rey.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter your code');
  await types(page, 'Code', await codeOf(rey.secret, 1));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/staff\/inbox$/);
  await page.goto(`${site.url}/staff/account`);
  await expect(page.getByText('This session')).toBeVisible();
  await expectAccessible(page);
  await tabsTo(page, page.locator('td').getByRole('button', { name: 'Sign out' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('Signed out there');
  await elsewhere.goto(`${site.url}/staff/inbox`);
  await expect(elsewhere).toHaveURL(/\/staff\/sign-in$/);
  await elsewhere.context().close();
  await tabsTo(page, page.getByRole('button', { name: 'Sign out', exact: true }).first());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/staff\/sign-in\?notice=signed_out$/);
});

async function types(page: Page, label: string, text: string) {
  await tabsTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
}

/** Presses Tab until the goal has the focus. */
async function tabsTo(page: Page, goal: ReturnType<Page['locator']>) {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never reaches ${goal}`);
}

test('typing keeps a session, and a page whose session has ended says so before the text is lost', async ({
  page,
  site,
}) => {
  await page.clock.install();
  const { email } = await signInAs(page, site, 'admin');
  await page.goto(`${site.url}/staff/inbox`);
  const search = page.getByLabel('Search', { exact: false }).first();
  const db = openDb((await findRunningPostgres(site.dataDir)) ?? '');
  const mine = { where: { user: { email } } };
  const setMinutesUnused = (minutes: number) =>
    db.staffSession.updateMany({
      ...mine,
      data: { updatedAt: new Date(Date.now() - minutes * 60_000) },
    });
  const typesLater = async (text: string) => {
    await page.clock.fastForward(250_000);
    await search.fill(text);
  };
  try {
    await setMinutesUnused(50);
    await typesLater('one');
    await expect
      .poll(async () => (await db.staffSession.findFirst(mine))?.updatedAt.getTime())
      .toBeGreaterThan(Date.now() - 60_000);
    await setMinutesUnused(61);
    await typesLater('two');
    await expect(alert(page)).toHaveText(
      'Your session has ended. Sign in again in a new tab, then come back here and save.',
    );
    await expect(search).toHaveValue('two');
    await expectAccessible(page);
  } finally {
    await db.$disconnect();
  }
});
