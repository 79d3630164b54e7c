import { languages } from '@/lib/campaign/languages';
import { expect, test } from './fixtures';
import { expectVisibleFocus, tabTo } from './tab-to';
import { austin } from './visitor';

test('the whole journey works with the keyboard alone', async ({ visitor }) => {
  const { page } = visitor;
  const press = page.keyboard;
  const type = async (label: string, text: string) => {
    await tabTo(page, page.getByLabel(label, { exact: true }));
    await press.type(text);
  };
  const enter = async (path: RegExp) => {
    await press.press('Enter');
    await page.waitForURL(path);
    await page.waitForLoadState();
  };
  await visitor.opens('/en');
  await press.press('Tab');
  const exit = page.getByRole('link', { name: 'Exit this page' });
  await expect(exit).toHaveCount(1);
  await expect(exit).toBeFocused();
  await press.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to main content' });
  await expect(skip).toBeFocused();
  await expectVisibleFocus(page);
  await press.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Email them instead' }));
  await enter(/\/write$/);

  await tabTo(page, page.getByRole('button', { name: 'Preview my message' }));
  await press.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await press.press('Tab');
  await press.press('Enter');
  await expect(page.getByLabel('ZIP code')).toBeFocused();
  await press.type(austin.zip);
  await expect(page.getByLabel('City')).toHaveValue(austin.city);
  await type('Street address', austin.street);
  await tabTo(page, page.getByLabel('Why does this matter to you?'));
  await press.type('It matters here.');
  await type('First name', 'Key');
  await type('Last name', 'Board');
  await type('Email address', 'keyboard@example.org');
  await tabTo(page, page.getByRole('button', { name: 'Preview my message' }));
  await enter(/\/write\/check/);

  await visitor.sees(/Key Board\s+100 Sample Lane/);
  await tabTo(page, page.locator('summary', { hasText: 'To Ted Cruz' }));
  await press.press('Enter');
  await visitor.sees('Dear Senator Cruz,');
  await tabTo(page, page.getByRole('button', { name: /^Send 3 messages$/ }));
  await enter(/\/en\/receipt\//);
});

const PAGES = [
  '',
  '/act',
  '/statistics',
  '/lookup?zip=missing',
  '/lookup?choose=TX-35,TX-37',
  '/lookup?district=TX-37',
  '/write',
  '/safety',
  '/privacy',
  '/accessibility',
];

/** Elements that are cut off or outside the window. */
const findCutOff = () => {
  const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    if (element.closest('.hidden, .honeypot, .skip, svg, thead')) return false;
    const { right, width } = element.getBoundingClientRect();
    return width > 0 && right > document.documentElement.clientWidth + 1;
  });
  const sideways = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  return [...cut.map((element) => element.outerHTML.slice(0, 120)), ...(sideways ? ['page'] : [])];
};

for (const language of languages) {
  for (const width of [375, 1280]) {
    test.describe(() => {
      test.use({ viewport: { width, height: 800 } });

      test(`text at 200% is not cut off in ${language} at ${width} px`, async ({ visitor }) => {
        for (const path of PAGES) {
          await visitor.opens(`/${language}${path}`);
          await visitor.page.evaluate(() => {
            document.documentElement.style.fontSize = '200%';
          });
          expect(await visitor.page.evaluate(findCutOff), path).toEqual([]);
        }
      });
    });
  }
}
