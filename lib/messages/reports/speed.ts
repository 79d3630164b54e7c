/**
 * How long letters took, in buckets that each end 1.2 times as late as they begin: bucket 0 ends
 * after 1.2 seconds, bucket 10 goes from 6.2 to 7.4. An estimate from the middle of a bucket is at most a tenth off (√1.2 = 1.095).
 */
export const SPEED_STEP = 1.2;

/** The least and the most seconds of a bucket; the first one holds all that was quicker, too. */
export function bucketEnds(bucket: number): { from: number; to: number } {
  return { from: bucket === 0 ? 0 : SPEED_STEP ** bucket, to: SPEED_STEP ** (bucket + 1) };
}

/**
 * The bucket in which the median lies: at least half of the letters took no longer than its end,
 * and at least half no less than its beginning.
 * @param buckets how many letters there are in each, in any order
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
