import { expect, test } from 'vitest';
import { delayAfter, MAX_TRIES } from '@/lib/delivery/schedule';
import { timeLimitMs } from '@/lib/delivery/status';

const hoursInAll = (random: () => number) =>
  Array.from({ length: MAX_TRIES - 1 }, (_, done) => delayAfter(done + 1, random)).reduce(
    (sum, delay) => sum + delay,
  ) / 3_600_000;

test('the tenth try is about eight and a half hours after the first', () => {
  expect(hoursInAll(() => 0.5)).toBeCloseTo(8.5, 1);
});

test('jitter moves each try by a tenth at most and never past the limit for waiting', () => {
  expect(delayAfter(1, () => 0)).toBe(54_000);
  expect(delayAfter(1, () => 0.999_999)).toBeLessThanOrEqual(66_000);
  expect(hoursInAll(() => 0.999_999) * 3_600_000).toBeLessThan(timeLimitMs.waiting);
});
