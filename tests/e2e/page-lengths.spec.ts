import { wordCount } from '../support/readability';
import { expect, test } from './fixtures';
import { austin } from './visitor';

/** Maximum number of English words that a page shows, besides its header and footer. */
const MAX_WORDS = {
  '/en': 320,
  '/en/lookup?district=TX-37&certainty=zip': 350,
  '/en/act': 900,
  '/en/statistics': 350,
  '/en/safety': 380,
  '/en/privacy': 550,
};

for (const [path, limit] of Object.entries(MAX_WORDS)) {
  test(`${path} shows at most ${limit} words`, async ({ page }) => {
    await page.goto(path);
    const shown = await page.locator('main').innerText();
    expect(wordCount(shown, 'en')).toBeGreaterThan(limit / 4);
    expect(wordCount(shown, 'en')).toBeLessThanOrEqual(limit);
  });
}

test('the receipt shows at most 450 words', async ({ page, visitor }) => {
  await visitor.opens('/en/write');
  await visitor.givesAddress(austin);
  await visitor.writes({ firstName: 'Short', lastName: 'Receipt', email: 'short@example.org' });
  await visitor.sends();
  await expect(page).toHaveURL(/\/en\/receipt\//);
  const shown = wordCount(await page.locator('main').innerText(), 'en');
  expect(shown).toBeGreaterThan(450 / 4);
  expect(shown).toBeLessThanOrEqual(450);
});
