import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { copy } from '@/lib/campaign/copy';
import { openDb, type PrismaClient } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { remindUnconfirmed } from '@/lib/receipts/confirm-message';
import { runCommand } from '../support/run-command';
import type { Site } from '../support/site';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { austin, type Visitor } from './visitor';

const { personalData, states, receipt } = copy('en');
const own = 'A word of my own about our town.';

async function changeCampaign(site: Site, setting: string) {
  const args = ['set', ...setting.split(' ')];
  const ended = await runCommand('campaign', args, { DATA_DIR: site.dataDir });
  expect(ended).toMatchObject({ code: 0, err: expect.stringMatching(/^(Data folder: \S+\n)?$/) });
}

async function withDatabase<Result>(site: Site, work: (db: PrismaClient) => Promise<Result>) {
  const db = openDb((await findRunningPostgres(site.dataDir)) ?? '', 2);
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}

async function writes(visitor: Visitor, email: string) {
  await visitor.opens('/en/write');
  await visitor.givesAddress(austin);
  await visitor.writes({ firstName: 'Sample', lastName: 'García', email, own });
  await visitor.sends({ keepsOpen: true });
  await expect(visitor.page).toHaveURL(/\/en\/receipt\//);
  return visitor.page.url();
}

/** All files in the folder of emails. */
function keptFiles(site: Site) {
  const folder = path.join(site.dataDir, 'mail');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.eml')).map((name) => path.join(folder, name));
}

async function unlocks({ page }: Visitor, lastName: string, zip: string) {
  await page.getByLabel('Last name').fill(lastName);
  await page.getByLabel('ZIP code').fill(zip);
  await page.getByRole('button', { name: personalData.unlock.button }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a supporter sees all stored data and has it deleted', async ({ visitor }) => {
      const { page, site } = visitor;
      const email = `everything-${javaScriptEnabled}@example.org`;
      const url = await writes(visitor, email);
      await visitor.waitsForLetters(3);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        receipt.headline.saved(3, 3),
      );
      await page.locator('details.proof summary').first().click();
      await expect(page.getByText(personalData.proof.hash).first()).toBeVisible();
      await visitor.sees(personalData.unlock.openHere);
      expect(await page.content()).not.toContain(own);

      await page.getByRole('link', { name: personalData.record.link }).click();
      await visitor.sees(own);
      await visitor.sees(email);

      await page.context().clearCookies();
      await page.reload();
      await expect(page.getByText(own)).toHaveCount(0);
      await unlocks(visitor, 'Somebody', austin.zip);
      await expect(page).toHaveTitle(/^Error: /);
      await expect(page.getByRole('alert')).toContainText(personalData.unlock.problems.wrong);
      await unlocks(visitor, ' garcia', `${austin.zip}-1234`);
      await visitor.sees(own);

      await page.getByRole('link', { name: personalData.erase.ask }).click();
      await visitor.sees(personalData.erase.lead);
      await page.getByRole('button', { name: personalData.erase.button }).click();
      await expect(page).toHaveURL(/\?erased=(erased|soon)$/);
      await expect(async () => {
        await page.goto(url);
        const title = { name: personalData.erase.doneTitle, exact: true };
        await expect(page.getByRole('heading', title)).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 60_000 });
      await visitor.sees(personalData.erase.done.supporter);
      await visitor.sees(personalData.erase.beyond[1] ?? '');
      await expect(page.locator('.is-captured')).toHaveCount(3);
      expect(keptFiles(site).filter((file) => readFileSync(file, 'utf8').includes(email))).toEqual(
        [],
      );

      for (let back = 0; back < 3; back += 1) {
        await page.goBack();
        await expect(page.getByText(own)).toHaveCount(0);
      }
      await page.goto(`${url}/your-data`);
      await visitor.sees(receipt.erased);
      await expect(page.getByRole('button', { name: personalData.unlock.button })).toHaveCount(0);

      // No name and ZIP code can open it again, so none is asked for.
      const { close } = receipt;
      await page.goto(url);
      await visitor.sees(close.textErased);
      await page.getByRole('button', { name: close.button }).click();
      await page.goto(url);
      await expect(page.getByRole('heading', { name: close.closedTitle })).toBeVisible();
      await visitor.sees(close.closedErased);
      await expect(page.getByRole('textbox')).toHaveCount(0);
    });
  });
}

