import { request as httpRequest } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { law } from '@/lib/campaign/act-record';
import { copy } from '@/lib/campaign/copy';
import { defaultEdition, type EditionName } from '@/lib/campaign/edition';
import { type Language, languages, otherLanguage } from '@/lib/campaign/languages';
import { longDate } from '@/lib/campaign/long-date';
import { openDb, type PrismaClient } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { securityHeaders } from '@/lib/platform/server/security-headers';
import { expectAccessible } from './accessible';
import { chooseEdition } from './choose-edition';
import { expect, test } from './fixtures';
import type { Visitor } from './visitor';
import { watchPage } from './watch-page';

/** What no link leads to: refused forms, every outcome of a lookup, and what is not there. */
const STATES = [
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
  '/by-hand?district=TX-37',
  '/by-hand?district=FL-20',
  '/by-hand?district=DC-AL',
  '/lookup?away=military',
  '/lookup?away=freely_associated',
  '/receipt/nobody-has-this-address',
  '/nothing/is/here',
];
const NOT_THERE = /\/receipt\/nobody|\/nothing/;

/** Every page below a language that links lead to from its first page; grows while it is read. */
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

/** Every edition narrow and wide, light and dark, without walking through all of it eight times. */
const LOOKS = [
  { name: '2024-bill', width: 320, colorScheme: 'light' },
  { name: '2024-bill', width: 1280, colorScheme: 'dark' },
  { name: '2026-law', width: 320, colorScheme: 'dark' },
  { name: '2026-law', width: 1280, colorScheme: 'light' },
] as const;

for (const { name, width, colorScheme } of LOOKS) {
  test.describe(() => {
    test.use({ viewport: { width, height: 800 }, colorScheme });
    test.beforeEach(({ site }) => chooseEdition(site, name));
    test.afterEach(({ site }) => chooseEdition(site, defaultEdition));

    for (const language of languages) {
      test(`every page of ${name} in ${language} at ${width} px, ${colorScheme}`, async ({
        visitor,
        site,
      }) => {
        test.setTimeout(240_000);
        const { page } = visitor;
        const wrong = await watchPage(page, site.url, NOT_THERE);
        const visit = async (path: string) => {
          const answer = await page.goto(site.url + path);
          expect(answer?.status(), path).toBe(NOT_THERE.test(path) ? 404 : 200);
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
        const pages = [
          'act',
          'statistics',
          'lookup',
          'before',
          'write',
          'safety',
          'privacy',
          'share',
        ];
        expect(seen).toEqual(expect.arrayContaining(pages.map((page) => `/${language}/${page}`)));
        const cookies = await page.context().cookies();
        expect(cookies, 'reading sets no cookie').toEqual([]);
      });
    }
  });
}

test('an address outside both languages is answered in both', async ({ visitor }) => {
  const answer = await visitor.page.goto(`${visitor.site.url}/nothing`);
  expect(answer?.status()).toBe(404);
  for (const language of languages) await visitor.sees(copy(language).site.notFound.title);
  await expectAccessible(visitor.page);
});

type Answer = { status: number; headers: Record<string, unknown>; body: Buffer; size: number };

/** As it goes over the line: fetch would unpack it before it can be weighed. */
function ask(url: string, method = 'GET', accept = 'text/html'): Promise<Answer> {
  const headers = { 'accept-encoding': 'gzip', accept };
  return new Promise((resolve, reject) => {
    const asked = httpRequest(url, { method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => {
        const raw = Buffer.concat(parts);
        const body = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw;
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body,
          size: raw.length,
        });
      });
    });
    asked.on('error', reject).end();
  });
}

const filesOf = (html: string) =>
  [...html.matchAll(/<(?:link|script)\b[^>]*?\s(?:href|src)="(\/[^"]+)"[^>]*>/g)]
    .filter(([tag]) => !/rel="(?:alternate|canonical)"/.test(tag))
    .map(([, path = '']) => path);

