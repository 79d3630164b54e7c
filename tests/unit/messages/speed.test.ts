import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketEnds, medianBucket } from '@/lib/messages/reports/report-counts';

/** The formula of the migration. */
const bucketOf = (seconds: number) => Math.floor(Math.log(Math.max(seconds, 1)) / Math.log(1.2));

test('the median bucket contains the median of the times', () => {
  const times = fc.array(fc.double({ min: 0, max: 2e5, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(times, (seconds) => {
      const buckets = new Map<number, number>();
      for (const each of seconds) {
        const bucket = bucketOf(each);
        buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
      }
      const sorted = [...seconds].sort((a, b) => a - b);
      const median = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
      expect(medianBucket(buckets)).toBe(bucketOf(median));
    }),
  );
});

test('the middle of a bucket is within 10 percent of its ends', () => {
  for (let bucket = 1; bucket < 90; bucket += 1) {
    const { from, to } = bucketEnds(bucket);
    const middle = Math.sqrt(from * to);
    expect(middle / from).toBeLessThan(1.1);
    expect(to / middle).toBeLessThan(1.1);
    expect(bucketEnds(bucket + 1).from).toBe(to);
  }
});

test('empty buckets do not count, and without times there is no median', () => {
  expect(medianBucket(new Map([[3, 0]]))).toBeUndefined();
  expect(medianBucket(new Map())).toBeUndefined();
  expect(
    medianBucket(
      new Map([
        [9, 1],
        [3, 0],
        [5, 1],
      ]),
    ),
  ).toBe(5);
});
