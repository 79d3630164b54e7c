import type { Page } from 'playwright/test';
import { edition } from '@/lib/campaign/edition';
import type { Site } from '../support/site';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { signInAs } from './signed-in';
import { austin, Visitor } from './visitor';

test.use({ viewport: { width: 375, height: 700 } });
test.describe.configure({ mode: 'serial' });

const soon = { timeout: 5_000, intervals: [100] };
const languages = ['en', 'es'] as const;

/** The words of a public page, as a visitor who comes now gets them. */
async function headlineOf(site: Site, language: string) {
  const html = await (await fetch(`${site.url}/${language}`)).text();
  return html.match(/<h1>(.*?)<\/h1>/)?.[1];
}

/** Somebody at the second screen of the write journey, who looks at it again and again. */
async function atTheLetter(page: Page, site: Site) {
  const visitor = new Visitor(page, site);
  await visitor.opens('/en/write');
  await visitor.givesAddress(austin);
  await expect(page).toHaveURL(/\/en\/write\/message$/);
}

async function subjectAt(page: Page, site: Site, language: string) {
  await page.goto(`${site.url}/${language}/write/message`);
  return page.locator('#subject').inputValue();
}

test('an admin switches the edition, and page and template follow in both languages', async ({
  page,
  site,
  browser,
}) => {
  const visiting = await browser.newPage();
  await atTheLetter(visiting, site);
  await signInAs(page, site, 'admin');
  await page.getByRole('link', { name: 'Campaign', exact: true }).click();
  await expectAccessible(page);
  const old = page.getByRole('article', { name: /^The bills of 2024/ });
  await expect(old).toContainText('It asks for something that is over');
  await expect(old).toContainText(edition('2024-bill', 'es').headline);
  await expect(page.getByRole('article', { name: /^The law of 2026/ })).toContainText(
    edition('2026-law', 'es').subject,
  );

  await page.getByRole('button', { name: 'Change to: The law of 2026' }).click();
  await expect(page.getByRole('status')).toContainText('from now on');
  for (const language of languages) {
    const { headline, subject } = edition('2026-law', language);
    await expect.poll(() => headlineOf(site, language), soon).toBe(headline);
    await expect.poll(() => subjectAt(visiting, site, language), soon).toBe(subject);
  }
  await page.getByRole('button', { name: 'Change to: The bills of 2024' }).click();
  await expect(page.getByRole('status')).toContainText('from now on');
  for (const language of languages) {
    const { headline, subject } = edition('2024-bill', language);
    await expect.poll(() => headlineOf(site, language), soon).toBe(headline);
    await expect.poll(() => subjectAt(visiting, site, language), soon).toBe(subject);
  }
  await visiting.close();
});

test('words are drafted, checked, previewed, published and brought back', async ({
  page,
  site,
}) => {
  await signInAs(page, site, 'admin');
  await page.goto(`${site.url}/staff/campaign/words/2024-bill`);
  await expectAccessible(page);
  await expect(page.getByText('The Act has become law', { exact: false })).toBeVisible();

  // What is wrong is said at its field, and nothing is published.
  await page.getByLabel('Headline in English').fill('See http://example.org for the headline');
  await page.getByLabel('Headline in Spanish').fill('Otro titular para esta página');
  await page.getByLabel('Call script, House in English').fill('Say {{member and hang up again.');
  await page.getByRole('button', { name: 'Save the draft and preview it' }).click();
  await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('Preview');
  await expectAccessible(page);
  await page.getByRole('link', { name: /write placeholders whole/ }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expectAccessible(page);
  const field = page.getByLabel('Call script, House in English');
  await expect(field).toHaveAccessibleDescription(/write placeholders whole/);
  await field.fill('I ask {{title}} {{member}} to support the Act.\nThank you.');
  await page.getByLabel('Headline in English').fill('A headline that staff wrote');
  await page.getByRole('button', { name: 'Save the draft and preview it' }).click();

  // The preview is the public page's own, and the public page is as it was.
  const preview = page.locator('.wording-preview');
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(
    'A headline that staff wrote',
  );
  await expect(preview).toContainText('The Act has become law');
  await expect(preview).toContainText('I ask Representative Example Representative to support');
  expect(await headlineOf(site, 'en')).toBe(edition('2024-bill', 'en').headline);
  await page.getByRole('link', { name: 'Spanish', exact: true }).click();
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(
    'Otro titular para esta página',
  );
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Publish number 1' }).click();
  await expect(page.getByRole('status')).toContainText('Published');
  await expect.poll(() => headlineOf(site, 'en'), soon).toBe('A headline that staff wrote');
  await expect.poll(() => headlineOf(site, 'es'), soon).toBe('Otro titular para esta página');
  const html = await (await fetch(`${site.url}/en`)).text();
  expect(html).toContain('The Act has become law');

  await page.getByRole('link', { name: 'See them, or bring them back' }).click();
  await page.getByRole('button', { name: 'Bring them back' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('why these words come');
  await expectAccessible(page);
  await page.getByLabel('Why do they come back?').fill('The first headline was better.');
  await page.getByRole('button', { name: 'Bring them back' }).click();
  await expect(page.getByRole('status')).toContainText('The words are back');
  await expectAccessible(page);
  const { headline } = edition('2024-bill', 'en');
  await expect.poll(() => headlineOf(site, 'en'), soon).toBe(headline);
});

test('two admins at the same draft: the later one is told, and keeps what was typed', async ({
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
  await other.getByLabel('Ask in English').fill('What the first of two admins typed.');
  await other.getByRole('button', { name: 'Save the draft', exact: true }).click();
  await expect(other.getByRole('status')).toContainText('The draft is saved');

  await page.getByLabel('Ask in English').fill('What the second of two admins typed.');
  await page.getByRole('button', { name: 'Save the draft', exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Nothing was saved');
  await expect(page.getByLabel('Ask in English')).toHaveValue(
    'What the second of two admins typed.',
  );
  await expect(page.getByText('What the first of two admins typed.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Throw the draft away' }).click();
  await expect(page.getByRole('status')).toContainText('The draft is gone');
  await other.close();
});

test('settings are changed with the keyboard alone, and a wrong one is said at its field', async ({
  page,
  site,
}) => {
  await signInAs(page, site, 'admin');
  await page.goto(`${site.url}/staff/campaign`);
  await page.getByLabel('Messages sent').focus();
  await page.keyboard.type('none');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/^Error: Campaign/);
  await expect(page.getByLabel('Messages sent')).toHaveValue('none');
  await expectAccessible(page);
  await page.getByLabel('Messages sent').fill('700');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('The limits are changed.');
  await expect(page.getByText('In force: 700. The setting: 600.')).toBeVisible();

  await page.getByLabel('Days', { exact: false }).fill('30');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keep people 30 days?');
  await expect(page.getByText('the next sweep erases nobody')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Set this time' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('The time is changed');
  const privacy = await (await fetch(`${site.url}/en/privacy`)).text();
  expect(privacy).toContain('30 days');

  await page.getByLabel('Name of the organization').fill('Example Group');
  await page.getByLabel('Postal address').fill('1 Example Street, Austin TX');
  await page.getByLabel('Contact', { exact: false }).first().fill('contact@example.org');
  await page.getByRole('button', { name: 'Save who answers for it' }).click();
  await expect(page.getByRole('status')).toContainText('Pages and mail say so');
  const home = await (await fetch(`${site.url}/es`)).text();
  expect(home).toContain('Example Group');
});
