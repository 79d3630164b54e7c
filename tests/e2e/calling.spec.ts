import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import type { Visitor } from './visitor';

/** ZIP code in one district; one of the state's senators introduced the 2024 bill. */
const NEW_YORK = '10001';

async function looksUp({ page, site }: Visitor, zip: string, language = 'en') {
  await page.goto(`${site.url}/${language}/lookup`);
  await page.locator('#zip').fill(zip);
  const loaded = page.waitForEvent('load');
  await page.locator('form[action="/api/lookup"] button').first().click();
  await loaded;
}

const cardOf = ({ page }: Visitor, seat: string) =>
  page.locator('.office').filter({ has: page.locator(`[id="${seat}"]`) });

async function callsCounted({ page, site }: Visitor) {
  const answer = await page.request.get(`${site.url}/api/campaign`);
  return (await answer.json()).calls as { total: number; byOutcome: Record<string, number> };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a call card leads from the phone number to a personal script and the next member', async ({
      visitor,
    }) => {
      const { page } = visitor;
      const urls: string[] = [];
      page.on('request', (request) => urls.push(request.url(), request.headers().referer ?? ''));
      await looksUp(visitor, NEW_YORK);
      const card = cardOf(visitor, 'NY-12');
      const member = (await card.getByRole('heading', { level: 2 }).textContent()) ?? '';
      const lastName = member.split(' ').at(-1);
      const call = card.locator('.call a');
      await expect(call).toHaveAttribute('href', /^tel:\+1-202-225-\d{4}$/);
      await expect(call).toHaveAccessibleName(new RegExp(`^Call 202-225-\\d{4} \\(${member}`));
      expect((await call.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await card.getByText('More phone numbers and the website').click();
      const nearest = card.locator('.local-phones li').first();
      await expect(nearest).toContainText(/New York.*closest to you/);
      await expect(nearest.locator('a')).toHaveAttribute('href', /^tel:\+1-\d{3}-\d{3}-/);
      await expect(
        page.getByRole('heading', { name: /^(What to say|How to say thank you)/ }),
      ).toHaveCount(3);
      await expect(card.locator('.script')).toBeVisible();
      await expect(card.locator('.script')).toContainText(
        `I live in New York, New York. I’m a constituent of Representative ${lastName}.`,
      );

      const before = await callsCounted(visitor);
      const voicemail = card.getByRole('button', { name: 'I left a voicemail' });
      await expect(voicemail).toBeHidden();
      // Effect of pressing the number, without leaving the page for a phone app.
      if (javaScriptEnabled) {
        await page.evaluate(() =>
          document.addEventListener('click', (event) => event.preventDefault(), { once: true }),
        );
        await call.click();
      } else await card.getByText('I called').click();
      await voicemail.click();
      const progress = card.getByRole('status');
      await expect(progress).toContainText(
        'Thank you for leaving a voicemail. You’ve called 1 of 3.',
      );
      await expect(progress).toContainText('Next: Senator Kirsten E. Gillibrand');
      await expect(progress.getByRole('link', { name: /^Call 202-224-/ })).toBeVisible();
      if (javaScriptEnabled) await expect(progress).toBeFocused();
      await expect(progress).toBeInViewport();
      await expect(voicemail).toHaveCount(0);
      await expect(page.locator('.outcome')).toHaveCount(2);
      await expect(card.locator('.script')).toContainText('I live in New York, New York');
      await expect(cardOf(visitor, 'NY-S1').locator('section.script')).toBeVisible();
      const after = await callsCounted(visitor);
      expect(after.total).toBe(before.total + 1);
      expect(after.byOutcome.left_message).toBe((before.byOutcome.left_message ?? 0) + 1);
      expect(urls.filter((url) => /10001|York|latitude|40\.7/.test(url))).toEqual([]);

      await page.goto(`${visitor.site.url}/en/lookup?district=NY-13`);
      await expect(page.locator('.script').first()).toContainText('I live in (your town)');
      await expect(page.getByText('closest to you')).toHaveCount(0);
    });

    test('three calls lead to the email form, and no URL contains the name of a member', async ({
      visitor,
    }) => {
      const { page } = visitor;
      const urls: string[] = [];
      page.on('request', (request) => urls.push(request.url()));
      await looksUp(visitor, NEW_YORK);
      for (const [seat, answer] of [
        ['NY-12', 'I talked to someone'],
        ['NY-S1', 'No answer'],
        ['NY-S3', 'I left a voicemail'],
      ] as const) {
        const card = cardOf(visitor, seat);
        await card.locator('.outcome summary').click();
        await card.getByRole('button', { name: answer }).click();
        await expect(card.getByRole('status')).toBeVisible();
      }
      const progress = page.getByRole('status').filter({ hasText: 'You’ve called' });
      await expect(progress).toContainText('You’ve called all 3. Now email them, too.');
      await expect(progress.getByText('Next:')).toHaveCount(0);
      await expect(page.getByText('You called this office.')).toHaveCount(2);
      expect(new URL(page.url()).searchParams.get('calls')).toBe(
        'NY-12.called,NY-S1.no_answer,NY-S3.left_message',
      );
      await page.locator('.menu a[lang=es]').click();
      await expect(page.getByRole('status').filter({ hasText: 'llamadas' })).toContainText(
        'Ya hizo las 3 llamadas.',
      );
      expect(urls.filter((url) => /Gillibrand|Nadler|Schumer/i.test(url))).toEqual([]);
    });

    test('a member who carried the bill is thanked, with a source', async ({ visitor }) => {
      await looksUp(visitor, NEW_YORK);
      const card = cardOf(visitor, 'NY-S1');
      await expect(card).toContainText('introduced S. 2255');
      await card.getByText('More phone numbers and the website').click();
      await expect(card.locator('.source a')).toBeVisible();
      await card.getByText('How to say thank you').click();
      await expect(card.locator('.script')).toContainText('for backing S. 2255');
      await expect(card.locator('.script')).not.toContainText('I am asking');
    });

    test('a meeting request is ready to copy', async ({ visitor }) => {
      const { page } = visitor;
      await looksUp(visitor, '20500');
      const card = cardOf(visitor, 'DC-AL');
      await card.locator('.request summary').click();
      const text = card.getByRole('textbox');
      await expect(text).toHaveValue(
        /^Dear Scheduler:.*meeting with Delegate .*\[first date and time\]/s,
      );
      await expect(text).toHaveValue(/I live in Washington, DC/);
      await expect(text).not.toBeEditable();
      const button = card.getByRole('button', { name: 'Copy the text' });
      if (!javaScriptEnabled) return expect(button).toHaveCount(0);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await button.click();
      await expect(card.locator('.copied')).toHaveText('Copied.');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        await text.inputValue(),
      );
    });
  });
}

