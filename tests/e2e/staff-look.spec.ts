import { png, SVG } from '../support/sample-logo';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { signInAs } from './signed-in';

test.use({ viewport: { width: 375, height: 700 } });

for (const width of [375, 1280]) {
  test(`an admin uploads a logo at ${width} px, visitors see it in the footer, and it is removed`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await signInAs(page, site, 'admin');
    await page.goto(`${site.url}/staff/campaign/look`);
    const file = page.getByLabel('Logo file');
    const save = page.getByRole('button', { name: 'Save the logo' });
    await file.setInputFiles({
      name: 'large.png',
      mimeType: 'image/png',
      buffer: png(40, 20, 30_000),
    });
    await save.click();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByRole('main').getByRole('alert')).toContainText('20 kB or smaller');
    await expectAccessible(page);

    await file.setInputFiles({
      name: 'logo.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from(SVG),
    });
    await save.press('Enter');
    await expect(page.getByRole('status')).toContainText('Every page shows the logo');
    await expectAccessible(page);

    await page.goto(`${site.url}/en/safety`);
    const logo = page.locator('footer img');
    await logo.scrollIntoViewIfNeeded();
    // An SVG has no pixels of its own: any width shows that it was loaded.
    const loaded = () => logo.evaluate((node: HTMLImageElement) => node.naturalWidth);
    await expect.poll(loaded).toBeGreaterThan(0);
    expect(await logo.evaluate((node: HTMLImageElement) => node.width)).toBe(96);
    await expectAccessible(page);
    const answer = await page.request.get(site.url + (await logo.getAttribute('src')));
    expect(answer.headers()['content-type']).toBe('image/svg+xml');
    expect(answer.headers()['content-security-policy']).toContain("script-src 'self'");
    expect(await answer.text()).not.toMatch(/script|evil/);

    await page.goto(`${site.url}/staff/campaign/look`);
    await page.getByRole('button', { name: 'Remove the logo' }).press('Enter');
    await expect(page.getByRole('status')).toContainText('No page shows a logo');
    await page.goto(`${site.url}/en/safety`);
    await expect(logo).toHaveCount(0);
  });
}

test('an admin turns on the weekly email, and a reviewer has no form for it', async ({
  page,
  browser,
  site,
}) => {
  const elsewhere = await (await browser.newContext()).newPage();
  await signInAs(elsewhere, site, 'reviewer');
  await elsewhere.goto(`${site.url}/staff/reports`);
  await expect(elsewhere.getByRole('heading', { name: 'Weekly email' })).toHaveCount(0);
  await elsewhere.context().close();
  await signInAs(page, site, 'admin');
  await page.goto(`${site.url}/staff/reports`);
  await page.getByRole('button', { name: 'Email it to all admins' }).press('Enter');
  await expect(page.getByRole('status')).toContainText('every Monday morning');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Turn it off' }).press('Enter');
  await expect(page.getByRole('status')).toContainText('The weekly email is off');
});
