import { expect, type Locator, type Page } from 'playwright/test';

const MAX_STOPS = 60;

/**
 * Presses Tab until the goal has the focus. At each stop, the focus must be visible and not
 * covered.
 */
export async function tabTo(page: Page, goal: Locator) {
  for (let stop = 0; stop < MAX_STOPS; stop++) {
    await page.keyboard.press('Tab');
    await expectVisibleFocus(page);
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never reached ${goal}`);
}

export async function expectVisibleFocus(page: Page) {
  const found = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom } = element.getBoundingClientRect();
    const edge = (bar: string, side: 'top' | 'bottom', otherwise: number) => {
      const found = document.querySelector(bar);
      return found && !found.contains(element) ? found.getBoundingClientRect()[side] : otherwise;
    };
    return {
      element: element.outerHTML.slice(0, 120),
      outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      inSight: bottom > edge('.bar', 'bottom', 0) && top < edge('.inbox-bar', 'top', innerHeight),
    };
  });
  if (found) expect(found).toMatchObject({ outlined: true, inSight: true });
}
