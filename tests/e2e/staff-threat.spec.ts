import { copy } from '@/lib/campaign/copy';
import { runCommand } from '../support/run-command';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { signInAs } from './signed-in';
import { tabTo } from './tab-to';
import { austin } from './visitor';

const threat = 'If you vote no, I will come to your office and burn it down.';
const { rejections, states } = copy('en');

for (const width of [375, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('a threat is held and rejected by keyboard, and its author’s receipt says so', async ({
      browser,
      site,
      visitor,
    }) => {
      const setReview = (mode: string) =>
        runCommand('campaign', ['set', 'review', mode], { DATA_DIR: site.dataDir });
      expect(await setReview('suspicious')).toMatchObject({ code: 0 });
      const supporter = visitor.page;
      const types = async (label: string, text: string) => {
        await tabTo(supporter, supporter.getByLabel(label));
        await supporter.keyboard.type(text);
      };
      await visitor.opens('/en/write');
      await types('ZIP code', austin.zip);
      await types('Street address', austin.street);
      await expect(supporter.getByLabel('City')).toHaveValue(austin.city);
      await types('Why does this matter to you?', threat);
      await types('First name', 'Sam');
      await types('Last name', `Sample ${width}`);
      await types('Email address', `threat-${width}@example.org`);
      await tabTo(supporter, supporter.getByRole('button', { name: 'Preview my message' }));
      await supporter.keyboard.press('Enter');
      await supporter.waitForURL(/\/write\/check/);
      await expectAccessible(supporter);
      await tabTo(supporter, supporter.getByRole('button', { name: /^Send 3 messages$/ }));
      await supporter.keyboard.press('Enter');
      await supporter.waitForURL(/\/en\/receipt\//);
      await visitor.sees(states.on_hold.label);
      await expectAccessible(supporter);
      expect(await setReview('none')).toMatchObject({ code: 0 });

      const desk = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await desk.newPage();
      const { keyboard } = page;
      await signInAs(page, site, 'reviewer', { name: 'Rey Viewer' });
      const row = page.getByRole('row', { name: `Sam Sample ${width}` });
      await expect(row).toContainText('Flagged: threat');
      await expect(row).toContainText('3 deliveries on hold');
      await expectAccessible(page);
      await keyboard.press('j');
      await expect(row.getByRole('link')).toBeFocused();
      await keyboard.press('Enter');
      await expect(page.getByText('It may threaten people or property.')).toBeVisible();
      // Approving an unread text is impossible; rejecting it is not.
      await expect(page.getByRole('button', { name: 'Approve and send' })).toHaveCount(0);
      await expect(page.getByText(threat)).toHaveCount(0);
      await expectAccessible(page);
      await keyboard.press('o');
      await expect(page.getByText(threat).first()).toBeVisible();
      await expectAccessible(page);
      await keyboard.press('r');
      await expect(page.getByRole('radio', { name: 'A threat' })).toBeFocused();
      await keyboard.press('Space');
      await expectAccessible(page);
      await tabTo(page, page.getByRole('button', { name: 'Reject the message' }));
      await keyboard.press('Enter');
      await expect(page.locator('#notice')).toBeFocused();
      await expect(page.locator('#notice')).toContainText('rejected');
      await expectAccessible(page);
      await desk.close();

      await supporter.reload();
      await visitor.sees(rejections.why(rejections.sentences.threat));
      await visitor.sees(states.rejected.label);
      await expectAccessible(supporter);
      await supporter.goto(supporter.url().replace('/en/', '/es/'));
      const { why, sentences } = copy('es').rejections;
      await visitor.sees(why(sentences.threat));
      await expectAccessible(supporter);
    });
  });
}