test('leaving by the exit deletes the town of the caller', async ({ visitor }) => {
  const { page, site } = visitor;
  await looksUp(visitor, NEW_YORK);
  expect((await page.context().cookies()).map(({ name }) => name)).toContain('caller');
  await page.request.post(`${site.url}/exit`);
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('caller');
  await page.reload();
  await expect(page.locator('.script').first()).toContainText('I live in (your town)');
});

test('a post from another site does not count a call', async ({ visitor }) => {
  const before = await callsCounted(visitor);
  const answer = await visitor.page.request.post(`${visitor.site.url}/api/calls`, {
    headers: { origin: 'https://example.org' },
    form: { seat: 'NY-12', outcome: 'called' },
  });
  expect(answer.status()).toBe(403);
  expect(await callsCounted(visitor)).toEqual(before);
});

for (const width of [320, 390, 1280]) {
  for (const language of ['en', 'es']) {
    test(`the page with all details open is accessible in ${language} at ${width} pixels`, async ({
      visitor,
    }) => {
      const { page } = visitor;
      await page.setViewportSize({ width, height: 900 });
      await looksUp(visitor, NEW_YORK, language);
      await page.locator('main details').evaluateAll((all) => {
        for (const details of all) details.setAttribute('open', '');
      });
      await expectAccessible(page);
      await page.locator('.outcome button').last().click();
      await expect(page.locator('#called')).toBeVisible();
      await expectAccessible(page);
    });
  }
}
