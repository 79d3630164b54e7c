import type { Locator, Page } from 'playwright/test';
import { makeDataDir, removeDataDir, type Site, startSite } from '../support/site';
import { expectAccessible } from './accessible';
import { test as base, expect } from './fixtures';
import { signInAs } from './signed-in';

/** Separate site, because a new version changes the pages of every visitor. */
const test = base.extend<object, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here
    async ({}, use) => {
      const dataDir = makeDataDir();
      const site = await startSite({ dataDir, env: { MIN_FORM_SECONDS: '0', GEOCODER: 'off' } });
      await use(site);
      await site.stop();
      removeDataDir(dataDir);
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

/** Person who uses only the keyboard. */
class Typist {
  constructor(readonly page: Page) {}

  async types(label: string | RegExp, text: string) {
    await this.page.getByLabel(label, { exact: true }).focus();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
  }

  async presses(role: 'button' | 'link', name: string | RegExp) {
    await this.enters(this.page.getByRole(role, { name }).first());
  }

  async enters(at: Locator) {
    const answered = this.page.waitForEvent('load');
    await at.focus();
    await this.page.keyboard.press('Enter');
    await answered;
  }

  async chooses(label: string, part: string) {
    await this.page.getByRole('group', { name: part }).getByLabel(label, { exact: false }).focus();
    await this.page.keyboard.press('Space');
  }

  /** Checks the current page at both widths. */
  async isAccessible() {
    for (const width of [375, 1280]) {
      await this.page.setViewportSize({ width, height: 900 });
      await expectAccessible(this.page);
    }
  }
}

const texts = {
  English: {
    headline: 'Tell Congress: fund the Sample Libraries Act',
    ask: 'Vote yes on the Sample Libraries Act (H.R. 9998).',
    subject: 'Please vote for the Sample Libraries Act (H.R. 9998)',
    letter: 'Please vote for the Sample Libraries Act.\n\nOur town reads more because of it.',
    script: 'I live in {{town}}.\nI ask {{title}} {{member}} to vote for H.R. 9998.',
    thanks: 'The libraries thank you.',
  },
  Spanish: {
    headline: 'Pida al Congreso fondos para las bibliotecas',
    ask: 'Vote a favor de la Sample Libraries Act (H.R. 9998).',
    subject: 'Vote a favor de la Sample Libraries Act (H.R. 9998)',
    letter: 'Le pido que vote a favor de la Sample Libraries Act.\n\nEn mi pueblo leemos más.',
    script: 'Vivo en {{town}}.\nLe pido a {{member}} que vote a favor de H.R. 9998.',
    thanks: 'Las bibliotecas le dan las gracias.',
  },
};
const languages = ['English', 'Spanish'] as const;

test('a new version for a fictional bill is written, published, and used in both languages', async ({
  page,
  site,
}) => {
  test.setTimeout(180_000);
  const admin = new Typist(page);
  await signInAs(page, site, 'admin');
  await page.goto(`${site.url}/staff/campaign`);
  await admin.isAccessible();
  await admin.presses('link', 'What we ask');
  await admin.isAccessible();
  await admin.presses('button', 'Make a new version');
  await expect(page.getByRole('status')).toContainText('The new version is a draft');
  await admin.isAccessible();

  await test.step('problems are shown at their fields', async () => {
    await admin.types('Bills', 'H.R. 9998');
    await admin.types('Headline in Spanish', '');
    await admin.presses('button', 'Save the draft and preview it');
    await admin.presses('link', /write each as the Congress and the bill/);
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByLabel('Bills', { exact: true })).toHaveAccessibleDescription(
      /like “119 H.R. 1234”, at most/,
    );
    await expect(page.getByRole('link', { name: 'Enter: Headline in Spanish' })).toBeVisible();
    await admin.isAccessible();
  });

  await test.step('the version is written in both languages', async () => {
    await admin.types('Bills', '119 H.R. 9998');
    await admin.chooses('A vote on bills', 'What does this version ask for?');
    await admin.chooses('No: this version', 'Show the numbers');
    await page.getByLabel('Topic', { exact: true }).focus();
    await page.keyboard.type('Education');
    for (const language of languages) {
      const { headline, ask, subject, letter, script, thanks } = texts[language];
      await admin.types(`Name of the version in ${language}`, 'The libraries bill');
      await admin.types(`Headline in ${language}`, headline);
      await admin.types(`Ask in ${language}`, ask);
      await admin.types(`Subject of the message in ${language}`, subject);
      await admin.types(`Message in ${language}`, letter);
      await admin.types(`Call script, House in ${language}`, script);
      await admin.types(`Call script, Senate in ${language}`, script);
      await admin.types(new RegExp(`^Thanks on the receipt in ${language}`), thanks);
    }
    await admin.presses('button', 'Save the draft and preview it');
  });

  await test.step('the preview shows both pages side by side, and the version is published', async () => {
    const preview = page.locator('.wording-preview');
    await expect(preview.getByRole('heading', { level: 1 })).toHaveText(texts.English.headline);
    await expect(page.getByRole('region', { name: 'Now: The 2026 law' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'After: The libraries bill' })).toContainText(
      texts.Spanish.ask,
    );
    await admin.isAccessible();
    const before = await (await fetch(`${site.url}/en`)).text();
    expect(before).not.toContain(texts.English.headline);
    await admin.presses('button', 'Publish wording 1');
    await expect(page.getByRole('status')).toContainText('Published');
    await admin.isAccessible();
  });

  for (const [at, language] of (['en', 'es'] as const).entries()) {
    await test.step(`visitors use it in ${languages[at]}`, async () => {
      const words = texts[languages[at] ?? 'English'];
      const visitor = new Typist(page);
      await page.goto(`${site.url}/${language}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.headline);
      await expect(page.getByText(words.ask)).toBeVisible();
      await visitor.isAccessible();
      await page.goto(`${site.url}/${language}/share`);
      await page.goto(`${site.url}/${language}/lookup?zip=82001`);
      await page.goto(`${site.url}/${language}/write`);
      await expect(page.locator('#subject')).toHaveValue(words.subject);
      await expect(page.locator('#message')).toHaveValue(words.letter);
      for (const [field, text] of Object.entries({
        zip: '82001',
        street: '1 Example Street',
        city: 'Cheyenne',
        firstName: 'Sample',
        lastName: 'Supporter',
        email: `sample-${language}@example.org`,
      })) {
        await page.locator(`#${field}`).focus();
        await page.keyboard.insertText(text);
      }
      await page.locator('#state').selectOption('WY');
      await visitor.enters(
        page.locator('form button[name="step"], form button[type="submit"]').last(),
      );
      await visitor.isAccessible();
      await visitor.enters(page.locator('main button[type="submit"]').first());
      await expect(page).toHaveURL(/\/receipt\//);
      await expect(page.getByText(words.thanks)).toBeVisible();
      await visitor.isAccessible();
    });
  }

  await test.step('a record that the bill became law ends the version and needs an official page', async () => {
    await page.goto(`${site.url}/staff/campaign/bills`);
    await admin.isAccessible();
    await page.getByLabel('Bill', { exact: true }).selectOption('119 H.R. 9998');
    await admin.chooses('Enacted', 'What is its status?');
    await admin.types('Since which day?', '2026-11-01');
    await admin.types('Official page that confirms it', 'https://example.org/law');
    await admin.presses('button', 'Record it');
    await expect(page.getByRole('alert').first()).toContainText('on a .gov site');
    await admin.isAccessible();
    await admin.types('Official page that confirms it', 'https://www.congress.gov/bill/9998');
    await admin.presses('button', 'Record it');
    // Both versions are shown before anything changes.
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Record it, and change to');
    await expect(page.getByRole('heading', { name: /^(Now|After): / })).toHaveCount(2);
    await admin.isAccessible();
    expect(await (await fetch(`${site.url}/en`)).text()).toContain(texts.English.headline);
    await page.getByRole('button', { name: /^Yes, record it and change to: / }).click();
    await expect(page.getByRole('status')).toContainText('What visitors see has changed');
    await expect
      .poll(async () => (await fetch(`${site.url}/en`)).text())
      .not.toContain(texts.English.headline);
  });
});
