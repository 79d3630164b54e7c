import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { type EditionName, edition } from '@/lib/campaign/edition';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { makeDataDir, removeDataDir, type Site, startSite } from '../support/site';
import { expectAccessible } from './accessible';
import { chooseEdition } from './choose-edition';
import { expect, test } from './fixtures';
import { signInAs } from './signed-in';
import { austin, Visitor } from './visitor';

test.use({ viewport: { width: 375, height: 700 } });
test.describe.configure({ mode: 'serial' });

const soon = { timeout: 12_000, intervals: [100] };
const languages = ['en', 'es'] as const;

/** Headline of a public page as a new visitor gets it. */
async function headlineOf(site: Site, language: string) {
  const html = await (await fetch(`${site.url}/${language}`)).text();
  return html.match(/<h1>(.*?)<\/h1>/)?.[1];
}

/** Subject offered to a visitor who began a message in this browser. */
async function subjectAt(page: Page, site: Site, language: string) {
  const answer = await page.request.get(`${site.url}/${language}/write`);
  return (await answer.text()).match(/<textarea[^>]*id="subject"[^>]*>([^<]*)</)?.[1]?.trim();
}

/** Another server of the same campaign: its own process, with the same database and key. */
async function anotherMachine(site: Site) {
  const dataDir = makeDataDir();
  const secret = readFileSync(path.join(site.dataDir, 'secret-key'), 'utf8').trim();
  const databaseUrl = (await findRunningPostgres(site.dataDir)) ?? '';
  const env = { DATABASE_URL: databaseUrl, SECRET_KEY: secret, WORKER: 'off', GEOCODER: 'off' };
  const machine = await startSite({ dataDir, env });
  const stop = async () => {
    await machine.stop();
    removeDataDir(dataDir);
  };
  return { machine, stop };
}

