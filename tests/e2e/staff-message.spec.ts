import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import type { Browser, Page } from 'playwright/test';
import { copy } from '@/lib/campaign/copy';
import { openDb, type PrismaClient } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { addJob } from '@/lib/platform/jobs';
import { createMessage } from '../integration/staff/create-message';
import { runCommand } from '../support/run-command';
import type { Site } from '../support/site';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { signInAs } from './signed-in';
import { tabTo } from './tab-to';
import { austin, type Visitor } from './visitor';

/** Word that no other message of this site contains. */
const WORD = 'lighthouse';
const own = `He raped me near the ${WORD}, and nobody believed me.`;
const words = 'Write again without his name, if you like.';

async function withDatabase<Result>(site: Site, work: (db: PrismaClient) => Promise<Result>) {
  const db = openDb((await findRunningPostgres(site.dataDir)) ?? '', 2);
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}

/**
 * Sends a message while staff review everything first.
 * @returns the address of the receipt
 */
async function writesUnderReview(visitor: Visitor, site: Site, email: string) {
  const review = (mode: string) =>
    runCommand('campaign', ['set', 'review', mode], { DATA_DIR: site.dataDir });
  expect(await review('all')).toMatchObject({ code: 0 });
  await visitor.opens('/en/write');
  await visitor.givesAddress(austin);
  await visitor.writes({ firstName: 'Sam', lastName: 'Sample', email, own });
  await visitor.sends();
  await expect(visitor.page).toHaveURL(/\/en\/receipt\//);
  await visitor.sees(copy('en').states.on_hold.label);
  expect(await review('none')).toMatchObject({ code: 0 });
  return visitor.page.url();
}

function mailToSupporters({ dataDir }: Site) {
  const folder = path.join(dataDir, 'mail', 'supporters');
  const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  return files.map((name) => simpleParser(readFileSync(path.join(folder, name))));
}

const notice = (page: Page) => page.locator('#notice');
const held = { status: 'on_hold', holdReason: 'review' } as const;
const rejects = (page: Page) => page.getByRole('button', { name: 'Reject the message' }).click();

async function someoneElse(browser: Browser, site: Site, name: string) {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, site, 'reviewer', { name });
  return page;
}

