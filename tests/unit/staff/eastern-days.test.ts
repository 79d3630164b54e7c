import { expect, test } from 'vitest';
import { startOfDay, typedDay } from '@/lib/staff/eastern-days';

test.each([
  ['2026-11-23', '2026-11-23T05:00:00.000Z'],
  ['2026-07-04', '2026-07-04T04:00:00.000Z'],
  // The clocks change on these days, after midnight.
  ['2026-03-08', '2026-03-08T05:00:00.000Z'],
  ['2026-11-01', '2026-11-01T04:00:00.000Z'],
])('%s begins at %s', (day, instant) => {
  expect(startOfDay(day).toISOString()).toBe(instant);
});

test('startOfDay adds a day across the end of a month and a clock change', () => {
  expect(startOfDay('2026-11-30', 1).toISOString()).toBe('2026-12-01T05:00:00.000Z');
  expect(startOfDay('2026-03-08', 1).toISOString()).toBe('2026-03-09T04:00:00.000Z');
});

test.each([
  ['2026-01-23', '2026-01-23'],
  ['1/23/2026', '2026-01-23'],
  ['01/23/2026', '2026-01-23'],
  [' 1-3-2026 ', '2026-01-03'],
  ['11.20.2026', '2026-11-20'],
])('the day %j is read as %s', (typed, day) => {
  expect(typedDay.parse(typed)).toBe(day);
});

test.each(['', '23/1/2026', '2/30/2026', '1/23/26', '1/23', '1/2-2026x', 'yesterday'])(
  '%j is no day',
  (typed) => {
    expect(typedDay.safeParse(typed).success).toBe(false);
  },
);
