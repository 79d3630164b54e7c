import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DotArray } from '@/components/campaign/statistics-figures';

/** Dots are ten units apart, so a line of length 90 has ten. */
function dots(html: string, kind: string) {
  const path = html.match(new RegExp(`class="${kind}" d="([^"]*)"`))?.[1] ?? '';
  const lines = [...path.matchAll(/h([\d.]+)/g)];
  return lines.reduce((sum, [, length]) => sum + Math.floor(Number(length) / 10) + 1, 0);
}

test.each([
  [42, 100],
  [9, 10],
  [0, 10],
  [10, 10],
] as const)('%i of %i dots are filled, and the rest are rings', (filled, of) => {
  const html = renderToStaticMarkup(DotArray({ filled, of, label: 'Dots' }));
  expect(dots(html, 'dot-on')).toBe(filled);
  expect(dots(html, 'dot-off')).toBe(of - filled);
  expect(html).toContain('role="img" aria-label="Dots"');
});
