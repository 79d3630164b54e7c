import type { Page } from 'playwright/test';
import { openDb } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { createMessage } from '../integration/staff/create-message';
import { makeDataDir, removeDataDir, type Site, startSite } from '../support/site';
import { expectAccessible } from './accessible';
import { test as base, expect } from './fixtures';
import { givesCode, givesPassword, staffOf } from './signed-in';

/** Separate site, because the shared one may already have staff. */
const test = base.extend<{ ownSite: Site }>({
  ownSite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here
    async ({}, use) => {
      const dataDir = makeDataDir();
      const site = await startSite({ dataDir });
      await use(site);
      await site.stop();
      removeDataDir(dataDir);
    },
    { timeout: 240_000 },
  ],
});

const ada = { name: 'Ada Sample', email: 'ada@example.org', password: 'a long enough password' };

/** Stores two messages that wait for staff; one contains a script. */
async function writeMessages(site: Site) {
  const db = openDb((await findRunningPostgres(site.dataDir)) ?? '');
  const held = { status: 'on_hold', holdReason: 'review' } as const;
  const subject = 'Hello <script>document.title = "taken"</script>';
  const good = await createMessage(db, held);
  const odd = await createMessage(db, { ...held, subject, reviewFlags: ['links', 'shouting'] });
  await db.$disconnect();
  return { good: good.reference, odd: odd.reference };
}

async function opensMessage(page: Page, reference: string) {
  await page.getByRole('link', { name: reference }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Message ${reference}`);
}

/** The framework has its own alert outside the main element. */
const alert = (page: Page) => page.getByRole('main').getByRole('alert');

test.use({ viewport: { width: 320, height: 640 } });

test('the first account is created once, and problems are shown at their fields', async ({
  page,
  ownSite: site,
}) => {
  await page.goto(site.firstAccountLink);
  await expectAccessible(page);
  await page.getByLabel('Your name').fill(ada.name);
  await page.getByLabel('Email address').fill(ada.email);
  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', { name: 'Create the account' }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(alert(page)).toContainText('at least 12 characters');
  await expect(page.getByLabel('Your name')).toHaveValue(ada.name);
  await expect(page.getByLabel('Password')).toHaveValue('');
  await expectAccessible(page);
  await page.getByLabel('Password').fill(ada.password);
  await page.getByRole('button', { name: 'Create the account' }).click();
  await expect(page.getByRole('status')).toHaveText('Your account is ready. Sign in with it.');
  await page.goto(site.firstAccountLink);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link no longer works');
  await expectAccessible(page);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    // axe is a script too.
    const accessible = javaScriptEnabled ? expectAccessible : async () => {};

    test('staff sign in, approve one message, and reject another', async ({ page, site }) => {
      const { good, odd } = await writeMessages(site);
      await page.goto(`${site.url}/staff`);
      const rey = await staffOf(site, 'reviewer');
      await givesPassword(page, { ...rey, password: 'not the password' });
      await expect(alert(page)).toContainText('is wrong');
      await expect(page.getByLabel('Email address')).toHaveValue(rey.email);
      await accessible(page);
      await givesPassword(page, rey);
      await accessible(page);
      await givesCode(page, rey.secret);
      await accessible(page);

      await page.getByText('Filters', { exact: true }).click();
      await page.getByLabel('Delivery status').selectOption('On hold');
      await page.getByLabel('State', { exact: true }).selectOption('Texas');
      await page.getByRole('button', { name: 'Apply filters' }).click();
      await opensMessage(page, good);
      await accessible(page);
      await page.getByRole('button', { name: 'Approve and send' }).click();
      await expect(page.locator('#notice')).toContainText('approved');

      await page.goto(`${site.url}/staff/inbox?status=on_hold`);
      await expect(page.getByText('Flagged: link, capitals')).toBeVisible();
      await opensMessage(page, odd);
      const oddPage = page.url();
      await expect(
        page.getByText('Most of the writer’s own words are in capital letters.'),
      ).toBeVisible();
      await expect(page).not.toHaveTitle(/taken/);
      await page.locator('summary', { hasText: 'Reject…' }).click();
      await page.getByRole('button', { name: 'Reject the message' }).click();
      await expect(alert(page)).toContainText('Choose why you’re rejecting it');
      await accessible(page);
      await page.getByLabel('Advertising or mass text').check();
      await page.getByLabel('In your own words').fill('It is no letter.');
      await page.getByRole('button', { name: 'Reject the message' }).click();
      await expect(page.locator('#notice')).toContainText('rejected');
      await page.goto(oddPage);
      await expect(page.getByText('Staff wrote: It is no letter.')).toBeVisible();

      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.goto(`${site.url}/staff/inbox`);
      await expect(page).toHaveURL(/\/staff\/sign-in$/);
    });
  });
}
