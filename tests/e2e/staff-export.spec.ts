import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright/test';
import { openDb } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { createMessage } from '../integration/staff/create-message';
import type { Site } from '../support/site';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { signInAs } from './signed-in';

const why = 'The board counts the letters of November';

/** Stores two messages from a state from which no other test writes. */
async function storeMessages(site: Site, state: string, city: string) {
  const db = openDb((await findRunningPostgres(site.dataDir)) ?? '');
  const place = { district: `${state}-AL`, state, city, status: 'refused' } as const;
  const first = await createMessage(db, { ...place, subject: '=1+1' });
  const second = await createMessage(db, { ...place, subject: 'Привет, "friends"' });
  await db.$disconnect();
  return [second.reference, first.reference];
}

async function downloadWith(page: Page, button: string | RegExp) {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await downloading;
  const text = readFileSync(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text };
}

const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true });

/** Expects that nothing extends beyond a phone's width. */
async function expectFits(page: Page) {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBe(0);
}

test.use({ viewport: { width: 375, height: 700 } });

for (const { width, code, state, city } of [
  { width: 375, code: 'AK', state: 'Alaska', city: 'Juneau' },
  { width: 1280, code: 'VT', state: 'Vermont', city: 'Barre' },
]) {
  test(`an admin exports the filtered messages with a reason at ${width} px, and the audit shows it`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const references = await storeMessages(site, code, city);
    await signInAs(page, site, 'admin', { name: `Ada Sample ${width}` });
    await page.getByRole('link', { name: 'Settings' }).click();
    await page
      .getByRole('navigation', { name: 'Settings' })
      .getByRole('link', { name: 'Exports' })
      .click();
    await expectAccessible(page);
    await expectFits(page);
    await page.getByText('Filters', { exact: true }).click();
    await page.getByLabel('State', { exact: true }).selectOption(state);
    await page.getByRole('button', { name: 'Show how many' }).click();
    await expect(page.getByRole('status')).toHaveText('2 messages with these filters.');
    await expectAccessible(page);

    await page.getByLabel('NDJSON').check();
    await page.getByRole('button', { name: 'Export 2 messages' }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Enter why you need');
    await expect(page.getByLabel('NDJSON')).toBeChecked();
    await expectAccessible(page);
    await page.getByLabel('Why do you need the file?').fill(why);
    const lines = (await downloadWith(page, 'Export 2 messages')).text.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).reference)).toEqual(references);
    expect(lines.join()).not.toContain(city);

    await page.getByRole('radio', { name: 'CSV', exact: true }).check();
    await page.getByLabel('Include personal data').check();
    await page.getByLabel('Why do you need the file?').fill(why);
    const { name, text } = await downloadWith(page, 'Export 2 messages');
    expect(name).toMatch(/^messages-\d{4}-\d\d-\d\d\.csv$/);
    expect(rowsOf(text)).toMatchObject([
      { reference: references[0], city: city, subject: 'Привет, "friends"' },
      { reference: references[1], city: city, subject: "'=1+1" },
    ]);

    await page.goto(`${site.url}/staff/audit?action=export.*`);
    const began = `Ada Sample ${width} started an export of messages: ${why}`;
    const line = page.getByRole('listitem').filter({ hasText: began }).first();
    await line.locator('summary').click();
    await expect(line.getByRole('row', { name: `state ${code}` })).toBeVisible();
    const ends = page
      .locator('summary')
      .filter({ hasText: `Ada Sample ${width} completed an export of 2 rows` });
    await expect(ends).toHaveCount(2);
    await expectAccessible(page);
    await expectFits(page);
    const audit = rowsOf((await downloadWith(page, 'Download the audit')).text);
    const mine = audit.filter(({ who }) => who === `Ada Sample ${width}`);
    expect(mine.filter(({ action }) => action === 'export.ended')).toHaveLength(2);
  });
}

test('the audit can be filtered with the keyboard alone', async ({ page, site }) => {
  const { email } = await signInAs(page, site, 'admin', { name: 'Kim Keys' });
  await page.goto(`${site.url}/staff/audit`);
  await page.getByLabel('Reference, seat, or email').focus();
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/staff\/audit\?find=[0-9a-f-]{36}$/);
  await expect(page.getByLabel('Reference, seat, or email')).toHaveValue(email);
  await expectAccessible(page);
});

test('a reviewer gets neither the pages nor the files', async ({ page, site }) => {
  await signInAs(page, site, 'reviewer');
  for (const address of ['/staff/exports', '/staff/audit']) {
    await page.goto(site.url + address);
    await expect(page).toHaveURL(/notice=admins_only/);
  }
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('link', { name: 'Your account' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Exports' })).toHaveCount(0);
  const form = { what: 'messages', format: 'csv', persons: 'yes', exportReason: why };
  const headers = { origin: site.url };
  for (const address of ['/staff/exports/download', '/staff/audit/export']) {
    const answer = await page.request.post(site.url + address, { form, headers, maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    expect(answer.headers().location).toContain('admins_only');
  }
});