test('an admin switches the edition, and pages and letters follow on every machine', async ({
  page,
  site,
  browser,
}) => {
  const { machine, stop } = await anotherMachine(site);
  const visiting = await browser.newPage();
  const visitor = new Visitor(visiting, site);
  await visitor.opens('/en/write');
  await visitor.givesAddress(austin);
  await expect(visiting.locator('#subject')).toHaveValue(edition('2026-law', 'en').subject);

  /** Pages that visitors get in both languages. Cookies of one port are sent to every other. */
  const shown = () =>
    Promise.all(
      [site, machine].flatMap((at) =>
        languages.map(async (language) => ({
          headline: await headlineOf(at, language),
          subject: await subjectAt(visiting, at, language),
        })),
      ),
    );
  const wordsOf = (name: EditionName) =>
    [site, machine].flatMap(() =>
      languages.map((language) => {
        const { headline, subject } = edition(name, language);
        return { headline, subject };
      }),
    );

  await signInAs(page, site, 'admin');
  await page.getByRole('link', { name: 'Campaign', exact: true }).click();
  await expectAccessible(page);
  await expect(page.getByText('The 2026 law (automatic)')).toBeVisible();
  await page.getByRole('link', { name: 'What we ask' }).first().click();
  await expectAccessible(page);
  const old = page.getByRole('article', { name: /^The 2024 bill/ });
  await expect(old).toContainText('It asks for something that is over');
  await expect(old).toContainText(edition('2024-bill', 'es').headline);
  await expect(page.getByRole('article', { name: /^The 2026 law/ })).toContainText(
    edition('2026-law', 'es').ask,
  );
  expect(await shown()).toEqual(wordsOf('2026-law'));

  // Nothing changes before both versions are shown side by side.
  await page.getByRole('link', { name: 'Change to: The 2024 bill' }).click();
  await expectAccessible(page);
  for (const [title, name] of [
    ['Now: The 2026 law', '2026-law'],
    ['After: The 2024 bill', '2024-bill'],
  ] as const) {
    const side = page.getByRole('region', { name: title });
    for (const language of languages) {
      const { headline, ask, subject } = edition(name, language);
      for (const text of [headline, ask, subject]) await expect(side).toContainText(text);
    }
  }
  expect(await shown()).toEqual(wordsOf('2026-law'));
  await page.getByRole('button', { name: 'Yes, change to: The 2024 bill' }).click();
  await expect.poll(shown, soon).toEqual(wordsOf('2024-bill'));
  await expect(page.getByRole('status')).toContainText('from now on');
  await expect(page.getByText('Staff chose this version')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Choose automatically' }).click();
  await page.getByRole('button', { name: 'Yes, change to: The 2026 law' }).click();
  await expect.poll(shown, soon).toEqual(wordsOf('2026-law'));
  await expect(page.getByRole('status')).toContainText('from now on');
  await visiting.close();
  await stop();
});

test('wording is drafted, checked, previewed, published, and restored', async ({ page, site }) => {
  await chooseEdition(site, '2024-bill');
  await signInAs(page, site, 'admin');
  await page.goto(`${site.url}/staff/campaign/words/2024-bill`);
  await expectAccessible(page);
  await expect(page.getByText('The Act became law', { exact: false })).toBeVisible();

  // A problem is shown at its field, and nothing is published.
  await page
    .getByLabel('Headline in English', { exact: true })
    .fill('See http://example.org for the headline');
  await page
    .getByLabel('Headline in Spanish', { exact: true })
    .fill('Otro titular para esta página');
  await page
    .getByLabel('Call script, House in English', { exact: true })
    .fill('Say {{member and hang up again.');
  await page.getByRole('button', { name: 'Save the draft and preview it' }).click();
  await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('Preview');
  await expectAccessible(page);
  await page.getByRole('link', { name: /write placeholders in full/ }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expectAccessible(page);
  const field = page.getByLabel('Call script, House in English', { exact: true });
  await expect(field).toHaveAccessibleDescription(/write placeholders in full/);
  await field.fill('I ask {{title}} {{member}} to support the Act.\nThank you.');
  await page.getByLabel('Headline in English', { exact: true }).fill('A headline that staff wrote');
  await page.getByRole('button', { name: 'Save the draft and preview it' }).click();

  // The preview uses the parts of the public page, which itself is unchanged.
  const preview = page.locator('.wording-preview');
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(
    'A headline that staff wrote',
  );
  await expect(preview).toContainText('The Act became law');
  await expect(preview).toContainText('I ask Representative Example to support');
  expect(await headlineOf(site, 'en')).toBe(edition('2024-bill', 'en').headline);
  await page.getByRole('link', { name: 'Spanish', exact: true }).click();
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(
    'Otro titular para esta página',
  );
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Publish wording 1' }).click();
  await expect(page.getByRole('status')).toContainText('Published');
  await expect.poll(() => headlineOf(site, 'en'), soon).toBe('A headline that staff wrote');
  await expect.poll(() => headlineOf(site, 'es'), soon).toBe('Otro titular para esta página');
  const html = await (await fetch(`${site.url}/en`)).text();
  expect(html).toContain('The Act became law');

  await page.getByRole('link', { name: 'See the original wording, or restore it' }).click();
  await page.getByRole('button', { name: 'Restore it' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'why you are restoring this wording',
  );
  await expectAccessible(page);
  await page.getByLabel('Why are you restoring it?').fill('The first headline was better.');
  await page.getByRole('button', { name: 'Restore it' }).click();
  await expect(page.getByRole('status')).toContainText('The earlier wording is restored');
  await expectAccessible(page);
  const { headline } = edition('2024-bill', 'en');
  await expect.poll(() => headlineOf(site, 'en'), soon).toBe(headline);
  await chooseEdition(site, 'auto');
});

test('of two admins with the same draft the later one is warned and keeps the entered text', async ({
  page,
  site,
  browser,
}) => {
  await signInAs(page, site, 'admin');
  const other = await browser.newPage();
  await signInAs(other, site, 'admin');
  const path = `${site.url}/staff/campaign/words/2026-law`;
  await page.goto(path);
  await other.goto(path);
  await other
    .getByLabel('Ask in English', { exact: true })
    .fill('What the first of two admins typed.');
  await other.getByRole('button', { name: 'Save the draft', exact: true }).click();
  await expect(other.getByRole('status')).toContainText('The draft is saved');

  await page
    .getByLabel('Ask in English', { exact: true })
    .fill('What the second of two admins typed.');
  await page.getByRole('button', { name: 'Save the draft', exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Nothing was saved');
  await expect(page.getByLabel('Ask in English', { exact: true })).toHaveValue(
    'What the second of two admins typed.',
  );
  await expect(page.getByText('What the first of two admins typed.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Delete the draft' }).click();
  await expect(page.getByRole('status')).toContainText('The draft was deleted');
  await other.close();
});

test('settings can be changed by keyboard, and an invalid one is reported at its field', async ({
  page,
  site,
}) => {
  await signInAs(page, site, 'admin');
  await page.goto(`${site.url}/staff/campaign/limits`);
  await page.getByLabel('Messages sent').focus();
  await page.keyboard.type('none');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/^Error: Limits/);
  await expect(page.getByLabel('Messages sent')).toHaveValue('none');
  await expectAccessible(page);
  await page.getByLabel('Messages sent').fill('700');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('The limits were changed.');
  await expect(page.getByText('Now: 700. Default: 600.')).toBeVisible();

  await page.getByLabel('Days', { exact: false }).fill('30');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keep personal data 30 days?');
  await expect(page.getByText('the next cleanup deletes nothing')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save this time' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('The time was changed');
  const privacy = await (await fetch(`${site.url}/en/privacy`)).text();
  expect(privacy).toContain('30 days');

  await page.goto(`${site.url}/staff/campaign/look`);
  await page.getByLabel('Name of the organization').fill('Example Group');
  await page.getByLabel('Postal address').fill('1 Example Street, Austin TX');
  await page.getByLabel('Contact', { exact: false }).first().fill('contact@example.org');
  await page.getByRole('button', { name: 'Save the organization' }).click();
  await expect(page.getByRole('status')).toContainText('Pages and emails now show it');
  const home = await (await fetch(`${site.url}/es`)).text();
  expect(home).toContain('Example Group');
});
