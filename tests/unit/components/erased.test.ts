import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Erased } from '@/components/receipt/erase-parts';
import { copy } from '@/lib/campaign/copy';

test.each([
  ['supporter', true],
  ['staff', false],
  ['timetable', false],
  ['unconfirmed', false],
] as const)(
  'after a deletion by %s, the cookies of the browser are listed: %s',
  (erasedBy, shown) => {
    const receipt = { erasedAt: new Date('2026-11-23T12:00:00Z'), erasedBy };
    const html = renderToStaticMarkup(createElement(Erased, { language: 'en', receipt }));
    const { cookies, what } = copy('en').personalData.erase;
    expect(html).toContain(what[0]);
    expect(html.includes(cookies)).toBe(shown);
  },
);
