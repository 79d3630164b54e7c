import { expect, test } from './fixtures';

/** Tests what a screen reader announces when leaving, and in which order. */

test('presses of Shift are announced and expire after three seconds', async ({ visitor }) => {
  const { page } = visitor;
  await page.clock.install();
  await visitor.opens('/en');
  const announcement = page.locator('.bar [role=status]');
  await page.keyboard.press('Shift');
  await expect(announcement).toHaveText('Press Shift two more times to leave');
  await page.keyboard.press('Shift');
  await expect(announcement).toHaveText('Press Shift one more time to leave');
  await page.clock.runFor(3_100);
  await expect(announcement).toHaveText('Exit canceled');
  await page.keyboard.press('Shift');
  await expect(announcement).toHaveText('Press Shift two more times to leave');
  await expect(page).toHaveURL(/\/en$/);
});

test('typing a capital letter does not count as a press of Shift', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.opens('/en/write');
  await page.getByLabel('City').focus();
  for (const key of ['Shift+A', 'Shift+B', 'Shift+C']) await page.keyboard.press(key);
  await expect(page.locator('.bar [role=status]')).toHaveText('');
  await expect(page.getByLabel('City')).toHaveValue('ABC');
});

test('leaving covers and empties the page, then tells the server, then navigates', async ({
  visitor,
}) => {
  const { page } = visitor;
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    navigator.sendBeacon = (address) => {
      const alert = document.querySelector('[role=alert]');
      seen.push(`${document.body.innerText} ${alert?.className} ${document.title} ${address}`);
      return true;
    };
    addEventListener('beforeunload', () => sessionStorage.setItem('seen', JSON.stringify(seen)));
  });
  await visitor.opens('/en/before');
  // No external host is reached; the link leads to another page of the same site.
  await page.evaluate(() => {
    for (const link of document.querySelectorAll('a[data-exit]')) {
      link.setAttribute('data-exit', '/icon.svg');
    }
  });
  await page.getByRole('link', { name: 'Exit this page' }).first().click();
  await expect(page).toHaveURL(/icon\.svg$/);
  const seen = await page.evaluate(() => sessionStorage.getItem('seen'));
  expect(JSON.parse(seen ?? '[]')).toEqual(['Leaving this page exit-cover  /exit']);
});
