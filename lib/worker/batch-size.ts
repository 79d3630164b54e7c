/** A claim should be worked off in about this time: long enough to be worth its statement. */
const GOOD_MS = 200;
/** Most letters in one claim, as a multiple of those that are on their way at once. */
const MAX = 20;

/**
 * How many letters to claim at once. While they leave quickly, more at a time, since a claim costs
 * the same for ten as for a hundred; to slow servers only as many as are sent at the same moment,
 * so that other workers find work too.
 * @param clockMs a monotonic clock in milliseconds.
 */
export function createBatchSize(concurrency: number, clockMs = () => performance.now()) {
  let size = concurrency;
  let lastAt: number | undefined;
  return {
    size: () => size,
    /** Another claim came back full. */
    full() {
      const now = clockMs();
      const tookMs = lastAt === undefined ? GOOD_MS : now - lastAt;
      if (tookMs < GOOD_MS) size = Math.min(size * 2, concurrency * MAX);
      if (tookMs > 2 * GOOD_MS) size = Math.max(Math.floor(size / 2), concurrency);
      lastAt = now;
    },
  };
}
