import { expect } from 'playwright/test';
import { expectAccessible } from './accessible';
import {
  englishCopy,
  HOUSE,
  liveTest,
  receiptStatuses,
  runSuccessfully,
  seesStatus,
} from './live-site';
import { printedPages } from './printed-pages';
import { austin, type Visitor } from './visitor';

liveTest.use({ part: 'selfSend' });
liveTest.describe.configure({ mode: 'serial' });
liveTest.setTimeout(120_000);

const OWN = 'A shelter in my town asks for this.';
const { selfSend, copy: buttons, offices, text, paper } = englishCopy.selfSend;
const { unreached, check, message: labels } = englishCopy.write;

async function writes(visitor: Visitor, email: string) {
  await visitor.opens('/en/write');
  // No office has an address, which is said first and only once.
  await visitor.sees(unreached.everyone);
  await visitor.givesAddress(austin);
  await visitor.writes({ firstName: 'Sample', lastName: 'Supporter', email, own: OWN });
  await visitor.page.getByLabel(check.keepOpen).check();
  await visitor.page.getByRole('button', { name: check.sendYourself }).click();
  await expect(visitor.page).toHaveURL(/\/en\/receipt\//);
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
  liveTest.describe(how, () => {
    liveTest.use({ javaScriptEnabled });

    liveTest('offices that no channel reaches share one page', async ({ visitor, browser }) => {
      const { page } = visitor;
      await writes(visitor, `self-${javaScriptEnabled}@example.org`);
      const receipt = page.url().split('?')[0] ?? '';
      await page.goto(`${receipt}/send-yourself/TX-S2`);
      await expect(page).toHaveURL(`${receipt}/send-yourself`);
      await expect(page.locator('h1')).toHaveText(englishCopy.selfSend.title);
      if (javaScriptEnabled) await expectAccessible(page);
      const rows = page.locator('.office-row');
      await expect(rows).toHaveCount(3);
      const cornyn = rows.filter({ hasText: 'John Cornyn' });
      await expect(cornyn.getByRole('link', { name: offices.form })).toHaveAttribute(
        'rel',
        'noreferrer',
      );
      const message = page.getByLabel(text.message, { exact: true });
      await expect(message).toHaveValue(/A shelter in my town/);
      await expect(page.locator('.paper').last()).toContainText('100 Sample Lane');
      await expect(page.locator('.papers')).toContainText('The Honorable John Cornyn');
      await expect(page.locator('.papers')).toContainText(
        /Senate Office Building\s*Washington, DC/,
      );
      if (javaScriptEnabled) {
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await page.getByRole('button', { name: buttons.text }).click();
        await expect(page.locator('.copied')).toHaveText(buttons.copied);
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toBe(await message.inputValue());
        await expect(page.getByRole('button', { name: paper.button })).toBeVisible();
        await page.setViewportSize({ width: 375, height: 812 });
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        expect(height).toBeLessThanOrEqual(3 * 812);
      }
      expect(await printedPages(page)).toBe(3);

      const stranger = await browser.newPage({ javaScriptEnabled });
      const answer = await stranger.goto(page.url());
      expect(answer?.headers()['cache-control']).toContain('no-store');
      expect(await stranger.content()).not.toMatch(
        /A shelter in my town|100 Sample Lane|Supporter/,
      );
      await expect(stranger.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
      if (javaScriptEnabled) await expectAccessible(stranger);
      await stranger.getByLabel(labels.lastName).fill('Supporter');
      await stranger.getByLabel(englishCopy.personalData.unlock.zip).fill(austin.zip);
      await stranger.getByRole('button', { name: englishCopy.personalData.unlock.button }).click();
      await expect(stranger.getByLabel(text.message, { exact: true })).toHaveValue(
        /A shelter in my town/,
      );
      await stranger.close();

      await cornyn.getByRole('button', { name: selfSend.doneButton }).click();
      await expect(page).toHaveURL(`${receipt}/send-yourself?done=TX-S2`);
      await visitor.sees(selfSend.done('John Cornyn'));
      await visitor.sees(`1 ${offices.progress(3)}`);
      expect(await printedPages(page)).toBe(2);
      await page.goto(receipt);
      await seesStatus(visitor, 'John Cornyn', receiptStatuses.self_sent);
      await seesStatus(visitor, 'Ted Cruz', receiptStatuses.self_send);
    });

    liveTest(
      'offices that cannot be reached are named before the visitor enters a name',
      async ({ visitor, site }) => {
        const { page } = visitor;
        await runSuccessfully(site, 'offices', `set TX-37 ${HOUSE}`);
        // A ZIP code from the landing page settles it before the first field.
        await visitor.opens('/en');
        await page.getByLabel('ZIP code').first().fill('10001');
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(/\/en\/lookup\?/);
        await visitor.opens('/en/write');
        await visitor.sees(unreached.text);
        const notice = await page.locator('#unreached').boundingBox();
        const first = await page.getByLabel('ZIP code').boundingBox();
        expect(notice?.y).toBeLessThan(first?.y ?? 0);
        await page.context().clearCookies();

        await visitor.opens('/en/write');
        await expect(page.locator('#unreached')).toBeHidden();
        await page.getByLabel('ZIP code').fill('10001');
        if (javaScriptEnabled) {
          await visitor.sees(unreached.text);
          await expect(page.getByRole('link', { name: unreached.selfSend })).toHaveAttribute(
            'href',
            '/en/send-yourself?district=NY-12',
          );
          await expectAccessible(page);
        }
        await page.getByLabel('Street address').fill('1 Example Street');
        const email = `told-${javaScriptEnabled}@example.org`;
        await visitor.writes({ firstName: 'Told', lastName: 'Early', email });
        if (!javaScriptEnabled) {
          await expect(page.locator('h1')).toHaveText(unreached.title);
          await expect(page.getByRole('link', { name: unreached.call })).toHaveAttribute(
            'href',
            '/en/lookup?district=NY-12',
          );
          await page.getByRole('link', { name: labels.next }).click();
        }
        await expect(page.getByRole('button', { name: check.sendYourself })).toBeVisible();
        await runSuccessfully(site, 'offices', 'set TX-37 none');
      },
    );
  });
}
