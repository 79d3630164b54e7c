import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from 'playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Violation = { id: string; nodes: { html: string; failureSummary?: string }[] };

/**
 * Fails on any violation that axe finds on the current page, on a page wider than its window, and
 * on a heading of a table that is broken into single letters.
 * The window is as high as the page meanwhile: what is scrolled under a fixed bar counts as covered.
 */
export async function expectAccessible(page: Page) {
  expect(await page.evaluate(findSqueezed), page.url()).toEqual([]);
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (size) await page.setViewportSize({ ...size, height: Math.max(size.height, height) });
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as {
      axe: { run: (options: unknown) => Promise<{ violations: Violation[] }> };
    };
    return (await axe.run({ runOnly: tags })).violations;
  }, RULES);
  if (size) await page.setViewportSize(size);
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
  );
  expect(found, page.url()).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** Headings of tables with less room than three letters need. */
function findSqueezed(): string[] {
  return [...document.querySelectorAll('th')]
    .filter((heading) => {
      const { width } = heading.getBoundingClientRect();
      const em = Number.parseFloat(getComputedStyle(heading).fontSize);
      return heading.checkVisibility() && heading.innerText.length > 5 && width < 2 * em;
    })
    .map(({ innerText }) => innerText);
}
