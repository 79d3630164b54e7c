import type { Page } from 'playwright/test';
import { copy } from '@/lib/campaign/copy';
import { edition, letterText } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';
import { openDb } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import type { Site } from '../support/site';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { printedPages } from './printed-pages';

const words = copy('en').selfSend;
const template = edition('2026-law', 'en');
const OWN = 'A sentence that stays in this tab.';

/** Number of rows in each table, without the sums that a job recounts each minute. */
async function countRows(site: Site) {
  const db = openDb((await findRunningPostgres(site.dataDir)) ?? '');
  const tables = await db.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public'
      and table_name <> 'ReportCount'`;
  const rows: Record<string, number> = {};
  for (const { name } of tables) {
    const [found] = await db.$queryRawUnsafe<{ count: bigint }[]>(`select count(*) from "${name}"`);
    rows[name] = Number(found?.count);
  }
  await db.$disconnect();
  return rows;
}

/**
 * Records any request to the server except for the page and its files, and anything stored in the
 * browser.
 */
function watch(page: Page) {
  const wrong: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') wrong.push(`${request.method()} ${request.url()}`);
  });
  page.on('response', async (answer) => {
    if ((await answer.allHeaders())['set-cookie']) wrong.push(`a cookie with ${answer.url()}`);
  });
  return wrong;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a visitor copies and prints a message, and the server stores nothing', async ({
      visitor,
      site,
    }) => {
      const { page } = visitor;
      await visitor.opens('/en/lookup?district=TX-37&certainty=chosen');
      const before = await countRows(site);
      const wrong = watch(page);
      await page.getByRole('link', { name: words.link }).click();
      await expect(page).toHaveURL(`${site.url}/en/send-yourself?district=TX-37`);
      const message = page.getByLabel(words.text.message, { exact: true });
      await expect(message).toHaveValue(letterText(template));
      const body = page.locator('.paper-body').last();
      if (javaScriptEnabled) {
        await visitor.sees(words.text.editable);
        await message.fill(`${OWN}\n\n${letterText(template)}`);
        await expect(body).toHaveText(new RegExp(`^${OWN}`));
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await page.getByRole('button', { name: words.copy.text }).click();
        await visitor.sees(words.copy.copied);
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toBe(`${OWN}\n\n${letterText(template)}`);
        // Copying comes first; the letters on paper are the second way.
        const buttons = page.getByRole('main').getByRole('button');
        await expect(buttons).toHaveText([words.copy.text, words.paper.button]);
        await expect(buttons.and(page.locator(':not(.quiet)'))).toHaveText(words.copy.text);
      } else {
        await expect(message).not.toBeEditable();
        await expect(page.getByText(words.text.editable)).toBeHidden();
        await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
      }
      const progress = page.locator('.progress');
      for (const [at, office] of ['Lloyd Doggett', 'Ted Cruz', 'John Cornyn'].entries()) {
        const row = page.locator('.office-row').filter({ hasText: office });
        await expect(row.getByRole('link', { name: office }).first()).toHaveAttribute(
          'rel',
          'noreferrer',
        );
        await row.getByRole('checkbox').check();
        const count = await progress.evaluate((line) => getComputedStyle(line, '::before').content);
        expect(count).toBe('counter(done) " "');
        await expect(page.locator('.office-row :checked')).toHaveCount(at + 1);
      }
      await expect(progress).toHaveText(words.offices.progress(3));
      expect(await printedPages(page)).toBe(3);
      expect(wrong).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.locator('main form, main [name]').count()).toBe(0);
      expect(await countRows(site)).toEqual(before);
    });
  });
}

test('the page has at most three phone screens and is accessible at 320 px', async ({
  visitor,
}) => {
  const { page } = visitor;
  await page.setViewportSize({ width: 375, height: 812 });
  await visitor.opens('/en/send-yourself?district=TX-37');
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeLessThanOrEqual(3 * 812);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectAccessible(page);
});

test('a long text is printed smaller, and the page says when it is too long', async ({
  visitor,
}) => {
  const { page } = visitor;
  await visitor.opens('/en/send-yourself?district=DC-AL');
  const message = page.getByLabel(words.text.message, { exact: true });
  const line = 'Survivors of trafficking deserve a fair chance to begin anew. ';
  for (const [length, pages] of [
    [900, 1],
    [1_800, 1],
    [2_600, 1],
    [9_000, 3],
  ] as const) {
    await message.fill(line.repeat(length / line.length));
    const long = page.getByText(words.paper.long);
    await (pages === 1 ? expect(long).toBeHidden() : expect(long).toBeVisible());
    expect(await printedPages(page), `${length} characters`).toBe(pages);
  }
});

test('after the exit a changed text is gone', async ({ visitor, site }) => {
  const { page } = visitor;
  await page.route('https://www.weather.gov/**', (route) => route.fulfill({ body: 'weather' }));
  await visitor.opens('/en/send-yourself?district=DC-AL');
  await page.getByLabel(words.text.message, { exact: true }).fill(OWN);
  await page.locator('a.exit').click();
  await expect(page).not.toHaveURL(new RegExp(site.url));
  await page.goBack();
  await visitor.opens('/en/send-yourself?district=DC-AL');
  await expect(page.getByLabel(words.text.message, { exact: true })).toHaveValue(
    letterText(template),
  );
});

for (const language of languages) {
  const { selfSend, lookup } = copy(language);

  test(`vacant seats and missing senators are explained in ${language}`, async ({ visitor }) => {
    const { page } = visitor;
    await visitor.opens(`/${language}/send-yourself?district=FL-20`);
    await visitor.sees(lookup.vacant.house('FL\u201120'));
    await expect(page.locator('.paper')).toHaveCount(2);
    expect(await printedPages(page)).toBe(2);
    await visitor.opens(`/${language}/send-yourself?district=PR-AL`);
    await visitor.sees(lookup.noSenators.title('Puerto Rico'));
    expect(await printedPages(page)).toBe(1);
  });

  test(`without a district the page links to the lookup in ${language}`, async ({ visitor }) => {
    for (const query of ['', '?district=TX-99', '?district=x&district=y']) {
      await visitor.opens(`/${language}/send-yourself${query}`);
      await expect(visitor.page.getByText(selfSend.none.unknown)).toHaveCount(query ? 1 : 0);
      const robots = visitor.page.locator('meta[name=robots]');
      await expect(robots).toHaveCount(query ? 1 : 0);
      await expectAccessible(visitor.page);
    }
    await visitor.page.getByRole('link', { name: selfSend.none.button }).click();
    await expect(visitor.page).toHaveURL(new RegExp(`/${language}/lookup$`));
  });
}
