import { copy } from '@/lib/campaign/copy';
import { edition } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';
import { shareLimits, shareText } from '@/lib/campaign/share-texts';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { austin } from './visitor';
import { watchPage } from './watch-page';

type Given = { text?: string; url?: string };

/** Sharing function, which a phone has and a headless desktop browser does not. */
const withSharing = () => {
  const given: Given[] = [];
  Object.assign(window, { given });
  Object.defineProperty(navigator, 'share', {
    value: async (what: Given) => {
      given.push(what);
    },
  });
};
const withoutSharing = () => Object.defineProperty(navigator, 'share', { value: undefined });

for (const language of languages) {
  const { share, selfSend } = copy(language);

  test(`the site can be shared by email and by the device, ${language}`, async ({ page, site }) => {
    const wrong = await watchPage(page, site.url);
    await page.addInitScript(withSharing);
    await page.goto(`/${language}/share`);
    const mail = await page
      .getByRole('main')
      .getByRole('link', { name: share.mail })
      .getAttribute('href');
    const { protocol, searchParams } = new URL(mail ?? '');
    expect(protocol).toBe('mailto:');
    expect(searchParams.get('subject')).toBe(share.mailSubject);
    expect(searchParams.get('body')).toBe(
      `${shareText('2026-law', language, 'long')}\n\n${site.url}/${language}`,
    );
    await page.getByRole('button', { name: share.device }).click();
    const given = await page.evaluate(() => (window as unknown as { given: Given[] }).given);
    expect(given).toEqual([
      { text: shareText('2026-law', language, 'short'), url: `${site.url}/${language}` },
    ]);
    expect(wrong).toEqual([]);
  });

  test(`every text and code can be copied, ${language}`, async ({ page, site, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/${language}/share`);
    await expectAccessible(page);
    const texts = page.locator('main textarea');
    await expect(texts).toHaveCount(Object.keys(shareLimits).length + 2);
    for (const text of await texts.all()) {
      const content = await text.inputValue();
      expect(content).toContain(`${site.url}/${language}`);
      const button = text.locator('xpath=following-sibling::*').getByRole('button');
      await button.click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(content);
    }
    await page.getByRole('button', { name: share.addressWhat }).click();
    await expect(page.getByText(selfSend.copy.copied).first()).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${site.url}/${language}`,
    );
  });
}

test('a device that cannot share shows no button, and the layout does not shift', async ({
  page,
}) => {
  await page.addInitScript(withoutSharing);
  await page.addInitScript(() => {
    let moved = 0;
    Object.assign(window, { moved: () => moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/en/share', { waitUntil: 'networkidle' });
  await expect(page.locator('[data-share]')).toBeHidden();
  await expect(page.locator('main .copy button').first()).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { moved: () => number }).moved())).toBe(0);
});

test('a phone that cannot share keeps no empty row for the button', async ({ browser, site }) => {
  const phone = { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true };
  const page = await browser.newPage(phone);
  await page.addInitScript(withoutSharing);
  await page.goto(`${site.url}/es/share`, { waitUntil: 'networkidle' });
  await expect(page.locator('[data-share]')).toHaveCSS('display', 'none');
  await page.close();
  const other = await browser.newPage(phone);
  await other.addInitScript(withSharing);
  await other.goto(`${site.url}/es/share`);
  await expect(other.locator('[data-share]')).toBeVisible();
  await other.close();
});

test('nothing shared from a receipt contains its private address', async ({ visitor, site }) => {
  const { page } = visitor;
  await visitor.opens('/en/write');
  await visitor.givesAddress(austin);
  await visitor.writes({ firstName: 'Ada', lastName: 'Sample', email: 'ada@example.org' });
  await visitor.sends();
  await expect(page).toHaveURL(/\/en\/receipt\//);
  const token = new URL(page.url()).pathname.split('/').at(-1) ?? '-';
  const region = page.getByRole('region', { name: copy('en').share.title });
  await expect(region.locator('[data-copy]')).toHaveText(`${site.url}/en`);
  expect(await region.innerHTML()).not.toContain(token);
  const html = await page.content();
  expect(html).not.toMatch(/property="og:|name="twitter:/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('email and a link to copy are offered', async ({ page, site }) => {
    await page.goto('/en/share');
    const { share } = copy('en');
    await expect(page.getByRole('main').getByRole('link', { name: share.mail })).toBeVisible();
    await expect(page.getByText(`${site.url}/en`, { exact: true })).toBeVisible();
    await expect(page.getByText(share.device)).toBeHidden();
  });
});

test('indexed pages have metadata for social previews', async ({ request, site }) => {
  for (const language of languages) {
    const html = await (await request.get(`/${language}`)).text();
    const content = (name: string) =>
      html.match(new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`))?.[1];
    expect(content('og:title')).toBe(edition('2026-law', language).headline);
    expect(content('og:description')).toBe(copy(language).home.description);
    expect(content('og:locale')).toBe(language === 'en' ? 'en_US' : 'es_US');
    expect(content('og:url')).toBe(`${site.url}/${language}`);
    expect(content('twitter:card')).toBe('summary_large_image');
    expect(content('og:image')).toBe(`${site.url}/share-image/2026-law-${language}.png`);
    const picture = await request.get(content('og:image') ?? '');
    expect(picture.headers()['content-type']).toBe('image/png');
    const png = await picture.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  }
  expect((await request.get('/share-image/1999-en.png')).status()).toBe(404);
  for (const icon of ['/favicon.ico', '/apple-touch-icon.png', '/icon-192.png']) {
    expect((await request.get(icon)).status(), icon).toBe(200);
  }
});
