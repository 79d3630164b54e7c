import { expect, test } from 'vitest';
import { inboxPath, readFilters } from '@/lib/staff/inbox/inbox-filters';

test('filters are read from the query and written back unchanged', () => {
  const query = { status: 'failed', state: 'TX', from: '2026-11-01', to: '2026-11-23' };
  expect(readFilters(query)).toEqual(query);
  expect(inboxPath(readFilters(query))).toBe(
    '/staff/inbox?status=failed&state=TX&from=2026-11-01&to=2026-11-23',
  );
  expect(inboxPath({})).toBe('/staff/inbox');
});

test('a day is read as people type it where the browser has no date picker', () => {
  expect(readFilters({ from: '11/1/2026', to: ' 2026-11-23 ' })).toEqual({
    from: '2026-11-01',
    to: '2026-11-23',
  });
});

test('the position of the next page is kept in the query', () => {
  const last = {
    createdAt: new Date(1_795_000_000_123),
    id: '019ab0de-0000-7000-8000-00000000abcd',
  };
  const url = new URL(inboxPath({}, last), 'http://localhost');
  expect(readFilters(Object.fromEntries(url.searchParams)).before).toEqual(last);
});

test('invalid filters are dropped', () => {
  const nothing = {
    status: 'lost',
    state: 'Texas',
    from: '2026-02-30',
    to: '0000-01-01',
    before: '1_2',
  };
  expect(readFilters(nothing)).toEqual({});
  expect(readFilters({ status: '', state: '', from: '', to: '' })).toEqual({});
  expect(readFilters({ status: ['on_hold', 'sending'] })).toEqual({ status: 'on_hold' });
});
