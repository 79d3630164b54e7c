import { z } from 'zod';
import type { DayRange } from '@/lib/messages/reports/report-counts';
import { bucketEnds } from '@/lib/messages/reports/speed';
import { csvRows } from '@/lib/platform/csv';
import { washingtonDay } from '@/lib/platform/time';
import type { Figures, MessageCounts } from './reports';

/** Every column and its meaning (README, "Figures as a file"). */
export const figureColumns = [
  'figure', // messages_by_day, messages_by_hour, messages_by_state, letters_by_channel, …
  'day', // 2026-11-23, in Washington, D.C.
  'hour', // 0 to 23, in Washington, D.C.
  'state', // TX
  'office', // TX-37, AK-AL or TX-S1
  'channel', // capture, email, house_cwc, senate_cwc or self_send
  'outcome', // status group of a letter, or outcome of a call
  'from_seconds', // time until acceptance: at least this long
  'to_seconds', // and less than this
  'count', // messages, letters or calls
  'in_spanish', // how many of these messages
  'with_own_words', // how many of these messages contain the supporter's own text
  'as_of', // when it was counted, up to a minute ago (UTC)
] as const;

type Row = Partial<Record<(typeof figureColumns)[number], string | number>>;

/**
 * The figures as CSV (RFC 4180, UTF-8 without a byte order mark: everything is ASCII). One row per
 * number, none for zero.
 */
export function figuresCsv(figures: Figures): string {
  const as_of = figures.asOf?.toISOString();
  const rows = rowsOf(figures).map((row): Row => ({ ...row, as_of }));
  return csvRows([figureColumns, ...rows.map((row) => figureColumns.map((name) => row[name]))]);
}

function rowsOf({ days, hours, states, channels, offices, speed, calls }: Figures): Row[] {
  return [
    ...days.map(({ day, ...of }) => ({ figure: 'messages_by_day', day, ...written(of) })),
    ...hours.map(({ hour, ...of }) => ({ figure: 'messages_by_hour', hour, ...written(of) })),
    ...states.map(({ state, ...of }) => ({ figure: 'messages_by_state', state, ...written(of) })),
    ...channels.map(({ channel, outcome, letters }) => {
      return { figure: 'letters_by_channel', channel, outcome, count: letters };
    }),
    ...offices.flatMap(({ seat, outcomes }) =>
      Object.entries(outcomes).map(([outcome, count]) => {
        return { figure: 'letters_by_office', office: seat, outcome, count };
      }),
    ),
    ...[...speed].map(([bucket, count]) => {
      const { from, to } = bucketEnds(bucket);
      const ends = { from_seconds: from.toFixed(1), to_seconds: to.toFixed(1) };
      return { figure: 'letters_by_time_to_acceptance', ...ends, count };
    }),
    ...calls.map(({ day, outcome, calls: count }) => {
      return { figure: 'calls_by_day', day, outcome, count };
    }),
  ];
}

const written = ({ english, spanish, own }: MessageCounts): Row => {
  return { count: english + spanish, in_spanish: spanish, with_own_words: own };
};

/** Number of days back, including today. */
export const lastDays = [7, 30, 90] as const;

/** Offices shown before a reader asks for all; there are 541. */
export const OFFICES_FIRST = 10;
export const MAX_OFFICES = 1_000;

/** Range in the address bar: a number of days back, everything, or two dates. */
export type RangeChoice = (typeof lastDays)[number] | 'all' | 'chosen';

export type FigureRange = DayRange & { choice: RangeChoice };

/** Not before this project; PostgreSQL has no year 0. */
const day = z.iso
  .date()
  .refine((text) => text >= '2000')
  .optional()
  .catch(undefined);
const query = z.object({
  last: z.enum(['7', '30', '90', 'all']).optional().catch(undefined),
  from: day,
  to: day,
});

/**
 * Days of the figures, from the query of the address bar; the last 30 where it has no valid range.
 * Two dates in the wrong order are swapped.
 */
export function readRange(
  given: Record<string, string | string[] | undefined>,
  now = new Date(),
): FigureRange {
  const first = Object.entries(given).map(([key, value]) => [key, [value].flat()[0]]);
  const { last, from, to } = query.parse(Object.fromEntries(first));
  if (!last && (from || to)) {
    const isTurned = from && to && from > to;
    return isTurned ? { choice: 'chosen', from: to, to: from } : { choice: 'chosen', from, to };
  }
  if (last === 'all') return { choice: 'all' };
  const choice = lastDays.find((days) => String(days) === last) ?? 30;
  const today = washingtonDay(now);
  return { choice, from: addDays(today, 1 - choice), to: today };
}

/** Query that leads to the same days again. */
export function rangeQuery({ choice, from, to }: FigureRange): string {
  if (choice !== 'chosen') return `last=${choice}`;
  const ends = Object.entries({ from, to }).filter(([, value]) => value) as [string, string][];
  return new URLSearchParams(ends).toString();
}

/** @param day as 2026-11-23 */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
