import { expect, test } from 'vitest';
import { judgeGrowth, MAX_GROWTH } from '@/tests/soak/judge-growth';

const run = (residentMb: (seconds: number) => number) =>
  Array.from({ length: 720 }, (_, at) => ({
    seconds: (at + 1) * 5,
    residentMb: residentMb((at + 1) * 5),
    heapMb: 100,
  }));

test('memory that only fluctuates is flat, even if it was lower at the start', () => {
  const verdict = judgeGrowth(
    run((seconds) => 400 + 30 * Math.sin(seconds) - (seconds < 600 ? 150 : 0)),
  );
  expect(verdict.isFlat).toBe(true);
  expect(verdict.mostMb).toBeCloseTo(430, 0);
});

test('a leak of two megabytes a minute is detected within an hour', () => {
  const verdict = judgeGrowth(run((seconds) => 400 + (seconds / 60) * 2));
  expect(verdict.isFlat).toBe(false);
  // From the middle of minutes 15 to 30 to that of minutes 45 to 60.
  expect(verdict.growth).toBeCloseTo(505 / 445 - 1, 2);
  expect(verdict.growth).toBeGreaterThan(MAX_GROWTH);
});
