import { HOUR_MS } from '@/lib/platform/time';
/** Time zone of every time that staff see. Staff work in Washington's time zone. */
export const STAFF_TIME_ZONE = 'America/New_York';

const hourThere = new Intl.DateTimeFormat('en-US', {
  timeZone: STAFF_TIME_ZONE,
  hour: 'numeric',
  hourCycle: 'h23',
});

/**
 * Instant at which a day begins in Washington. Midnight is never skipped or repeated there, because
 * clocks change at two.
 * @param day an existing date, such as 2026-11-23
 */
export function startOfDay(day: string, daysLater = 0): Date {
  const utc = new Date(`${day}T00:00:00Z`);
  utc.setUTCDate(utc.getUTCDate() + daysLater);
  const inSummer = new Date(utc.getTime() + 4 * HOUR_MS);
  const isMidnight = Number(hourThere.format(inSummer)) === 0;
  return isMidnight ? inSummer : new Date(utc.getTime() + 5 * HOUR_MS);
}
