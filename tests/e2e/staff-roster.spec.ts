import { test as base, type Page } from 'playwright/test';
import { runCommand } from '../support/run-command';
import { congressDir, shippedSources } from '../support/shipped-sources';
import { makeDataDir, removeDataDir, type Site, startSite } from '../support/site';
import { expectAccessible } from './accessible';
import { expect } from './fixtures';
import { signInAs } from './signed-in';

const why = 'Seen on the website of the House.';

/** Site with separate tables, so that an update does not change the shipped ones. */
const test = base.extend<object, { site: Site; tables: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here
  tables: [async ({}, use) => use(congressDir()), { scope: 'worker' }],
  site: [
    async ({ tables }, use) => {
      const dataDir = makeDataDir();
      const site = await startSite({ dataDir, env: { CONGRESS_DIR: tables, GEOCODER: 'off' } });
      await use(site);
      await site.stop();
      removeDataDir(dataDir);
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});

test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);
test.use({ viewport: { width: 320, height: 640 } });

async function signsIn(page: Page, site: Site) {
  await signInAs(page, site, 'admin');
  await page.getByRole('link', { name: 'Congress', exact: true }).click();
  await page.getByRole('link', { name: 'Members', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Members of Congress');
}

const alert = (page: Page) => page.getByRole('main').getByRole('alert');
const notice = (page: Page) => page.getByRole('status');

async function choosesKind(page: Page, kind: string) {
  await page.getByLabel(kind).check();
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('an update reaches the running site, and staff see its changes', async ({
  page,
  site,
  tables,
}) => {
  const sources = shippedSources('2026-11-20', (member) =>
    member.seat === 'AK-AL' ? { ...member, name: 'Sam Sample' } : member,
  );
  const settings = { DATA_DIR: site.dataDir, CONGRESS_DIR: tables };
  const done = await runCommand('update-congress', ['--from', sources], settings);
  expect(done).toMatchObject({ code: 0, err: expect.stringMatching(/^(Data folder: \S+\n)?$/) });
  await page.goto('/en/lookup?district=AK-AL');
  await expect(page.getByRole('heading', { name: 'Sam Sample', exact: true })).toBeVisible();
  await expect(page.getByText('November 20, 2026')).toBeVisible();

  await signsIn(page, site);
  await expect(page.getByText('Member list as of November 20, 2026')).toBeVisible();
  await expect(page.getByText(/AK-AL: .* → Sam Sample/)).toBeVisible();
  await expectAccessible(page);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    // axe is a script too.
    const accessible = javaScriptEnabled ? expectAccessible : async () => {};

    test('staff correct a phone, mark a seat vacant, and withdraw both', async ({ page, site }) => {
      await signsIn(page, site);
      await page.getByLabel('Seat to correct').fill('TX-99');
      await page.getByRole('button', { name: 'Show the seat' }).click();
      await expect(alert(page)).toContainText('Enter a seat like TX-23');
      await accessible(page);
      await page.getByLabel('Seat to correct').fill('ak-al');
      await page.getByRole('button', { name: 'Show the seat' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Seat AK-AL');
      await accessible(page);

      await choosesKind(page, 'The name or the phone of the member is wrong');
      await accessible(page);
      await page.getByLabel('Phone in Washington').fill('907-555-0100');
      await page.getByRole('button', { name: 'Correct the seat' }).click();
      await expect(page).toHaveTitle(/^Error: /);
      await expect(alert(page)).toContainText('Enter a phone number in Washington');
      await expect(alert(page)).toContainText('Enter your source');
      await expect(page.getByLabel('Phone in Washington')).toHaveValue('907-555-0100');
      await accessible(page);
      await page.getByLabel('Phone in Washington').fill('(202) 225-9999');
      await page.getByLabel('What is your source?').fill(why);
      await page.getByRole('button', { name: 'Correct the seat' }).click();
      await expect(notice(page)).toHaveText('The seat is corrected. Visitors see it from now on.');
      await accessible(page);
      await page.goto('/en/lookup?district=AK-AL');
      await expect(page.getByRole('link', { name: /202-225-9999/ })).toBeVisible();

      await page.goto('/staff/roster/AK-AL');
      await choosesKind(page, 'The seat is vacant');
      await expect(page.getByText('This replaces the current correction')).toBeVisible();
      await page.getByLabel('First day without a member').fill('2026-11-19');
      await page.getByLabel('What is your source?').fill(why);
      await accessible(page);
      await page.getByRole('button', { name: 'Correct the seat' }).click();
      await page.goto('/en/lookup?district=AK-AL');
      await expect(
        page.getByText(/This seat has been vacant since November 19, 2026/),
      ).toBeVisible();
      await expect(page.locator('.vacant a[href="tel:+1-202-224-3121"]')).toBeVisible();

      await page.goto('/staff/roster');
      await expect(
        page.getByRole('cell', { name: /Vacant since November 19, 2026/ }),
      ).toBeVisible();
      await accessible(page);
      await page.getByRole('row', { name: /AK-AL/ }).getByRole('link').click();
      await page.getByRole('button', { name: 'Withdraw the correction' }).click();
      await expect(alert(page)).toContainText('Enter why the correction is withdrawn');
      await accessible(page);
      await page.getByLabel('Why are you withdrawing it?').fill('The source was wrong.');
      await page.getByRole('button', { name: 'Withdraw the correction' }).click();
      await expect(notice(page)).toContainText('The correction was withdrawn');
      await page.goto('/en/lookup?district=AK-AL');
      await expect(page.getByRole('heading', { name: 'Sam Sample', exact: true })).toBeVisible();
    });

    test('staff fill a vacant seat', async ({ page, site }) => {
      await signsIn(page, site);
      await page.getByRole('link', { name: 'TX-23' }).click();
      await choosesKind(page, 'Someone else holds the seat');
      await page.getByRole('button', { name: 'Correct the seat' }).click();
      await expect(alert(page)).toContainText('Enter the Bioguide ID of the member');
      await accessible(page);
      await page.getByLabel('Bioguide ID').fill('Z000001');
      await page.getByLabel('Party').selectOption('Independent');
      await page.getByLabel('Name of the member').fill('Pat Example');
      await page.getByLabel('What is your source?').fill(why);
      await page.getByRole('button', { name: 'Correct the seat' }).click();
      await expect(notice(page)).toContainText('The seat is corrected');
      await page.goto('/es/lookup?district=TX-23');
      await expect(page.getByRole('heading', { name: 'Pat Example', exact: true })).toBeVisible();
      await page.goto('/staff/roster/TX-23');
      await page.getByLabel('Why are you withdrawing it?').fill('The source was wrong.');
      await page.getByRole('button', { name: 'Withdraw the correction' }).click();
      await expect(page.getByText('No one', { exact: true })).toBeVisible();
    });
  });
}
