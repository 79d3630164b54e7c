import type { Page } from 'playwright/test';
import { languages } from '@/lib/campaign/languages';
import { publicPages } from '../support/public-pages';
import { expect, test } from './fixtures';
import { austin } from './visitor';

const SMALLEST = 44;

/**
 * Targets that are smaller than 44 × 44 px, measured by where a press reaches them. Links in a line
 * with other text are left out: their height is that of the line.
 */
const smallTargets = (page: Page) =>
  page.evaluate((smallest) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const isInline = (element: Element) => getComputedStyle(element).display === 'inline';
    const blockOf = (element: Element): Element => {
      const parent = element.parentElement ?? document.body;
      return isInline(parent) ? blockOf(parent) : parent;
    };
    const isInText = (target: Element) => {
      const copy = blockOf(target).cloneNode(true) as Element;
      for (const other of copy.querySelectorAll('a, button, summary')) other.remove();
      return isInline(target) && /[\p{L}\d]/u.test(copy.textContent ?? '');
    };
    const reaches = (target: Element, x: number, y: number) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (target.contains(hit) || hit.closest('label')?.control === target);
    };
    const length = (target: Element, x: number, y: number, dx: number, dy: number) => {
      let steps = 0;
      const step = (sign: number) => (steps + 0.5) * sign;
      while (steps < 60 && reaches(target, x + step(dx), y + step(dy))) steps += 1;
      return steps;
    };
    const targets = 'a[href], button, summary, input:not([type=hidden]), select, textarea';
    return [...document.querySelectorAll<HTMLElement>(targets)]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }))
      .filter((target) => !target.matches('.skip, .honeypot *') && !isInText(target))
      .flatMap((target) => {
        target.scrollIntoView({ block: 'center' });
        const [{ left, top, width, height } = new DOMRect()] = target.getClientRects();
        const [x, y] = [left + width / 2, top + height / 2];
        const across = length(target, x, y, 1, 0) + length(target, x, y, -1, 0);
        const down = length(target, x, y, 0, 1) + length(target, x, y, 0, -1);
        const isSmall = across < smallest || down < smallest;
        return isSmall ? [`${target.innerText || target.id}: ${across} × ${down}`] : [];
      });
  }, SMALLEST);

for (const language of languages) {
  for (const width of [320, 375]) {
    test(`every target on its own is 44 pixels or more at ${width} pixels, in ${language}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 812 });
      for (const below of [...Object.values(publicPages), '/lookup?zip=missing']) {
        await page.goto(`/${language}${below}`);
        expect(await smallTargets(page), below).toEqual([]);
      }
    });
  }
}

test('every target on the pages after the form is 44 pixels or more', async ({ visitor }) => {
  const { page } = visitor;
  await page.setViewportSize({ width: 375, height: 812 });
  await visitor.opens('/en/write');
  await visitor.givesAddress(austin);
  await visitor.writes({ firstName: 'Large', lastName: 'Targets', email: 'large@example.org' });
  expect(await smallTargets(page)).toEqual([]);
  await visitor.sends();
  await expect(page).toHaveURL(/\/receipt\//);
  expect(await smallTargets(page)).toEqual([]);
});

for (const language of languages) {
  for (const width of [320, 375]) {
    test(`the header and each notice are one line at ${width} pixels, in ${language}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 812 });
      await page.goto(`/${language}`);
      const tops = await page.locator('.brand, .exit, .menu-button').evaluateAll((all) =>
        all.map((each) => {
          const { top, height } = each.getBoundingClientRect();
          return Math.round(top + height / 2);
        }),
      );
      expect(new Set(tops).size, tops.join()).toBe(1);
      for (const line of await page.locator('.brand, .exit-hint, .notices summary').all()) {
        const lines = await line.evaluate((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          const shown = [...range.getClientRects()].filter(({ width }) => width > 1);
          return new Set(shown.map(({ bottom }) => Math.round(bottom))).size;
        });
        expect(lines, await line.innerText()).toBe(1);
      }
    });
  }
}
