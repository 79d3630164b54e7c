import { expect, test } from 'vitest';
import { startOfDay } from '@/lib/staff/eastern-days';

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
