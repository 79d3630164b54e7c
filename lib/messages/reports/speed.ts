/**
 * Ratio between the end and the beginning of each delivery-time bucket: bucket 0 ends after 1.2
 * seconds, and bucket 10 covers 6.2 to 7.4 seconds. An estimate from the middle of a bucket is off
 * by at most a tenth (√1.2 = 1.095).
 */
export const SPEED_STEP = 1.2;

/** The limits of a bucket in seconds; the first bucket also contains everything faster. */
export function bucketEnds(bucket: number): { from: number; to: number } {
  return { from: bucket === 0 ? 0 : SPEED_STEP ** bucket, to: SPEED_STEP ** (bucket + 1) };
}

/**
 * The bucket that contains the median: at least half of the deliveries took no longer than its end,
 * and at least half took no less than its beginning.
 * @param buckets number of deliveries per bucket, in any order.
 */
export function medianBucket(buckets: Map<number, number>): number | undefined {
  const filled = [...buckets].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
  const all = filled.reduce((sum, [, count]) => sum + count, 0);
  let passed = 0;
  return filled.find(([, count]) => {
    passed += count;
    return passed * 2 >= all;
  })?.[0];
}
