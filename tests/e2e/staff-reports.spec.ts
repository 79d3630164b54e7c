import { rollUpReports } from '@/lib/messages/reports/roll-up';
import { openDb } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { createMessage } from '../integration/staff/create-message';
import type { Site } from '../support/site';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { signInAs } from './signed-in';

/** Three messages on a day of a year in which no other test writes. */
const DAY = '2025-03-09';
const OF_THE_DAY = `/staff/reports?from=${DAY}&to=${DAY}`;

async function write(site: Site) {
  const db = openDb((await findRunningPostgres(site.dataDir)) ?? '');
  const createdAt = new Date(`${DAY}T17:00:00Z`);
  const common = { createdAt, status: 'canceled' } as const;
  await createMessage(db, { ...common, language: 'es', district: 'PR-AL' });
  await createMessage(db, { ...common, ownWords: true });
  const { id } = await createMessage(db, { ...common, status: 'accepted' });
  await db.delivery.updateMany({
    where: { messageId: id },
    data: { channel: 'email', statusSince: new Date(createdAt.getTime() + 240_000) },
  });
  await db.delivery.updateMany({ where: { message: { createdAt } }, data: { createdAt } });
  // The day is long past, so only a count of all days includes it.
  await rollUpReports(db, new Date(), { all: true });
  await db.$disconnect();
}

test.beforeAll(async ({ site }) => write(site));

test('a reviewer sees the figures of the selected days', async ({ page, site }) => {
  await signInAs(page, site, 'reviewer');
  await page.getByRole('link', { name: 'Reports', exact: true }).click();
  await expect(page).toHaveTitle('Reports – Campaign staff');
  await page.goto(OF_THE_DAY);
  const fact = (name: string) => page.locator('dt', { hasText: name }).locator('+ dd');
  await expect(fact('Messages')).toContainText('3');
  await expect(
    page.getByText('7 days to Mar 9, 2025: 3, 3 more than the week before (0)'),
  ).toBeVisible();
  await expect(fact('In Spanish')).toHaveText('1 message (33% of 3)');
  await expect(fact('With own words')).toHaveText('1 message (33% of 3)');
  await expect(fact('Time to acceptance')).toContainText('about 4.3 minutes');
  await expect(
    page.getByRole('img', { name: /^Messages by state. Texas has the most, 2;/ }),
  ).toBeVisible();
  await expect(
    page.getByRole('img', { name: /most, 3, were written on Mar 9, 2025/ }),
  ).toBeVisible();
  await expect(
    page
      .getByRole('row', { name: /^Canceled/ })
      .getByRole('cell')
      .last(),
  ).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 375, height: 800 });
  await expectAccessible(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await expectAccessible(page);
});

test('the days can be chosen with the keyboard and are kept in the URL', async ({ page, site }) => {
  await signInAs(page, site, 'reviewer');
  await page.goto('/staff/reports');
  const week = page.getByRole('link', { name: 'Last 7 days' });
  await week.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/staff/reports?last=7');
  await expect(week).toHaveAttribute('aria-current', 'true');
  await page.goto(OF_THE_DAY);
  await page.getByText('Numbers by day').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: 'Mar 9, 2025 3 1 1' })).toBeVisible();
  await expect(page.getByLabel('From')).toHaveValue(DAY);
});

test('the reports say when no one wrote on the selected days', async ({ page, site }) => {
  await signInAs(page, site, 'reviewer');
  await page.goto('/staff/reports?from=2024-01-01&to=2024-01-02');
  await expect(page.getByText('No one wrote on these days.')).toBeVisible();
  await expectAccessible(page);
});

test('in print every figure is whole and has its numbers', async ({ page, site }) => {
  await signInAs(page, site, 'reviewer');
  await page.goto(OF_THE_DAY);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const figure of await page.locator('.staff-figure').all()) {
    await expect(figure).toHaveCSS('break-inside', 'avoid');
  }
  await expect(page.getByRole('row', { name: 'Mar 9, 2025 3 1 1' })).toBeVisible();
  await expect(page.locator('.tile-state').first()).toHaveCSS('fill', 'rgb(0, 0, 0)');
  await expect(page.getByRole('button', { name: 'Show these days' })).toBeHidden();
});

test('the same numbers can be downloaded as CSV and XLSX', async ({ page, site }) => {
  await signInAs(page, site, 'reviewer');
  await page.goto(OF_THE_DAY);
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'as CSV' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe(`reports-${DAY}-to-${DAY}.csv`);
  const answer = await page.request.get(`/staff/reports/csv?from=${DAY}&to=${DAY}`);
  expect(answer.headers()['content-type']).toContain('text/csv');
  expect(await answer.text()).toContain(`messages_by_day,${DAY},,,,,,,,3,1,1,`);
  const sheet = await page.request.get(`/staff/reports/xlsx?from=${DAY}&to=${DAY}`);
  expect(sheet.headers()['content-type']).toContain('spreadsheetml.sheet');
  expect((await sheet.body()).subarray(0, 2).toString()).toBe('PK');
  expect((await page.request.get('/staff/reports/pdf')).status()).toBe(404);
});
