import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { test as base, Frame, Page } from 'playwright/test';
import { copy } from '@/lib/campaign/copy';
import { edition } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';
import { frameCode } from '@/lib/campaign/share-texts';
import { securityHeaders } from '@/lib/platform/server/security-headers';
import { expectAccessible } from './accessible';
import { expect, test as withSite } from './fixtures';
import { signInAs } from './signed-in';
import { watchPage } from './watch-page';

/** Page of another site on another origin, because its host name differs from ours. */
async function startHost() {
  let code = '';
  const server = createServer((_, response) => {
    const head = '<!doctype html><html lang="en"><title>Example Group</title>';
    response.setHeader('content-type', 'text/html').end(`${head}<h1>Our page</h1>${code}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    shows: (html: string) => {
      code = html;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

type Host = Awaited<ReturnType<typeof startHost>>;
const host: Parameters<typeof base.extend<{ friend: Host; stranger: Host }>>[0] = {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here
  friend: async ({}, use) => {
    const started = await startHost();
    await use(started);
    await started.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here
  stranger: async ({}, use) => {
    const started = await startHost();
    await use(started);
    await started.close();
  },
};
const test = withSite.extend<{ friend: Host; stranger: Host }>(host);

async function allowSites(page: Page, sites: string) {
  await page.goto('/staff/campaign/writing');
  await page.getByLabel('Websites that may show it').fill(sites);
  await page.getByRole('button', { name: 'Save the websites' }).click();
}

/** Content of a page's frame; if it was refused, the address of an error page. */
async function framedAt(page: Page, at: Host): Promise<Frame> {
  await page.goto(at.origin);
  const framed = () => page.frames().find((one) => one !== page.mainFrame());
  await expect.poll(() => framed()?.url() || 'about:blank').not.toBe('about:blank');
  const frame = framed();
  if (!frame) throw new Error('There is no frame.');
  return frame;
}

test.describe.configure({ mode: 'serial' });

test('only sites that staff allow can frame the form', async ({
  page,
  browser,
  site,
  friend,
  stranger,
}) => {
  for (const each of [friend, stranger]) {
    each.shows(frameCode(site.url, 'en', copy('en').share.frameName));
  }
  const visiting = await browser.newPage();
  expect((await framedAt(visiting, friend)).url()).toMatch(/^chrome-error:/);

  await signInAs(page, site, 'admin');
  await allowSites(page, 'http://example.org');
  await expect(page).toHaveTitle(/^Error: Who may write/);
  await expect(page.getByLabel('Websites that may show it')).toHaveValue('http://example.org');
  await expectAccessible(page);
  await allowSites(page, `${friend.origin}/\nhttps://example.org`);
  await expect(page.getByRole('status')).toContainText('These websites');
  await expect(page.getByText('Websites that can show the form: 2.')).toBeVisible();

  const frame = await framedAt(visiting, friend);
  const words = edition('2026-law', 'en');
  await expect(frame.locator('h1')).toHaveText(words.headline);
  await expect(frame.locator('form')).toContainText(words.ask);
  expect((await framedAt(visiting, stranger)).url()).toMatch(/^chrome-error:/);

  const { headers } = await fetch(`${site.url}/es/embed`);
  expect(headers.get('content-security-policy')).toContain(
    `frame-ancestors ${friend.origin} https://example.org;`,
  );
  expect(headers.get('x-frame-options')).toBeNull();
  expect(headers.get('set-cookie')).toBeNull();
  for (const path of ['/en', '/en/lookup', '/en/share', '/staff/sign-in', '/embed']) {
    const other = Object.fromEntries((await fetch(site.url + path)).headers);
    expect(other, path).toMatchObject(securityHeaders(false));
  }
  await visiting.close();
});

for (const javaScriptEnabled of [true, false]) {
  for (const language of languages) {
    test.describe(() => {
      test.use({ javaScriptEnabled, viewport: { width: 320, height: 700 } });

      test(`submitting the framed form opens the whole window, ${language}, scripts ${javaScriptEnabled}`, async ({
        page,
        browser,
        site,
        friend,
      }) => {
        const staff = await browser.newPage({ baseURL: site.url });
        await signInAs(staff, site, 'admin');
        await allowSites(staff, friend.origin);
        await staff.close();

        const { share, lookup } = copy(language);
        friend.shows(frameCode(site.url, language, share.frameName));
        const frame = await framedAt(page, friend);
        await expect(page.locator('iframe')).toHaveAttribute('title', share.frameName);
        const size = await page.locator('iframe').evaluate(({ clientHeight, clientWidth }) => ({
          height: clientHeight,
          width: clientWidth,
        }));
        const button = frame.getByRole('button', { name: lookup.form.button });
        await expect(button).toBeVisible();
        const { height, width } = await frame.locator('html').evaluate((html) => ({
          height: html.scrollHeight,
          width: html.scrollWidth,
        }));
        expect(height, 'nothing scrolls in the frame').toBeLessThanOrEqual(size.height);
        expect(width).toBeLessThanOrEqual(size.width);
        expect(await page.context().cookies()).toEqual([]);

        await frame.getByLabel(lookup.form.zip).fill('20515');
        await button.click();
        await expect(page).toHaveURL(`${site.url}/${language}/lookup?district=DC-AL&certainty=zip`);
        await expect(page.locator('.bar .exit')).toBeVisible();
      });
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(() => {
    test.use({ viewport: { width: 320, height: 500 }, colorScheme });
    for (const language of languages) {
      test(`the form is accessible outside a frame, ${language}, ${colorScheme}`, async ({
        page,
        site,
      }) => {
        const wrong = await watchPage(page, site.url);
        const answer = await page.goto(`/${language}/embed`);
        await expectAccessible(page);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        expect(await answer?.text()).toContain('noindex');
        expect(await page.context().cookies()).toEqual([]);
        expect(wrong).toEqual([]);
      });
    }
  });
}
