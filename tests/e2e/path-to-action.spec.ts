import type { Page } from 'playwright/test';
import { openEdition } from '@/lib/campaign/act-record';
import { copy } from '@/lib/campaign/copy';
import { edition, letterText } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';
import { leaves } from '../support/every-word';
import { wordCount } from '../support/readability';
import { expect, test } from './fixtures';
import { austin } from './visitor';

test.use({ viewport: { width: 375, height: 812 } });

const SCREEN = 812;
/** Screens are counted per page in half screens, including header and footer. */
const MAX = { presses: 4, fields: 7, screens: 8 };

const screensOf = (page: Page) =>
  page.evaluate((screen) => document.documentElement.scrollHeight / screen, SCREEN);

/** Lower edge of the first field, or of the first button if there is no field. */
const firstFieldEnds = (page: Page) =>
  page.evaluate(() => {
    const fields = 'main :is(input:not([type=hidden], [tabindex="-1"]), select, textarea, summary)';
    return document.querySelector(fields)?.getBoundingClientRect().bottom ?? Infinity;
  });

/** Required fields that are empty when the page is opened. */
const requiredFields = (page: Page) =>
  page
    .locator('main form')
    .locator('input:not([type=hidden]):not([type=checkbox]):not([tabindex="-1"]), select, textarea')
    .evaluateAll((all) =>
      all
        .map((field) => field as HTMLInputElement)
        .filter(
          ({ value, labels }) =>
            !value && !/\((optional|opcional)\)/.test(labels?.[0]?.innerText ?? ''),
        )
        .map(({ name }) => name),
    );

for (const language of languages) {
  test(`the journey to the receipt in ${language} needs few presses, fields, and screens`, async ({
    visitor,
  }) => {
    const { page } = visitor;
    const { write } = copy(language);
    let presses = 0;
    const press = async (what: ReturnType<Page['locator']>) => {
      const loaded = page.waitForEvent('load');
      await what.click();
      await loaded;
      presses += 1;
    };
    await visitor.opens(`/${language}`);
    const landing = await screensOf(page);
    expect(await firstFieldEnds(page)).toBeLessThanOrEqual(SCREEN);
    await press(page.locator(`main a[href="/${language}/write"]`).first());

    expect(await firstFieldEnds(page)).toBeLessThanOrEqual(SCREEN);
    // A field for programs alone is not even partly in view.
    const trap = page.locator('.honeypot');
    expect(await trap.evaluate((node) => node.getBoundingClientRect().right)).toBeLessThan(0);
    expect(await trap.evaluate((node) => getComputedStyle(node).overflow)).toBe('hidden');
    const required = await requiredFields(page);
    expect(required.length, required.join()).toBeLessThanOrEqual(MAX.fields);
    await page.locator('#zip').fill(austin.zip);
    await expect(page.locator('#city')).toHaveValue(austin.city);
    // With the members shown, the page has its full length.
    const writing = await screensOf(page);
    await page.locator('#street').fill(austin.street);
    await page.locator('#firstName').fill('Few');
    await page.locator('#lastName').fill('Presses');
    await page.locator('#email').fill(`few-${language}@example.org`);
    await press(page.getByRole('button', { name: write.message.next }));

    await expect(page.locator('h1')).toHaveText(write.check.title);
    const checking = await screensOf(page);
    expect(await firstFieldEnds(page)).toBeLessThanOrEqual(SCREEN);
    await press(page.getByRole('button', { name: write.check.send(3) }));
    await expect(page).toHaveURL(/\/receipt\//);

    expect(presses).toBeLessThanOrEqual(MAX.presses);
    const screens = { landing, writing, checking };
    const all = landing + writing + checking;
    expect(all, JSON.stringify(screens)).toBeLessThanOrEqual(MAX.screens);
  });
}

test('the pages of the journey have at most 700 words without errors', () => {
  const { write } = copy('en');
  const { address, goesTo, safety, script, message, check } = write;
  const shown = { address, goesTo, safety, script, message, check, title: write.title };
  const words = leaves(shown).reduce((sum, [, text]) => sum + wordCount(text, 'en'), 0);
  const offered = wordCount(letterText(edition(openEdition(new Date()), 'en')), 'en');
  expect({ words, offered, all: words + offered }).toMatchObject({ words: expect.any(Number) });
  expect(words + offered).toBeLessThanOrEqual(700);
});
