import { STAFF_TIME_ZONE } from '@/lib/staff/eastern-days';

const form = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { timeZone: STAFF_TIME_ZONE, ...options });

const words = form({ dateStyle: 'medium', timeStyle: 'short' });
const day = form({ month: 'short', day: 'numeric' });
const dayAndYear = form({ dateStyle: 'medium' });
const time = form({ timeStyle: 'short' });
const year = form({ year: 'numeric' });

/** "Nov 29, 2026, 4:12 PM", where no element fits. */
export const momentWords = (at: Date) => words.format(at);

/**
 * Time in Washington's time zone.
 * @param props.short for lists: only the time if it is today, only the day if it is this year
 */
export function When({ at, short }: { at: Date; short?: boolean }) {
  return (
    <time dateTime={at.toISOString()}>{short ? shortly(at, new Date()) : words.format(at)}</time>
  );
}

function shortly(at: Date, now: Date): string {
  if (day.format(at) === day.format(now) && year.format(at) === year.format(now)) {
    return time.format(at);
  }
  return year.format(at) === year.format(now) ? day.format(at) : dayAndYear.format(at);
}
