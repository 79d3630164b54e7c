import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FoundOffices } from '@/components/staff/offices/office-table';
import { readOfficeFilters } from '@/lib/staff/offices/office-choices';

const shown = (found: number, query: Record<string, string> = {}) =>
  renderToStaticMarkup(createElement(FoundOffices, { found, filters: readOfficeFilters(query) }));

test('a list of offices has their number', () => {
  expect(shown(541)).toBe('<p>541 offices</p>');
  expect(shown(1, { state: 'WY' })).toBe('<p>1 office</p>');
});

test('an empty list says what to do', () => {
  expect(shown(0, { state: 'WY', needs: 'vacant' })).toBe(
    '<p>No offices match. Remove a filter. <a href="/staff/offices">Show all offices</a></p>',
  );
  expect(shown(0)).toBe(
    '<p>No offices yet. <a href="/staff/roster#update">Update the members of Congress</a></p>',
  );
});
