import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import type { Site } from '../support/site';
import { expectAccessible } from './accessible';
import {
  englishCopy,
  HOUSE,
  liveTest,
  mailsOf,
  OFFICES,
  receiptStatuses,
  runSuccessfully,
  SENATE,
  seesStatus,
} from './live-site';
import { signInAs } from './signed-in';
import { austin, type Visitor } from './visitor';

liveTest.use({ part: 'offices' });
liveTest.describe.configure({ mode: 'serial' });
liveTest.setTimeout(180_000);
liveTest.beforeAll(({ site }) => runSuccessfully(site, 'campaign', 'set edition 2026-law'));

const notice = (page: Page) => page.getByRole('main').getByRole('status');
const alert = (page: Page) => page.getByRole('main').getByRole('alert');

/** Supporter who has to send all letters themselves, because no office has an address. */
async function sendsThemselves(visitor: Visitor, email: string) {
  await visitor.opens('/en/write');
  await visitor.givesAddress(austin);
  await visitor.writes({ firstName: 'Sample', lastName: 'Supporter', email });
  await visitor.page.getByRole('button', { name: englishCopy.write.check.sendYourself }).click();
  await expect(visitor.page).toHaveURL(/\/en\/receipt\//);
  for (const name of ['Lloyd Doggett', 'Ted Cruz', 'John Cornyn']) {
    await seesStatus(visitor, name, receiptStatuses.self_send);
  }
}

function table(site: Site, name: string, lines: string[]) {
  const file = path.join(site.dataDir, name);
  writeFileSync(file, `\ufeff${['Email;Office', ...lines].join('\r\n')}\r\n`);
  return file;
}

async function staff(page: Page, site: Site) {
  const context = await page
    .context()
    .browser()
    ?.newContext({ viewport: { width: 375, height: 667 } });
  const own = await context?.newPage();
  if (!own) throw new Error('There is no browser');
  await signInAs(own, site, 'admin', { name: 'Ada Sample' });
  return own;
}

liveTest(
  'an address is imported, and waiting letters are offered, sent, and delivered',
  async ({ visitor, site, sink, page }) => {
    await runSuccessfully(site, 'campaign', 'set confirmation off');
    const email = 'self-send@example.org';
    await sendsThemselves(visitor, email);
    const ada = await staff(page, site);
    await ada.getByRole('link', { name: 'Congress', exact: true }).click();
    await expectAccessible(ada);
    await ada.getByRole('link', { name: /^Import or download addresses/ }).click();
    await expectAccessible(ada);

    await ada.getByRole('button', { name: 'Check the lines' }).click();
    await expect(alert(ada)).toContainText('Choose a file, or paste the lines');
    await expectAccessible(ada);
    const wrong = table(site, 'wrong.csv', [`${HOUSE};TX-37`, 'nobody;TX-S1', `${SENATE};TX-99`]);
    const large = table(site, 'large.csv', Array(500_000).fill(`${HOUSE};TX-37`));
    await ada.getByLabel('File').setInputFiles(large);
    await ada.getByRole('button', { name: 'Check the lines' }).click();
    await expect(ada.getByRole('heading', { level: 1 })).toHaveText('This file is too large');
    await expect(ada.getByRole('main').getByRole('link')).toHaveText('Go to the staff pages');
    await ada.goBack();
    await ada.getByLabel('File').setInputFiles(wrong);
    await ada.getByRole('button', { name: 'Check the lines' }).click();
    await expect(ada.getByText('2 lines have problems')).toBeVisible();
    await expect(ada.getByRole('row', { name: /^Line 3/ })).toContainText(
      'has no email address like',
    );
    await expect(ada.getByRole('row', { name: /^Line 4/ })).toContainText(
      'names an office that doesn’t exist',
    );
    await expect(ada.getByRole('button', { name: /^Change/ })).toHaveCount(0);
    await expectAccessible(ada);

    await ada.getByRole('link', { name: 'Import another table' }).click();
    await ada
      .getByLabel('Or paste the lines')
      .fill(`office,email\ntx-37,${HOUSE}\nC001098,${SENATE}`);
    await ada.getByRole('button', { name: 'Check the lines' }).press('Enter');
    await expect(ada.getByText('2 of 2 lines change an address.')).toBeVisible();
    await expectAccessible(ada);
    expect(await mailsOf(sink, email, OFFICES)).toEqual([]);
    await ada.getByRole('button', { name: 'Change 2 addresses' }).press('Enter');

    await expect(notice(ada)).toHaveText('All lines were imported.');
    await expect(
      ada.getByText('2 deliveries to 2 offices are waiting for supporters'),
    ).toBeVisible();
    await expectAccessible(ada);
    await ada.getByLabel(/^TX-S\d Ted Cruz/).uncheck();
    await ada.getByRole('button', { name: 'Send them by email' }).press('Enter');
    await expect(notice(ada)).toContainText('will be sent by email');

    await seesStatus(visitor, 'Lloyd Doggett', receiptStatuses.accepted);
    await seesStatus(visitor, 'Ted Cruz', receiptStatuses.self_send);
    const letters = await mailsOf(sink, email, OFFICES);
    expect(letters.map(({ envelopeTo }) => envelopeTo)).toEqual([HOUSE]);
    expect(letters[0]?.text).toContain('100 Sample Lane');

    await ada.goto(`${site.url}/staff/offices/TX-37`);
    await expect(ada.getByText('Last accepted')).toBeVisible();
    await expect(ada.locator('.status-accepted').first()).toBeVisible();
    await expectAccessible(ada);
  },
);

liveTest(
  'a writer who never confirmed their email is asked before the message is sent',
  async ({ visitor, site, sink, page }) => {
    await runSuccessfully(site, 'offices', 'set TX-37 none');
    await runSuccessfully(site, 'offices', 'set C001098 none');
    await runSuccessfully(site, 'campaign', 'set confirmation required');
    const email = 'never-asked@example.org';
    await sendsThemselves(visitor, email);
    const ada = await staff(page, site);
    await ada.goto(`${site.url}/staff/offices/TX-37`);
    await ada.getByLabel('Email address of the office').fill('nobody');
    await ada.getByRole('button', { name: 'Change the address' }).click();
    await expect(alert(ada)).toContainText('Enter an email address like');
    await expect(ada.getByLabel('Email address of the office')).toHaveValue('nobody');
    await ada.getByLabel('Email address of the office').fill(HOUSE);
    await ada.getByRole('button', { name: 'Change the address' }).click();
    await expect(notice(ada)).toContainText('The address was changed');
    await expect(ada.getByText('1 of these is sent only after')).toBeVisible();
    await expectAccessible(ada);
    await ada.getByRole('button', { name: 'Send them by email' }).click();
    await expect(notice(ada)).toContainText('will be sent by email');

    await seesStatus(visitor, 'Lloyd Doggett', receiptStatuses.on_hold_for_confirmation);
    await expect.poll(async () => (await mailsOf(sink, email, [email])).length).toBe(2);
    const mails = await mailsOf(sink, email, [email]);
    const link = mails.flatMap(({ text }) => text?.match(/http\S+confirm=\S+/)?.[0] ?? [])[0] ?? '';
    expect(await mailsOf(sink, email, OFFICES)).toEqual([]);
    await visitor.page.goto(link);
    await visitor.page.getByRole('button', { name: englishCopy.receipt.confirmButton }).click();
    await seesStatus(visitor, 'Lloyd Doggett', receiptStatuses.accepted);
    expect(await mailsOf(sink, email, OFFICES)).toHaveLength(1);
  },
);

liveTest(
  'a paused office gets nothing, and supporters and staff see why',
  async ({ visitor, site, page }) => {
    const ada = await staff(page, site);
    await ada.goto(`${site.url}/staff/offices/TX-37`);
    await ada.getByRole('button', { name: 'Pause the office' }).click();
    await expect(alert(ada)).toContainText('Enter why you are pausing the office');
    const form = ada.getByRole('form', { name: 'Pause the office' });
    await form.getByLabel('Why?').fill('The office asked us in writing.');
    await ada.getByRole('button', { name: 'Pause the office' }).click();
    await expect(notice(ada)).toContainText('The office is paused');
    await expectAccessible(ada);

    await ada.goto(`${site.url}/staff/offices?needs=paused`);
    await expect(ada.getByRole('rowheader', { name: 'TX-37' })).toBeVisible();
    await expect(ada.getByRole('table').last()).toContainText('Staff paused this office');
    await visitor.opens('/en/write');
    await visitor.givesAddress(austin);
    await visitor.writes({ firstName: 'Pau', lastName: 'Sed', email: 'paused@example.org' });
    await visitor.page.goto(`${site.url}/en/write/check`);
    await expect(visitor.page.locator('summary').first()).toContainText(
      englishCopy.write.message.selfSend,
    );

    await ada.goto(`${site.url}/staff/offices/TX-37`);
    const goesOn = ada.getByRole('form', { name: 'Resume sending to this office' });
    await goesOn.getByLabel('Why?').fill('The office takes our letters again.');
    await goesOn.getByRole('button', { name: 'Resume sending' }).press('Enter');
    await expect(notice(ada)).toContainText('Sending has resumed');
    await expect(ada.getByText('Paused since')).toHaveCount(0);
  },
);

liveTest('a reviewer sees the offices but no form that changes one', async ({ page, site }) => {
  await signInAs(page, site, 'reviewer', { name: 'Rey Viewer' });
  await page.goto(`${site.url}/staff/offices/TX-37`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Office TX-37');
  await expect(page.getByRole('main').locator('form')).toHaveCount(0);
  await page.goto(`${site.url}/staff/roster/TX-37`);
  await expect(page.getByRole('main').locator('form')).toHaveCount(0);
  await page.goto(`${site.url}/staff/offices/import`);
  await expect(page).toHaveURL(/notice=admins_only/);
});