test('status changes appear without reloading, and waiting deliveries can be canceled', async ({
  visitor,
}) => {
  const { page, site } = visitor;
  await changeCampaign(site, 'review all');
  await writes(visitor, 'live@example.org');
  await expect(page.locator('.is-on_hold')).toHaveCount(3);
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  await withDatabase(site, async (db) => {
    const mine = await db.message.findFirstOrThrow({ where: { email: 'live@example.org' } });
    const letters = { messageId: mine.id, kind: 'letter', seat: 'TX-37' } as const;
    await db.delivery.updateMany({ where: letters, data: { status: 'queued' } });
  });
  await expect(page.locator('.is-captured')).toHaveCount(1);
  const line = page.locator('.is-captured');
  await expect(line.locator('.state')).toHaveText(states.captured.label);
  await expect(page.locator('h1')).toHaveText(receipt.headline.underReview(2, 3));
  await expect(line.getByRole('link', { name: personalData.live.again })).toBeVisible();
  await expect(page.locator('[data-live-news]')).toContainText(states.captured.label);
  await expectAccessible(page);
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);

  await page.getByRole('button', { name: receipt.cancel }).click();
  await visitor.sees(receipt.canceled(2, 1));
  await expect(page.locator('.is-canceled')).toHaveCount(2);
  await changeCampaign(site, 'review none');
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a closed receipt shows nothing to the next person on a shared device', async ({
      visitor,
    }) => {
      const { page } = visitor;
      const { close } = receipt;
      const url = await writes(visitor, `closed-${javaScriptEnabled}@example.org`);
      await page.getByRole('button', { name: close.button }).click();
      await expect(page).toHaveURL(/\/en$/);
      const cookies = (await page.context().cookies()).map(({ name }) => name);
      expect(cookies).toEqual(['closed']);
      await page.goBack();
      await expect(page.getByRole('heading', { name: close.closedTitle })).toBeVisible();
      await expect(page.locator('.receipt-line')).toHaveCount(0);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.goto(`${url}/your-data`);
      await expect(page.getByText(own)).toHaveCount(0);
      await page.goto(url);
      await unlocks(visitor, 'garcia', austin.zip);
      await expect(page.locator('.receipt-line')).toHaveCount(3);
    });
  });
}

test('an unconfirmed supporter gets one reminder and can subscribe to status emails', async ({
  visitor,
}) => {
  const { page, site } = visitor;
  const email = 'reminded@example.org';
  await changeCampaign(site, 'confirmation required');
  await writes(visitor, email);
  await changeCampaign(site, 'confirmation off');
  const mailsTo = async () => {
    const mails = await Promise.all(
      keptFiles(site).map((file) => simpleParser(existsSync(file) ? readFileSync(file) : '')),
    );
    return mails.filter(({ to }) => JSON.stringify(to ?? '').includes(email));
  };
  await expect(async () => expect(await mailsTo()).toHaveLength(1)).toPass({ timeout: 60_000 });
  const tomorrow = new Date(Date.now() + 25 * 3_600_000);
  await withDatabase(site, async (db) => {
    await expect(async () => {
      const sent = { notice: 'confirm', status: 'accepted', message: { email } } as const;
      expect(await db.delivery.count({ where: sent })).toBe(1);
    }).toPass();
    await remindUnconfirmed(db, tomorrow);
    await remindUnconfirmed(db, tomorrow);
    await db.delivery.updateMany({ where: { notice: 'reminder' }, data: { dueAt: new Date() } });
  });
  await expect(async () => expect(await mailsTo()).toHaveLength(2)).toPass({ timeout: 60_000 });
  const reminder = (await mailsTo()).find(({ subject }) =>
    subject?.includes(copy('en').mail.reminder.subject),
  );
  const link = /http\S+confirm=\S+/.exec(reminder?.text ?? '')?.[0] ?? '';
  await page.goto(link);
  await visitor.sees(receipt.confirmReady);
  await expect(page.locator('.is-on_hold_for_confirmation')).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole('button', { name: receipt.confirmButton }).click();
  await visitor.sees(receipt.confirmed.confirmed);
  await page.getByRole('button', { name: personalData.mails.start }).click();
  await visitor.sees(personalData.mails.on);
  await page.getByRole('button', { name: personalData.mails.stop }).click();
  await visitor.sees(personalData.mails.off);
});

test('every page of a message is accessible at 320 px and in Spanish', async ({ visitor }) => {
  const { page } = visitor;
  const es = copy('es').personalData;
  await page.setViewportSize({ width: 320, height: 640 });
  const url = await writes(visitor, 'narrow-receipt@example.org');
  await visitor.waitsForLetters(3);
  await page.locator('details.proof summary').first().click();
  await expectAccessible(page);
  for (const address of [`${url}/your-data`, `${url}/erase`, url.replace('/en/', '/es/')]) {
    await page.goto(address);
    await expectAccessible(page);
  }
  await page.getByRole('link', { name: es.record.link }).click();
  await visitor.sees(own);
  await expectAccessible(page);
  await page.context().clearCookies();
  await page.reload();
  await expectAccessible(page);
  await page.getByRole('button', { name: es.unlock.button }).click();
  await expect(page.getByRole('alert')).toContainText(es.unlock.problems.missing);
  await expect(page.getByRole('alert')).toBeFocused();
  // The summary took the focus and scrolled the menu half under the bar, where no one would tap.
  await page.evaluate(() => scrollTo(0, 0));
  await expectAccessible(page);
  await unlocksInSpanish(visitor);
  await page.getByRole('link', { name: es.erase.ask }).click();
  await page.getByRole('button', { name: es.erase.button }).click();
  await expectAccessible(page);
});

async function unlocksInSpanish({ page }: Visitor) {
  const { unlock } = copy('es').personalData;
  await page.getByLabel('Apellido').fill('García');
  await page.getByLabel(unlock.zip).fill(austin.zip);
  await page.getByRole('button', { name: unlock.button }).click();
}
