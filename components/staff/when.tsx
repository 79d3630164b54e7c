import { STAFF_TIME_ZONE } from '@/lib/staff/inbox/eastern-days';

const words = new Intl.DateTimeFormat('en-US', {
  timeZone: STAFF_TIME_ZONE,
  dateStyle: 'medium',
  timeStyle: 'short',
});

/** An instant by the clock of Washington, D.C. */
export function When({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{words.format(at)}</time>;
}
