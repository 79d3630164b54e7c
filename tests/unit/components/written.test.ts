import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Written } from '@/components/receipt/receipt-parts';

const eveningInWashington = new Date('2026-11-24T01:54:00Z');

it.each([
  ['en', 'Written on November 23, 2026.'],
  ['es', 'Escrito el 23 de noviembre de 2026.'],
] as const)('a receipt in %s shows the date in Washington', (language, words) => {
  const receipt = { reference: 'AAAA-BBBB', createdAt: eveningInWashington };
  const page = renderToStaticMarkup(createElement(Written, { language, receipt }));
  expect(page).toContain(words);
});
