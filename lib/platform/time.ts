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
