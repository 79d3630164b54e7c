import { type Browser, launch, type Page } from 'puppeteer-core';
import { copy } from '@/lib/campaign/copy';
import { languages } from '@/lib/campaign/languages';
import { findProgram } from '../support/programs';
import { expect, test } from './fixtures';
import { austin } from './visitor';

const firefox = findProgram('Firefox');
let browser: Browser;

test.skip(!firefox, 'Firefox is not installed here.');

test.beforeAll(async () => {
  // Firefox uses WebDriver BiDi, which Playwright does not support for an installed Firefox.
  browser = await launch({ browser: 'firefox', executablePath: firefox, headless: true });
});

test.afterAll(() => browser.close());

/** Presses an element and waits for the next page. */
async function press(page: Page, selector: string) {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}

/** Overflow of the page beyond its width, in pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const language of languages) {
  test(`Firefox completes the journey from the landing page to the receipt in ${language}`, async ({
    site,
  }) => {
    const words = copy(language);
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (problem) => problems.push(String(problem)));
    page.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
    const foreign: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(site.url) && !url.startsWith('data:')) foreign.push(url);
    });
    await page.setViewport({ width: 375, height: 812 });

    await page.goto(`${site.url}/${language}`);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await press(page, `main a[href="/${language}/write"]`);
    await page.type('#zip', austin.zip);
    await page.type('#street', austin.street);
    // City and state are filled in from the ZIP code.
    await page.waitForFunction(
      (city) => document.querySelector<HTMLInputElement>('#city')?.value === city,
      {},
      austin.city,
    );
    // The field for the reason grows with its text.
    await page.type('#why', 'Because it matters. '.repeat(20));
    const hidden = await page.$eval('#why', (field) => field.scrollHeight - field.clientHeight);
    expect(hidden).toBeLessThanOrEqual(0);
    await page.type('#firstName', 'Fire');
    await page.type('#lastName', `Fox ${language}`);
    await page.type('#email', `firefox-${language}@example.org`);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await press(page, 'main form button[type=submit]:not([name])');
    expect(await page.$eval('h1', (h1) => h1.textContent)).toBe(words.write.check.title);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await press(page, 'main form button[type=submit]:not([name])');
    expect(page.url()).toContain(`/${language}/receipt/`);
    const shown = await page.$eval('main', (main) => main.innerText);
    for (const member of ['Doggett', 'Cornyn', 'Cruz']) expect(shown).toContain(member);
    expect(await sideways(page)).toBeLessThanOrEqual(0);

    // The back button must never show typed text.
    await page.goBack();
    const kept = await page.$$eval('input', (all) => all.map(({ value }) => value));
    const body = await page.$eval('body', (all) => all.innerText);
    expect([...kept, body].join('\n')).not.toContain(austin.street);
    expect({ problems, foreign }).toEqual({ problems: [], foreign: [] });
    await page.close();
  });
}
