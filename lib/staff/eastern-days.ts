import { z } from 'zod';
import { outgoingLine } from '@/lib/platform/text';
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

const AMERICAN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** Day as Americans type it, "1/23/2026", or as "2026-01-23"; the value is in the second form. */
export const typedDay = z
  .string()
  .transform((typed) =>
    outgoingLine(typed).replace(
      AMERICAN,
      (_typed, month: string, day: string, year) =>
        `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    ),
  )
  .pipe(z.iso.date('wrong'));
