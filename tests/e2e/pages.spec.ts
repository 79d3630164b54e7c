import type { Page } from 'playwright/test';
import { law } from '@/lib/campaign/act-record';
import { copy } from '@/lib/campaign/copy';
import type { EditionName } from '@/lib/campaign/edition';
import { type Language, languages, longDate, otherLanguage } from '@/lib/campaign/languages';
import { openDb, type PrismaClient } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { expectAccessible } from './accessible';
import { chooseEdition } from './choose-edition';
import { expect, test } from './fixtures';
import type { Visitor } from './visitor';
import { watchPage } from './watch-page';

/** Pages without a link to them: refused forms, every outcome of a lookup, and missing pages. */
const STATES = [
  '/before',
  '/lookup?zip=missing',
  '/lookup?zip=unknown&street=wrong',
  '/lookup?choose=TX-35,TX-37',
  '/lookup?choose=DC-AL,VA-08',
  '/lookup?state=NY',
  '/lookup?district=TX-37&certainty=address',
  '/lookup?district=FL-20&certainty=chosen',
  '/lookup?district=OH-03',
  '/lookup?district=PR-AL&certainty=zip',
  '/lookup?district=DC-AL&certainty=near_boundary',
  '/send-yourself?district=TX-37',
  '/send-yourself?district=FL-20',
  '/send-yourself?district=DC-AL',
  '/lookup?away=military',
  '/lookup?away=freely_associated',
  '/receipt/nobody-has-this-address',
  '/nothing/is/here',
];
const MISSING = /\/receipt\/nobody|\/nothing/;

/**
 * Every page of a language that is reachable by links from its home page; grows while it is read.
 */
async function* linkedPages(page: Page, language: Language) {
  const found = [`/${language}`];
  for (const path of found) {
    yield path;
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('#')[0] ?? ''));
    const own = links.filter((link) => new RegExp(`^/${language}(?:[/?]|$)`).test(link));
    found.push(...new Set(own.filter((link) => !found.includes(link))));
  }
}

async function expectInItsLanguage(
  visitor: Visitor,
  path: string,
  language: Language,
  name: EditionName,
) {
  const { page } = visitor;
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  const other = otherLanguage(language);
  const there = page.locator(`.menu a[lang=${other}]`);
  const same = path.includes('/nothing') ? `/${other}` : path.replace(`/${language}`, `/${other}`);
  await expect(there).toHaveAttribute('href', same);
  const { site } = copy(language);
  const nowLaw = site.nowLaw(law.name, longDate(law.enactedOn, language));
  await expect(page.getByText(nowLaw)).toHaveCount(name === '2024-bill' ? 1 : 0);
  await expect(page.locator('main h1')).toHaveCount(1);
}

/**
 * Combinations that show every edition narrow and wide, light and dark, without crawling all of it
 * eight times.
 */
const LOOKS = [
  { name: '2024-bill', width: 320, colorScheme: 'light' },
  { name: '2024-bill', width: 1280, colorScheme: 'dark' },
  { name: '2026-law', width: 320, colorScheme: 'dark' },
  { name: '2026-law', width: 1280, colorScheme: 'light' },
] as const;

// Each worker has its own site.
test.describe.configure({ mode: 'parallel' });

for (const { name, width, colorScheme } of LOOKS) {
  test.describe(() => {
    test.use({ viewport: { width, height: 800 }, colorScheme });
    test.beforeEach(({ site }) => chooseEdition(site, name));
    test.afterEach(({ site }) => chooseEdition(site, 'auto'));

    for (const language of languages) {
      test(`every page of ${name} in ${language} is accessible at ${width} px, ${colorScheme}`, async ({
        visitor,
        site,
      }) => {
        test.setTimeout(240_000);
        const { page } = visitor;
        const wrong = await watchPage(page, site.url, MISSING);
        const visit = async (path: string) => {
          const answer = await page.goto(site.url + path);
          expect(answer?.status(), path).toBe(MISSING.test(path) ? 404 : 200);
          await expectInItsLanguage(visitor, path, language, name);
          await expectAccessible(page);
        };
        const seen: string[] = [];
        for await (const path of linkedPages(page, language)) {
          seen.push(path);
          await visit(path);
        }
        for (const path of STATES) await visit(`/${language}${path}`);
        expect(wrong).toEqual([]);
        const pages = ['act', 'statistics', 'lookup', 'write', 'safety', 'privacy'];
        // An ask that is over is not shared.
        if (name !== '2024-bill') pages.push('share');
        expect(seen).toEqual(expect.arrayContaining(pages.map((page) => `/${language}/${page}`)));
        const cookies = await page.context().cookies();
        expect(cookies, 'reading sets no cookie').toEqual([]);
      });
    }
  });
}

test('a path outside both languages gets a 404 in both', async ({ visitor }) => {
  const answer = await visitor.page.goto(`${visitor.site.url}/nothing`);
  expect(answer?.status()).toBe(404);
  for (const language of languages) {
    await visitor.sees(copy(language).site.notFound.title);
    await expect(visitor.page.locator('a.exit')).toContainText(copy(language).site.exit);
  }
  await expectAccessible(visitor.page);
});

test('the root path redirects to the language of the browser', async ({ playwright, site }) => {
  for (const language of languages) {
    const request = await playwright.request.newContext({
      extraHTTPHeaders: { 'accept-language': `${language}-US,${language};q=0.9` },
    });
    const answer = await request.get(site.url, { maxRedirects: 0 });
    expect(answer.headers().location).toBe(`/${language}`);
    await request.dispose();
  }
});

for (const width of [320, 375, 1280]) {
  test(`the large numbers of the study stay on one line, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 812 });
    for (const language of languages) {
      await page.goto(`/${language}/statistics`);
      for (const number of await page.locator('figcaption .number').all()) {
        const { lines, overflow } = await number.evaluate((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          const figure = element.closest('figure') ?? element;
          return {
            lines: range.getClientRects().length,
            overflow: range.getBoundingClientRect().right - figure.getBoundingClientRect().right,
          };
        });
        expect(lines).toBe(1);
        expect(overflow).toBeLessThanOrEqual(0);
      }
    }
  });
}

const setOpen = (db: PrismaClient, open: boolean, opensAt: Date | null = null) => {
  const set = { open, opensAt };
  return db.campaign.upsert({ where: { id: 'tsra' }, create: set, update: set });
};

test('a campaign that is closed, or not open yet, says so and links to calling', async ({
  visitor,
  site,
}) => {
  const { page } = visitor;
  const db = openDb((await findRunningPostgres(site.dataDir)) ?? '');
  try {
    await setOpen(db, true, new Date('2127-01-15T14:00:00Z'));
    await visitor.opens('/es/write');
    await visitor.sees('Esta campaña recibirá mensajes a partir del 15 de enero de 2127');
    await visitor.opens('/en/write');
    await visitor.sees('You can send messages here starting January 15, 2127 at 9:00 AM EST.');
    await setOpen(db, false);
    await visitor.opens('/en/write');
    await expect(page.locator('main h1')).toHaveText('Write to your members of Congress');
    await visitor.sees('This campaign isn’t accepting messages right now');
    await expect(page.locator('main form')).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole('link', { name: /^Call instead/ }).click();
    await expect(page).toHaveURL(/\/en\/lookup$/);
  } finally {
    await setOpen(db, true);
    await db.$disconnect();
  }
});
