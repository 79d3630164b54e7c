import type { Page } from 'playwright/test';
import type { PrismaClient } from '@/lib/platform/db';
import { openDb } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { addJob } from '@/lib/platform/jobs';
import { createMessage } from '../integration/staff/create-message';
import type { Site } from '../support/site';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { signInAs } from './signed-in';

/** Unique word for every test, because all share one site. */
let words = 0;
const word = () => `heron${String.fromCharCode(97 + words++)}`;

async function inDatabase<Result>(site: Site, work: (db: PrismaClient) => Promise<Result>) {
  const db = openDb((await findRunningPostgres(site.dataDir)) ?? '');
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}

/** Stores messages that wait for staff and contain a word. */
function writeMessages(site: Site, ownText: string, count: number, createdAt = new Date()) {
  const held = { status: 'on_hold', holdReason: 'review', ownText, ownWords: true } as const;
  return inDatabase(site, (db) =>
    Promise.all(
      Array.from({ length: count }, (_, at) =>
        createMessage(db, { ...held, createdAt: new Date(createdAt.getTime() + at) }),
      ),
    ),
  );
}

const statusesOf = (site: Site, messageIds: string[]) =>
  inDatabase(site, async (db) => {
    const letters = await db.delivery.findMany({
      where: { kind: 'letter', messageId: { in: messageIds } },
    });
    return [...new Set(letters.map(({ status }) => status))];
  });

async function searches(page: Page, site: Site, text: string) {
  await page.goto(`${site.url}/staff/inbox`);
  await page.getByLabel('Search').fill(text);
  await page.getByLabel('Search').press('Enter');
}

/** Status message of a page; the framework has its own alert outside of it. */
const status = (page: Page) => page.locator('#notice, #result [role="status"]');
const found = (page: Page) => page.locator('.inbox-head [role="status"]');

test('filters combine, are removed one by one, and put no search word into a URL', async ({
  page,
  site,
}) => {
  const heron = word();
  const [message] = await writeMessages(site, `A ${heron} by the river.`, 1);
  await signInAs(page, site, 'reviewer');
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await searches(page, site, heron);
  await expect(found(page)).toHaveText('1 message, newest first');
  await page.getByText('Filters (1)').click();
  await page.getByLabel('Delivery status').selectOption('On hold');
  await page.getByLabel('State', { exact: true }).selectOption('Texas');
  await page.getByLabel('Order').selectOption('Most urgent first');
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(page).toHaveURL(/status=on_hold.*state=TX.*sort=trouble.*find=/);
  await expect(found(page)).toHaveText('1 message, most urgent first');
  await expect(page.getByRole('link', { name: message?.reference })).toBeVisible();
  await expect(page.getByText(`A ${heron} by the river.`)).toBeVisible();
  await expect(page.locator('tbody')).toContainText('2 deliveries on hold');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove Texas' }).click();
  await expect(page).not.toHaveURL(/state=TX/);
  await expect(page.getByLabel('Search')).toHaveValue(heron);
  await page.getByText('Saved filters').click();
  await page.getByLabel('Save these filters as').fill(`On hold ${heron.slice(-1)}`);
  await page.getByRole('button', { name: 'Save filter' }).click();
  await expect(status(page)).toContainText('Your filter was saved.');
  await page.getByRole('link', { name: `On hold ${heron.slice(-1)}` }).click();
  await expect(page).toHaveURL(/\/staff\/inbox\?status=on_hold&sort=trouble$/);
  await searches(page, site, `${heron} -river`);
  await expect(page.getByText('No messages match.')).toBeVisible();
  await expectAccessible(page);
  expect(addresses.filter((address) => address.includes(heron))).toEqual([]);
});

for (const width of [375, 1280]) {
  test(`a reviewer approves 20 messages with the keyboard at ${width} px`, async ({
    page,
    site,
  }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 800 });
    const heron = word();
    // Older than every other waiting message, so the next one is always one of these.
    const messages = await writeMessages(site, heron, 20, new Date('2026-01-01T12:00:00Z'));
    await signInAs(page, site, 'reviewer');
    await searches(page, site, heron);
    await expect(found(page)).toHaveText('20 messages, newest first');
    await page.locator('h1').click();
    let presses = 0;
    const press = async (key: string) => {
      presses += 1;
      await page.keyboard.press(key);
    };
    await press('j');
    await press('x');
    await expect(page.getByRole('option', { name: '1 checked message' })).toBeAttached();
    await press('x');
    for (let row = 1; row < 20; row += 1) await press('j');
    await press('Enter');
    for (let one = 0; one < 20; one += 1) {
      await expect(page.getByRole('button', { name: 'Approve and send' })).toBeVisible();
      if (one === 0 || one === 19) await expectAccessible(page);
      await press('a');
      await expect(page.getByRole('button', { name: 'Approve and send' })).toBeFocused();
      const left = page.waitForURL(/notice=released/);
      await press('Enter');
      await left;
      await expect(page.locator('#notice')).toContainText(/approved/);
      if (one < 19) await page.waitForURL((url) => !url.hash || url.hash === '#notice');
    }
    expect(presses).toBeLessThan(90);
    const ids = messages.map(({ id }) => id);
    expect(await statusesOf(site, ids)).not.toContain('on_hold');
  });
}

