import { STAFF_TIME_ZONE } from '@/lib/staff/inbox/eastern-days';

const words = new Intl.DateTimeFormat('en-US', {
  timeZone: STAFF_TIME_ZONE,
  dateStyle: 'medium',
  timeStyle: 'short',
});

/** Instant in Washington's time zone. */
export function When({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{words.format(at)}</time>;
}
