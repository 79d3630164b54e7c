import { readdirSync } from 'node:fs';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { signInAs } from './signed-in';
import { austin } from './visitor';

/** Pages before sign-in; the others need no parameter, and are open to admins. */
const BEFORE_SIGN_IN = /^(?:sign-in|forgot-password|reset-password|invitation|setup)/;

const pages = readdirSync('app/staff', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('page.tsx') && !file.includes('['))
  .map((file) => file.replace(/\(\w+\)\//, '').replace(/\/?page\.tsx$/, ''))
  .filter((page) => !BEFORE_SIGN_IN.test(page));

for (const width of [375, 1280]) {
  test(`every staff page is accessible at ${width} px`, async ({ page, site, visitor }) => {
    test.setTimeout(180_000);
    await visitor.opens('/en/write');
    await visitor.givesAddress(austin);
    await visitor.writes({
      firstName: 'Sample',
      lastName: 'Supporter',
      email: `pages-${width}@example.org`,
      own: 'Second chances matter in our town.',
    });
    await visitor.sends();
    await page.setViewportSize({ width, height: 900 });
    await signInAs(page, site, 'admin');
    for (const name of pages) {
      await page.goto(`${site.url}/staff/${name}`);
      await expect(page.getByRole('heading', { level: 1 }), name).toBeVisible();
      await expectAccessible(page);
    }
    for (const name of [
      'campaign/ask',
      'campaign/look',
      'campaign/words/2026-law',
      'offices/TX-37',
    ]) {
      await page.goto(`${site.url}/staff/${name}`);
      await expectAccessible(page);
    }
  });
}
