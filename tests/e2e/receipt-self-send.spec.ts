import { expect, type Page } from 'playwright/test';
import { expectAccessible } from './accessible';
import { englishCopy, liveTest, receiptStatuses, seesState } from './live-site';
import { printedPages } from './printed-pages';
import { austin, type Visitor } from './visitor';

liveTest.use({ part: 'selfSend' });
liveTest.describe.configure({ mode: 'serial' });
liveTest.setTimeout(120_000);

const OWN = 'A shelter in my town asks for this.';
const { selfSend, copy: buttons, text, paper } = englishCopy.selfSend;

async function writes(visitor: Visitor, email: string) {
  await visitor.opens('/en/write');
  await visitor.givesAddress(austin);
  await visitor.writes({ firstName: 'Sample', lastName: 'Supporter', email, own: OWN });
  await visitor.page.getByRole('button', { name: englishCopy.write.check.sendYourself }).click();
  await expect(visitor.page).toHaveURL(/\/en\/receipt\//);
}

async function opensSelfSend(page: Page, office: string) {
  const line = page.locator('.receipt-line').filter({ hasText: office });
  await line.getByRole('link', { name: selfSend.link }).click();
  await expect(page.locator('h1')).toHaveText(selfSend.title(office));
}

for (const javaScriptEnabled of [true, false]) {
  liveTest.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    liveTest.use({ javaScriptEnabled });

    liveTest(
      'an office that no channel reaches is reached with the kit',
      async ({ visitor, browser }) => {
        const { page } = visitor;
        await writes(visitor, `kit-${javaScriptEnabled}@example.org`);
        const receipt = page.url().split('?')[0] ?? '';
        await opensSelfSend(page, 'John Cornyn');
        if (javaScriptEnabled) await expectAccessible(page);
        const form = page.getByRole('link', {
          name: englishCopy.selfSend.form.open('John Cornyn'),
        });
        await expect(form).toHaveAttribute('rel', 'noreferrer');
        const message = page.getByLabel(text.message);
        await expect(message).toHaveValue(/^Dear Senator Cornyn,\n\n.*A shelter in my town/s);
        await expect(page.locator('dl.to-copy')).toContainText('100 Sample Lane');
        await expect(page.getByText(buttons.noTitle)).toBeVisible();
        await expect(page.locator('.paper')).toContainText('The Honorable John Cornyn');
        await expect(page.locator('.paper')).toContainText(
          /Senate Office Building\nWashington, DC/,
        );
        if (javaScriptEnabled) {
          await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
          const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
          await page.getByRole('button', { name: buttons.text }).nth(1).click();
          await expect(page.locator('.copied').nth(1)).toHaveText(buttons.copied);
          expect(await clipboard()).toBe(await message.inputValue());
          await page.getByRole('button', { name: `${buttons.button} (First name)` }).click();
          await expect.poll(clipboard).toBe('Sample');
          await expect(page.getByRole('button', { name: paper.button })).toBeVisible();
        } else {
          await expect(page.getByRole('button', { name: buttons.button })).toHaveCount(0);
          await visitor.sees(paper.print);
        }
        expect(await printedPages(page)).toBe(1);

        const stranger = await browser.newPage({ javaScriptEnabled });
        const answer = await stranger.goto(page.url());
        expect(answer?.headers()['cache-control']).toContain('no-store');
        expect(await stranger.content()).not.toMatch(
          /A shelter in my town|100 Sample Lane|Supporter/,
        );
        await expect(stranger.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
        if (javaScriptEnabled) await expectAccessible(stranger);
        await stranger.getByLabel(englishCopy.write.message.lastName).fill('Supporter');
        await stranger.getByLabel(englishCopy.personalData.unlock.zip).fill(austin.zip);
        await stranger
          .getByRole('button', { name: englishCopy.personalData.unlock.button })
          .click();
        await expect(stranger.getByLabel(text.message)).toHaveValue(/A shelter in my town/);
        await stranger.close();

        await page.getByRole('button', { name: selfSend.doneButton }).click();
        await expect(page).toHaveURL(`${receipt}?done=TX-S2`);
        await visitor.sees(selfSend.done('John Cornyn'));
        await seesState(visitor, 'John Cornyn', receiptStatuses.self_sent);
        await seesState(visitor, 'Ted Cruz', receiptStatuses.self_send);
      },
    );
  });
}

liveTest('nobody finds a kit for an office that they did not write to', async ({ visitor }) => {
  await writes(visitor, 'elsewhere@example.org');
  const receipt = visitor.page.url().split('?')[0];
  const answer = await visitor.page.goto(`${receipt}/send-yourself/NY-12`);
  expect(answer?.status()).toBe(404);
});