const viewport = { width: 375, height: 720 };
test.use({ viewport });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    // axe is a script too.
    const accessible = javaScriptEnabled ? expectAccessible : async () => {};

    test('a reviewer finds a held message by a word and rejects it, and the supporter reads why', async ({
      browser,
      site,
      visitor,
    }) => {
      const email = `sam-${javaScriptEnabled}@example.org`;
      const receipt = await writesUnderReview(visitor, site, email);

      // Two people in two browsers.
      const desk = await browser.newContext({ javaScriptEnabled, viewport });
      const page = await desk.newPage();
      await signInAs(page, site, 'reviewer');
      await findsByWord(page, site, WORD);
      await expect(page.getByRole('heading', { name: 'Under review' })).toBeVisible();
      // The text is not in the page, and there is no button to approve an unread text.
      await expect(page.getByText(WORD)).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Approve and send' })).toHaveCount(0);
      await expect(page.getByText('It may describe violence')).toBeVisible();
      await accessible(page);
      const path = new URL(page.url()).pathname;
      await page.getByRole('link', { name: 'Show the text', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Approve and send' })).toBeVisible();
      await expect(page.getByText(WORD).first()).toBeVisible();
      await accessible(page);

      await page.locator('summary', { hasText: 'Reject…' }).click();
      await rejects(page);
      await expect(page).toHaveTitle(/^Error: /);
      await expect(page.locator('#problems')).toBeFocused();
      await expect(page.locator('#problems')).toContainText('Choose why');
      await accessible(page);
      await page.locator('#reject').getByRole('radio', { name: 'Another reason' }).check();
      await rejects(page);
      await expect(page.locator('#problems')).toContainText('Enter a reason for the supporter');
      await expect(
        page.locator('#reject').getByRole('radio', { name: 'Another reason' }),
      ).toBeChecked();
      await page.getByRole('radio', { name: 'Names or details of other people' }).check();
      await page.getByLabel('In your own words').fill(words);
      await rejects(page);
      await expect(notice(page)).toContainText('rejected');
      await expect(notice(page)).toBeFocused();
      await page.goto(`${site.url}${path}`);
      await expect(page.getByText(WORD)).toHaveCount(0);
      await accessible(page);

      await desk.close();

      // The email is sent by the maintenance job, which otherwise runs once a minute.
      const queue = 'maintain' as const;
      await withDatabase(site, (db) => addJob(db, { name: queue, runAt: new Date(), queue }));
      const supporter = visitor.page;
      for (const language of ['en', 'es'] as const) {
        await supporter.goto(receipt.replace('/en/', `/${language}/`));
        const { sentences, added, why } = copy(language).rejections;
        await expect(supporter.getByText(why(sentences.names_others)).first()).toBeVisible();
        await expect(supporter.getByText(added(words)).first()).toBeVisible();
        await accessible(supporter);
      }
      await expect(async () => {
        const mails = await Promise.all(mailToSupporters(site));
        const sentence = copy('en').rejections.sentences.names_others;
        const matching = mails.filter(({ text }) => text?.replace(/\s+/g, ' ').includes(sentence));
        expect(matching.map(({ to }) => [to].flat()[0]?.text)).toContain(email);
      }).toPass({ timeout: 80_000 });
    });

    test('the second of two reviewers sees what the first did and keeps what they typed', async ({
      page,
      browser,
      site,
    }) => {
      const { id, reference } = await withDatabase(site, (db) => createMessage(db, held));
      await signInAs(page, site, 'reviewer');
      await page.goto(`${site.url}/staff/messages/${id}`);
      const other = await someoneElse(browser, site, 'Ada Sample');
      await other.goto(`${site.url}/staff/messages/${id}`);
      await other.getByLabel('Note for the team').fill('I am looking at it.');
      await other.getByRole('button', { name: 'Add note' }).click();
      await expect(notice(other)).toContainText('Your note was added.');

      await page.locator('summary', { hasText: 'Reject…' }).click();
      await page.getByLabel('Advertising or mass text').check();
      await page.getByLabel('In your own words').fill(words);
      await rejects(page);
      await expect(notice(page)).toBeFocused();
      await expect(notice(page)).toContainText(
        'Nothing changed: this message has changed in the meantime',
      );
      await expect(notice(page)).toContainText('Ada Sample added a note to this message');
      await expect(page.getByText('I am looking at it.')).toBeVisible();
      await expect(page.getByLabel('In your own words')).toHaveValue(words);
      await expect(page.getByLabel('Advertising or mass text')).toBeChecked();
      await accessible(page);

      await other.getByRole('button', { name: 'Approve and send' }).click();
      await expect(notice(other)).toContainText('approved');
      await rejects(page);
      await expect(notice(page)).toContainText(
        'Ada Sample approved this message: 2 deliveries to send',
      );
      await expect(notice(page)).toContainText(`You wrote: ${words}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Message ${reference}`);
      await other.context().close();
    });

    test('a decision leads to the next message, and a message is deleted by its reference', async ({
      page,
      site,
    }) => {
      const [first, second] = await withDatabase(site, async (db) => [
        await createMessage(db, held),
        await createMessage(db, held),
      ]);
      await signInAs(page, site, 'reviewer');
      await page.goto(`${site.url}/staff/messages/${first.id}`);
      await page.getByRole('button', { name: 'Approve and send' }).click();
      const { id, reference } = second;
      await expect(notice(page)).toContainText(`You approved ${first.reference}.`);
      await expect(notice(page)).toBeFocused();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Message ${reference}`);

      await page.getByText('Delete their information and what they wrote').click();
      await page.getByLabel('It breaks the rules of this site').check();
      await page.getByLabel('Reference of the message').fill('K7RM-2XQD');
      await page.getByRole('button', { name: 'Delete their information' }).click();
      await expect(page.locator('#problems')).toContainText('exactly');
      await expect(page.getByLabel('Reference of the message')).toHaveValue('K7RM-2XQD');
      await accessible(page);
      await page.getByLabel('Reference of the message').fill(reference);
      await page.getByRole('button', { name: 'Delete their information' }).click();
      await expect(notice(page)).toContainText('information was deleted');
      await expect(page.getByText('Sam Sample')).toHaveCount(0);
      await accessible(page);
      const line = await withDatabase(site, (db) =>
        db.auditLine.findFirstOrThrow({ where: { subject: id, action: 'messages.erased' } }),
      );
      expect(line).toMatchObject({ actor: 'reviewer', reason: 'rules' });
    });
  });
}

test('a message is held, noted, tagged, and approved with the keyboard alone', async ({
  page,
  site,
}) => {
  const later = new Date(Date.now() + 3_600_000);
  const { id } = await withDatabase(site, async (db) => {
    const message = await createMessage(db);
    await db.delivery.updateMany({ where: { messageId: message.id }, data: { dueAt: later } });
    return message;
  });
  await signInAs(page, site, 'reviewer');
  await page.goto(`${site.url}/staff/messages/${id}`);
  await tabTo(page, page.getByRole('button', { name: 'Hold 2 deliveries', exact: true }));
  await page.keyboard.press('Enter');
  await expect(notice(page)).toBeFocused();
  await expect(notice(page)).toContainText('2 deliveries are on hold');
  await expectAccessible(page);
  await tabTo(page, page.getByLabel('Note for the team', { exact: true }));
  await page.keyboard.type('Looked at by keyboard.');
  await tabTo(page, page.getByRole('button', { name: 'Add note', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Looked at by keyboard.')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Assign to me', exact: true }));
  await page.keyboard.press('Enter');
  await expect(notice(page)).toContainText('assigned to you');
  await tabTo(page, page.locator('summary', { hasText: 'Add tags' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Tags', { exact: true }));
  await page.keyboard.type('Press, housing');
  await page.keyboard.press('Enter');
  await expect(page.getByText('#housing #press')).toBeVisible();
  await expectAccessible(page);
  await tabTo(
    page,
    page.getByRole('button', { name: 'Approve and send 2 deliveries', exact: true }),
  );
  await page.keyboard.press('Enter');
  await expect(notice(page)).toContainText('approved');
});

/** Opens the only message on hold that the inbox finds for a word, without reading a text first. */
async function findsByWord(page: Page, site: Site, word: string) {
  await page.goto(`${site.url}/staff/inbox?status=on_hold`);
  await page.getByLabel('Search').fill(word);
  await page.getByLabel('Search').press('Enter');
  await expect(page.locator('tbody')).not.toContainText(word);
  await page.locator('tbody th a').click();
}
