import { expect, test } from 'vitest';
import { delayAfter, MAX_ATTEMPTS } from '@/lib/delivery/schedule';
import { timeLimitMs } from '@/lib/delivery/status';

const HOUR_MS = 3_600_000;
/** The lowest, middle, and highest values of `Math.random`. */
const shortest = () => 0;
const middle = () => 0.5;
const longest = () => 1 - Number.EPSILON;

const triesFailed = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, done) => done + 1);
const hoursInAll = (random: () => number) =>
  triesFailed.reduce((sum, tries) => sum + delayAfter(tries, random), 0) / HOUR_MS;

test('there are ten attempts, with delays that double from one minute', () => {
  expect(MAX_ATTEMPTS).toBe(10);
  const minutes = triesFailed.map((tries) => delayAfter(tries, middle) / 60_000);
  expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256]);
});

test('the tenth attempt is 8½ hours after the first, with jitter from 7⅔ to 9⅓', () => {
  expect(hoursInAll(middle)).toBeCloseTo(8.5, 1);
  expect(hoursInAll(shortest)).toBeCloseTo(7 + 2 / 3, 1);
  expect(hoursInAll(longest)).toBeCloseTo(9 + 1 / 3, 1);
});

test('jitter changes each delay by at most 10 percent', () => {
  for (const tries of triesFailed) {
    const nominal = delayAfter(tries, middle);
    expect(delayAfter(tries, shortest)).toBeCloseTo(nominal * 0.9, -1);
    expect(delayAfter(tries, longest)).toBeCloseTo(nominal * 1.1, -1);
    const delays = Array.from({ length: 50 }, () => delayAfter(tries));
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(delayAfter(tries, shortest));
    expect(Math.max(...delays)).toBeLessThanOrEqual(delayAfter(tries, longest));
    expect(new Set(delays).size).toBeGreaterThan(1);
  }
});

test('all attempts fit into the time limit of the queued status', () => {
  expect(hoursInAll(longest) * HOUR_MS).toBeLessThan(timeLimitMs.queued);
});
