import type { ReactNode } from 'react';
import { FieldFrame } from '@/components/form/field-frame';
import type { Delivery } from '@/lib/platform/db';
import { STAFF_TIME_ZONE } from '@/lib/staff/eastern-days';
import type { NoticeLabel } from '@/lib/staff/forms/form-problems';
import { statusLabel } from '@/lib/staff/labels';

/** Facts in one row each; facts without a value are left out. */
export function FactList({ facts }: { facts: [name: string, value: ReactNode][] }) {
  return (
    <dl className="staff-facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="written" dir="auto">
                {value}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** Result of the last action. An address that ends in `#notice` moves the focus here. */
export function Notice({ label }: { label?: NoticeLabel }) {
  if (!label) return null;
  return typeof label === 'string' ? (
    <p className="staff-notice" role="status" id="notice" tabIndex={-1}>
      {label}
    </p>
  ) : (
    <p className="staff-notice staff-refusal" role="alert" id="notice" tabIndex={-1}>
      {label.refused}
    </p>
  );
}

type DateFieldProps = { name: string; label: string; defaultValue?: string };

/** Date input, with values such as 2026-11-23. */
export function DateField({ name, label, defaultValue }: DateFieldProps) {
  return (
    <FieldFrame name={name} label={label}>
      <input className="input" type="date" id={name} name={name} defaultValue={defaultValue} />
    </FieldFrame>
  );
}

type StatusTagProps = Pick<Delivery, 'status' | 'channel' | 'testMode'>;

/** Status of one delivery as text; the color only repeats it. */
export function StatusTag(delivery: StatusTagProps) {
  return <span className={`status status-${delivery.status}`}>{statusLabel(delivery)}</span>;
}

/** Header row of a table, one cell per column. */
export function TableHead({ columns }: { columns: string[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}

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
