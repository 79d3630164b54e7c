/** Durations in milliseconds. */
export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/**
 * Usual difference between two servers' clocks: a moment that is further in the future was written
 * under a clock that was ahead.
 */
export const CLOCK_TOLERANCE_MS = MINUTE_MS;

/** Swedish dates are written as in ISO 8601. */
const washington = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York' });

/** Current day in Washington: "2027-01-03". */
export function washingtonDay(moment: Date): string {
  return washington.format(moment);
}

/**
 * Time limit for the first query of every writer, so that a database that hangs costs no more than
 * this.
 */
export const WRITER_WAIT_MS = 4 * SECOND_MS;

/** Thrown when something exceeds its time limit. */
export class TimedOut extends Error {
  override name = 'TimedOut';
}

/** Result of `work` within a time limit. @throws TimedOut; the work itself continues */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut()), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
