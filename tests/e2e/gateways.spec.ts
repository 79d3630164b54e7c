import { test as base, type Page } from 'playwright/test';
import { stopChannel } from '@/lib/delivery/stopped-channels';
import { openDb } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { startCensusStub } from '../support/census-stub';
import { gatewaySettings } from '../support/gateways/gateway-settings';
import { type Gateways, startGateways } from '../support/gateways/gateways';
import { allOffices } from '../support/gateways/offices';
import { makeDataDir, removeDataDir, type Site, startSite } from '../support/site';
import { expectAccessible } from './accessible';
import { expect } from './fixtures';
import { signInAs } from './signed-in';
import { austin, Visitor } from './visitor';

/** Site connected to local gateways in which every office participates. */
const test = base.extend<{ visitor: Visitor }, { gateways: Gateways; site: Site }>({
  gateways: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here
    async ({}, use) => {
      const offices = { house: allOffices('house'), senate: allOffices('senate') };
      const gateways = await startGateways({ offices });
      await use(gateways);
      await gateways.close();
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ gateways }, use) => {
      const dataDir = makeDataDir();
      const stub = await startCensusStub();
      const settings = { GEOCODER_URL: stub.url, MIN_FORM_SECONDS: '0' };
      const env = { ...gatewaySettings(gateways.url), ...settings };
      const site = await startSite({ dataDir, env });
      await use(site);
      await site.stop();
      await stub.close();
      removeDataDir(dataDir);
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  visitor: async ({ page, site }, use) => use(new Visitor(page, site)),
});

test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

/** Waits until both gateways have sent their lists of participating offices. */
async function waitForOfficeLists(site: Site) {
  const db = openDb((await findRunningPostgres(site.dataDir)) ?? '', 1);
  try {
    await expect(async () => {
      const listed = await db.channelState.findMany({ where: { listedAt: { not: null } } });
      const channels = listed.map(({ channel }) => channel);
      expect(channels).toEqual(expect.arrayContaining(['house_cwc', 'senate_cwc']));
    }).toPass({ timeout: 60_000 });
  } finally {
    await db.$disconnect();
  }
}

const line = (page: Page, office: string) =>
  page.locator('.receipt-line').filter({ hasText: office });

async function seesStatus(page: Page, office: string, state: string) {
  await expect(async () => {
    await page.reload();
    await expect(line(page, office).locator('.state')).toHaveText(state, { timeout: 500 });
  }).toPass({ timeout: 60_000 });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
    // axe is a script too.
    const accessible = javaScriptEnabled ? expectAccessible : async () => {};

    test('a title is requested for offices that need one and can be declined', async ({
      visitor,
      page,
      site,
    }) => {
      await waitForOfficeLists(site);
      await visitor.opens('/en/write');
      await visitor.givesAddress(austin);
      const title = page.getByRole('combobox', { name: /^Title/ });
      await expect(title).toHaveAccessibleDescription(/Some offices require a title/);
      await accessible(page);
      const email = `title-${javaScriptEnabled}@example.org`;
      await visitor.writes({ firstName: 'Sample', lastName: 'Supporter', email });

      await expect(page).toHaveTitle(/^Error: /);
      await visitor.sees(/Choose a title to write to Lloyd Doggett, .* and .*, or check/);
      await expect(page.getByLabel('First name')).toHaveValue('Sample');
      await accessible(page);
      await title.selectOption('Mx.');
      await page.getByRole('button', { name: 'Preview my message' }).click();

      await expect(title).toHaveValue('Mx.');
      await expect(title).toHaveAccessibleDescription(
        /Choose Mr., Mrs., Ms., Miss, or Dr. to write to (?!Lloyd)/,
      );
      await page.getByLabel('I don’t use a title. Send it another way').check();
      await page.getByRole('button', { name: 'Preview my message' }).click();

      const doggett = page.locator('summary').filter({ hasText: 'Lloyd Doggett' });
      await expect(doggett).toContainText('(test mode: this office does not receive it)');
      await accessible(page);
      await page.getByRole('button', { name: 'Send 3 messages' }).click();
      await expect(page).toHaveURL(/\/en\/receipt\//);
      await seesStatus(page, 'Lloyd Doggett', 'Saved by a test system');
      await seesStatus(page, 'Ted Cruz', 'Saved in test mode');
      await accessible(page);
    });

    test('with an accepted title all three letters go through the gateways', async ({
      visitor,
      page,
    }) => {
      await visitor.opens('/es/write');
      await page.getByLabel('Calle y número').fill(austin.street);
      await page.getByLabel('Ciudad').fill(austin.city);
      await page.getByLabel('Estado o territorio').selectOption(austin.state);
      await page.getByLabel('Código postal').fill(austin.zip);
      const title = page.getByLabel('Título (Sr., Sra.)');
      await expect(title).toHaveAccessibleDescription(/exigen un título/);
      await title.selectOption('Dr.');
      await page.getByLabel('Nombre', { exact: true }).fill('Sample');
      await page.getByLabel('Apellido').fill('Supporter');
      const email = page.getByRole('textbox', { name: 'Correo electrónico' });
      await email.fill(`dr-${javaScriptEnabled}@example.org`);
      await page.locator('form[action="/api/messages"] button').click();
      await page.getByRole('button', { name: 'Enviar 3 mensajes' }).click();
      for (const office of ['Lloyd Doggett', 'Ted Cruz', 'John Cornyn']) {
        await seesStatus(page, office, 'Guardado en un sistema de prueba');
      }
    });
  });
}

test.describe('staff', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('see the delivery method and its reason, and start a stopped channel', async ({
    page,
    site,
    gateways,
  }) => {
    await signInAs(page, site, 'admin');
    await page.getByRole('link', { name: 'Congress', exact: true }).click();
    await page
      .getByRole('navigation', { name: 'Congress' })
      .getByRole('link', { name: 'Delivery methods' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Delivery methods');
    await expect(page.getByText('Used: a test system on our server').first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('main').getByRole('link', { name: 'Offices' }).click();
    await page.getByLabel('State', { exact: true }).selectOption('Texas');
    await page.getByRole('button', { name: 'Filter' }).click();
    await expect(page.getByRole('row', { name: /TX-37 .*House online system/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /TX-23 .*vacant/ })).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1200, height: 900 });
    await expectAccessible(page);

    const db = openDb((await findRunningPostgres(site.dataDir)) ?? '');
    await stopChannel(db, { channel: 'house_cwc', because: 'HTTP 401', now: new Date() });
    const { id } = await db.message.findFirstOrThrow({ where: { prefix: 'Mx.' } });
    await db.$disconnect();
    await page.goto(`/staff/messages/${id}`);
    await expect(page.getByText('House online system: stopped since')).toBeVisible();
    await expect(page.getByText(/does not accept the title that the supporter gave/)).toHaveCount(
      2,
    );
    await expectAccessible(page);
    await page.getByRole('link', { name: /See why/ }).click();
    await expect(page.getByText(/: HTTP 401/).first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: /Start again/ }).click();
    await expect(page.getByRole('status')).toContainText('The delivery method was restarted');
    await expect(page.getByText('House online system: stopped since')).toHaveCount(0);
    expect(gateways.requests.length).toBeGreaterThan(0);
  });
});
