import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { languages } from '@/lib/campaign/languages';
import { startCensusStub } from './support/census-stub';
import { ensureChromium } from './support/programs';
import { publicPages } from './support/public-pages';
import { makeDataDir, removeDataDir, startSite } from './support/site';

/**
 * Pictures of every public page in both languages, phone and desktop, into var/screenshots; with
 * --readme also the four of the README, one window high, into tests/screenshots; with --looks also
 * dark, in forced colors, narrow, with large text and as printed.
 */
const FOLDER = path.join('var', 'screenshots');
const README_FOLDER = path.join('tests', 'screenshots');
const inReadme = process.argv.includes('--readme') ? ['home', 'act', 'lookup', 'receipt'] : [];
const SIZES = { phone: { width: 375, height: 812 }, desktop: { width: 1280, height: 900 } };

const say = (text: string) => process.stdout.write(`${text}\n`);

/** How else a page can be looked at; with --looks, in English. */
const LOOKS: Record<string, BrowserContextOptions & { print?: true; text?: string }> = {
  dark: { viewport: SIZES.desktop, colorScheme: 'dark' },
  'dark-phone': { viewport: SIZES.phone, colorScheme: 'dark' },
  forced: { viewport: SIZES.desktop, forcedColors: 'active' },
  narrow: { viewport: { width: 320, height: 640 } },
  'large-text': { viewport: SIZES.phone, text: '200%' },
  print: { viewport: SIZES.desktop, print: true },
};

async function takeLooks(browser: Browser, url: string) {
  for (const [look, { print, text, ...options }] of Object.entries(LOOKS)) {
    const page = await browser.newPage(options);
    if (print) await page.emulateMedia({ media: 'print' });
    for (const [name, below] of Object.entries(publicPages)) {
      await page.goto(`${url}/en${below}`);
      await page.evaluate((size) => {
        if (size) document.documentElement.style.fontSize = size;
      }, text);
      await takeWhole(page, `${name}-en-${look}`);
    }
    if (options.colorScheme) {
      await write(page, `${url}/en`, (name) => takeWhole(page, `${name}-en-${look}`));
    }
    await page.close();
    say(`${look}: done`);
  }
}

/** The whole page from its top, with no field in use. */
async function takeWhole(page: Page, name: string) {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true });
}

/** The journey, one picture a screen, ending on the receipt. */
async function write(page: Page, url: string, shot: (name: string) => Promise<unknown>) {
  const next = async () => {
    const answered = page.waitForEvent('load');
    await page.locator('main form button[type=submit]').first().click();
    await answered;
  };
  await page.goto(`${url}/write`);
  await page.fill('#zip', '78704');
  await page.fill('#street', '100 Sample Lane');
  await page.fill('#city', 'Austin');
  await page.selectOption('#state', 'TX');
  await page.fill('#firstName', 'Sample');
  await page.fill('#lastName', `Supporter ${Date.now()}`);
  await page.fill('#email', 'supporter@example.org');
  await shot('write');
  await next();
  await shot('check');
  await next();
  await page.waitForURL(/\/receipt\//);
  await page.locator('.receipt-line').first().waitFor();
  await page.reload();
  await shot('receipt');
}

mkdirSync(FOLDER, { recursive: true });
const executablePath = ensureChromium(say);
const stub = await startCensusStub();
const dataDir = makeDataDir();
const site = await startSite({ dataDir, env: { GEOCODER_URL: stub.url } });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const language of languages) {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    const shot = async (name: string) => {
      await takeWhole(page, `${name}-${language}-${size}`);
      if (size !== 'desktop' || language !== 'en' || !inReadme.includes(name)) return;
      await page.screenshot({ path: path.join(README_FOLDER, `${name}.png`) });
    };
    for (const [name, below] of Object.entries(publicPages)) {
      await page.goto(`${site.url}/${language}${below}`);
      await shot(name);
    }
    await write(page, `${site.url}/${language}`, shot);
    await context.close();
    say(`${language}, ${size}: done`);
  }
}
if (process.argv.includes('--looks')) await takeLooks(browser, site.url);
await browser.close();
await site.stop();
await stub.close();
removeDataDir(dataDir);
say(`The pictures are in ${FOLDER}.`);