const READING = [
  '',
  '/act',
  '/statistics',
  '/lookup',
  '/safety',
  '/privacy',
  '/accessibility',
  '/share',
  '/embed',
];
const RESULTS = [
  '/lookup?district=CA-12',
  '/lookup?choose=TX-35,TX-37',
  '/by-hand',
  '/by-hand?district=CA-12',
];

for (const language of languages) {
  for (const path of [...READING, '/write', ...RESULTS, '/nothing']) {
    test(`/${language}${path} is light and plain`, async ({ site }) => {
      const { body, size, headers } = await ask(`${site.url}/${language}${path}`);
      const html = body.toString();
      const files = [...new Set(filesOf(html))];
      expect(files).toEqual(expect.arrayContaining(['/site.js', '/site.webmanifest']));
      const sizes = await Promise.all(
        files.map(async (file) => ({ file, size: (await ask(site.url + file)).size })),
      );
      const sum = (all: { size: number }[]) => all.reduce((total, each) => total + each.size, 0);
      const limit = path === '' ? 20_000 : path === '/write' ? 30_000 : 25_000;
      expect(size + sum(sizes), JSON.stringify({ size, sizes })).toBeLessThanOrEqual(limit);
      const scripts = sizes.filter(({ file }) => file.endsWith('.js'));
      expect(sum(scripts)).toBeLessThanOrEqual(4_000);

      const tags = html.match(/<script\b[^>]*>/g) ?? [];
      expect(tags.filter((tag) => !tag.includes('data-site'))).toEqual([]);
      expect(html).not.toMatch(/__next_f|modulepreload|\sstyle="|\son[a-z]+="|<style/);
      expect(headers['set-cookie']).toBeUndefined();
    });
  }
}

test('every answer carries the headers that keep others out', async ({ site }) => {
  const html = (await ask(`${site.url}/en`)).body.toString();
  const asked: [string, string?][] = [
    ['/'],
    ['/en'],
    ['/en/write'],
    ['/en/write/check'],
    ['/en/nothing'],
    ['/nothing'],
    ['/exit'],
    ['/exit', 'POST'],
    ['/healthz'],
    ['/readyz'],
    ['/api/campaign'],
    ['/api/nothing'],
    ['/api/lookup', 'POST'],
    ['/api/messages', 'POST'],
    ['/api/messages', 'DELETE'],
    ['/staff'],
    ...filesOf(html).map((file): [string] => [file]),
  ];
  for (const [path, method] of asked) {
    const { headers } = await ask(site.url + path, method);
    expect(headers, `${method ?? 'GET'} ${path}`).toMatchObject(securityHeaders(false));
    expect(headers).not.toHaveProperty('x-powered-by');
  }
});

test('the first page chooses the language of the browser', async ({ playwright, site }) => {
  for (const language of languages) {
    const request = await playwright.request.newContext({
      extraHTTPHeaders: { 'accept-language': `${language}-US,${language};q=0.9` },
    });
    const answer = await request.get(site.url, { maxRedirects: 0 });
    expect(answer.headers().location).toBe(`/${language}`);
    await request.dispose();
  }
});

const setOpen = (db: PrismaClient, open: boolean) =>
  db.campaign.upsert({ where: { id: 'tsra' }, create: { open }, update: { open } });

test('a campaign that is closed says so, and where to call', async ({ visitor, site }) => {
  const { page } = visitor;
  const db = openDb((await findRunningPostgres(site.dataDir)) ?? '');
  try {
    await setOpen(db, false);
    await visitor.opens('/en/write');
    await expect(page.locator('main h1')).toHaveText('Write to your members of Congress');
    await visitor.sees('The campaign is closed.');
    await expect(page.locator('main form')).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole('link', { name: /^Call instead/ }).click();
    await expect(page).toHaveURL(/\/en\/lookup$/);
  } finally {
    await setOpen(db, true);
    await db.$disconnect();
  }
});