/** Makes the confirmed action due now, as if half a minute had passed. */
function makeActionDue(site: Site) {
  return inDatabase(site, async (db) => {
    const waiting = { startsAt: { not: null }, startedAt: null, canceledAt: null };
    for (const { id } of await db.bulkAction.findMany({ where: waiting })) {
      await db.bulkAction.update({ where: { id }, data: { startsAt: new Date() } });
      await addJob(db, { name: 'carry_out_bulk', id, runAt: new Date() });
    }
  });
}

/** Reloads the page until the job has finished. */
async function seesResult(page: Page, sentence: string) {
  await expect(async () => {
    await page.getByRole('link', { name: 'Check what happened' }).click({ timeout: 1_000 });
    await expect(status(page)).toContainText(sentence, { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
}

for (const width of [375, 1280]) {
  test(`several messages are approved, undone, and approved again at ${width} px`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const heron = word();
    const messages = await writeMessages(site, heron, 3);
    const ids = messages.map(({ id }) => id);
    await signInAs(page, site, 'reviewer', { name: 'Rey Viewer' });
    await searches(page, site, heron);
    await page.getByRole('button', { name: 'Approve and send…' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Select messages first');
    await expect(page.getByLabel('Search')).toHaveValue(heron);

    const approvesAll = async () => {
      await page.getByLabel('Which messages').selectOption('all');
      await page.getByRole('button', { name: 'Approve and send…' }).click();
      const planned = '3 messages will be approved and sent, with 6 deliveries.';
      await expect(page.getByText(planned)).toBeVisible();
      await expect(page.getByText(heron, { exact: true })).toHaveCount(3);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Approve and send: 3 messages' }).click();
      const waiting = /3 messages will be approved and sent in \d+ seconds?\./;
      await expect(status(page)).toContainText(waiting);
      expect(await statusesOf(site, ids)).toEqual(['on_hold']);
      await expectAccessible(page);
    };
    await approvesAll();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(status(page)).toContainText('Undone by Rey Viewer. Nothing was changed.');
    await expectAccessible(page);
    await makeActionDue(site);
    expect(await statusesOf(site, ids)).toEqual(['on_hold']);

    await page.getByRole('link', { name: 'Back to the list' }).click();
    await expect(found(page)).toHaveText('3 messages, newest first');
    await approvesAll();
    // Another tab, in which Undo is pressed too late.
    const late = await page.context().newPage();
    await late.goto(page.url());
    await makeActionDue(site);
    await seesResult(page, '3 messages were approved.');
    await expectAccessible(page);
    expect(await statusesOf(site, ids)).not.toContain('on_hold');
    await late.getByRole('button', { name: 'Undo' }).click();
    await expect(late.getByRole('main').getByRole('alert')).toContainText('Too late to undo');
    await expect(late.locator('#result').getByRole('status')).toContainText(
      '3 messages were approved.',
    );
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('selected messages are rejected with a reason by keyboard alone', async ({ page, site }) => {
    const heron = word();
    const [one, other] = await writeMessages(site, heron, 2);
    await signInAs(page, site, 'reviewer');
    await searches(page, site, heron);
    await page.getByLabel(`Check Sam Sample, ${one?.reference}`).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Reject…' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('1 message will be rejected, with 2 deliveries.')).toBeVisible();
    await page.getByRole('button', { name: 'Reject: 1 message' }).press('Enter');
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'Choose why you’re rejecting it',
    );
    await page.getByLabel('Advertising or mass text').press('Space');
    await page.getByRole('button', { name: 'Reject: 1 message' }).press('Enter');
    await expect(status(page)).toContainText('1 message will be rejected in');
    await makeActionDue(site);
    await seesResult(page, '1 message was rejected.');
    expect(await statusesOf(site, [one?.id ?? ''])).toEqual(['rejected']);
    expect(await statusesOf(site, [other?.id ?? ''])).toEqual(['on_hold']);
    await page.goto(`${site.url}/staff/messages/${one?.id}`);
    await expect(page.getByText(/rejected this message: advertising or mass text/)).toBeVisible();
  });
});

test('a selection of messages is visible only to the person who made it', async ({
  page,
  site,
  browser,
}) => {
  const heron = word();
  await writeMessages(site, heron, 1);
  await signInAs(page, site, 'reviewer');
  await searches(page, site, heron);
  await page.getByRole('checkbox', { name: /^Check/ }).check();
  await page.getByRole('button', { name: 'Approve and send…' }).click();
  await expect(page).toHaveURL(/\/staff\/inbox\/bulk\//);
  const context = await browser.newContext();
  const stranger = await context.newPage();
  await signInAs(stranger, site, 'admin');
  await stranger.goto(page.url());
  await expect(stranger.getByRole('main').getByRole('alert')).toContainText(
    'Select the messages again',
  );
  await context.close();
});
