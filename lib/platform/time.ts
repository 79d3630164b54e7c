/** Lengths of time in milliseconds. */
export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Swedish dates happen to be written as ISO 8601. */
const washington = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York' });

/** "2027-01-03", the day it is in Washington. */
export function washingtonDay(moment: Date): string {
  return washington.format(moment);
}

/** The first question of everyone who writes: a database that hangs costs them no more than this. */
export const WRITER_WAIT_MS = 4 * SECOND_MS;

/** Something took longer than it may. */
export class TimedOut extends Error {
  override name = 'TimedOut';
}

/** What `work` gives, if that is within this time. @throws TimedOut; the work itself goes on */
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
