import { expect, test } from 'vitest';
import { GRID_COLUMNS, GRID_ROWS, states, tiles } from '@/lib/lookup/states';
import { deliveryStatuses } from '@/lib/staff/inbox/inbox-filters';
import { dayBars } from '@/lib/staff/reports/day-bars';
import {
  compareWeeks,
  formatRange,
  formatShare,
  formatSpeed,
  outcomes,
} from '@/lib/staff/reports/report-labels';
import { addDays, rangeQuery, readRange } from '@/lib/staff/reports/reports-csv';

/** 11 p.m. on the 23rd in Washington. */
const now = new Date('2026-11-24T04:00:00Z');

test.each([
  ['nothing', {}, { choice: 30, from: '2026-10-25', to: '2026-11-23' }],
  ['a week', { last: '7' }, { choice: 7, from: '2026-11-17', to: '2026-11-23' }],
  ['everything', { last: 'all' }, { choice: 'all' }],
  ['a first day', { from: '2026-11-01' }, { choice: 'chosen', from: '2026-11-01' }],
  [
    'two days in reverse order',
    { from: '2026-11-09', to: '2026-11-01' },
    { choice: 'chosen', from: '2026-11-01', to: '2026-11-09' },
  ],
  [
    'a date that does not exist',
    { from: '2026-02-30' },
    { choice: 30, from: '2026-10-25', to: '2026-11-23' },
  ],
  [
    'an impossible year',
    { to: '0000-01-01' },
    { choice: 30, from: '2026-10-25', to: '2026-11-23' },
  ],
  ['a day twice', { from: ['2026-11-01', '2026-11-02'] }, { choice: 'chosen', from: '2026-11-01' }],
])('reads %s from the address bar', (_, query, range) => {
  expect(readRange(query, now)).toEqual({ from: undefined, to: undefined, ...range });
});

test.each(['last=7', 'last=all', 'from=2026-11-01&to=2026-11-09', 'to=2026-11-09'])(
  'the query %s is read and written back unchanged',
  (query) => {
    expect(rangeQuery(readRange(Object.fromEntries(new URLSearchParams(query)), now))).toBe(query);
  },
);

const day = (text: string, english: number) => ({ day: text, english, spanish: 1, own: 0 });

test('days without messages have an empty bar', () => {
  const range = { from: '2026-10-31', to: '2026-11-03' };
  const { step, bars } = dayBars([day('2026-11-01', 4)], range, '2026-11-23');
  expect(step).toBe('day');
  expect(bars.map(({ from, english }) => [from, english])).toEqual([
    ['2026-10-31', 0],
    ['2026-11-01', 4],
    ['2026-11-02', 0],
    ['2026-11-03', 0],
  ]);
});

test('a long period is drawn by week or month without losing messages', () => {
  const days = Array.from({ length: 400 }, (_, at) => day(addDays('2025-10-01', at), at));
  const all = days.reduce((sum, { english }) => sum + english, 0);
  const weeks = dayBars(days, {}, '2026-11-23');
  expect(weeks.step).toBe('week');
  expect(weeks.bars[1]?.from).toBe('2025-10-06');
  expect(weeks.bars.reduce((sum, { english }) => sum + english, 0)).toBe(all);
  const months = dayBars(days, {}, '2029-11-23');
  expect(months.step).toBe('month');
  expect(months.bars.reduce((sum, { english }) => sum + english, 0)).toBe(all);
});

test('a range of thousands of years is cut off', () => {
  const range = { from: '2000-01-01', to: '9999-12-31' };
  const { bars } = dayBars([day('2026-11-01', 4)], range, '2026-11-23');
  expect(bars.length).toBeLessThan(124);
  expect(bars.at(-1)?.to).toBe('2026-11-23');
});

test('every state and territory has its own place on the map', () => {
  expect(tiles.map(({ state }) => state).sort()).toEqual(states.map(({ code }) => code).sort());
  for (const { column, row } of tiles) {
    expect(column).toBeLessThan(GRID_COLUMNS);
    expect(row).toBeLessThan(GRID_ROWS);
  }
});

test('every delivery status belongs to one group of the figures', () => {
  const others = deliveryStatuses.filter((status) => status !== 'queued' && status !== 'sending');
  expect([...outcomes].sort()).toEqual([...others, 'on_the_way', 'captured', 'test_mode'].sort());
});

test.each([
  [0, 'about a second or less', 'at most 1.2 seconds'],
  [10, 'about 6.8 seconds', 'between 6.1 and 7.5 seconds'],
  [30, 'about 4.3 minutes', 'between 3.9 and 4.8 minutes'],
  [58, 'about 12 hours', 'between 10 and 14 hours'],
])('bucket %i is described as %s', (bucket, about, between) => {
  expect(formatSpeed(new Map([[bucket, 5]]))).toEqual({ about, between });
});

test('small and large shares are not rounded to 0 or 100 percent', () => {
  expect(formatShare(0, 0)).toBe('0%');
  expect(formatShare(1, 1_000)).toBe('less than 1%');
  expect(formatShare(999, 1_000)).toBe('more than 99%');
  expect(formatShare(1_000, 1_000)).toBe('100%');
  expect(formatShare(1, 3)).toBe('33%');
});

test('formatRange names the days of the figures', () => {
  expect(formatRange({})).toBe('since the beginning');
  expect(formatRange({ from: '2026-11-23', to: '2026-11-23' })).toBe('on Nov 23, 2026');
  expect(formatRange({ from: '2026-11-23' })).toBe('since Nov 23, 2026');
});

test('a week is compared with the previous one', () => {
  expect(compareWeeks(13, 9)).toBe('4 more than the week before (9)');
  expect(compareWeeks(0, 1_200)).toBe('1,200 fewer than the week before (1,200)');
  expect(compareWeeks(5, 5)).toBe('the same as the week before (5)');
});
