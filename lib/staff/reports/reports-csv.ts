import { z } from 'zod';
import { bucketEnds, type DayRange } from '@/lib/messages/reports/report-counts';
import type { Value } from '@/lib/platform/csv';
import { washingtonDay } from '@/lib/platform/time';
import { type Column, type Format, fileChunks } from '@/lib/staff/exports/formats';
import type { Figures, MessageCounts } from './reports';

type Row = Partial<Record<string, Value>>;

const meanings = {
  figure: 'What is counted: messages_by_day, deliveries_by_channel, calls_by_day, …',
  day: 'Day in Washington, D.C.: 2026-11-23',
  hour: 'Hour in Washington, D.C.: 0 to 23',
  state: 'State or territory: TX',
  office: 'Office: TX-37, AK-AL, or TX-S1',
  channel: 'Delivery method: capture, email, house_cwc, senate_cwc, or self_send',
  outcome: 'Status of a delivery, or outcome of a call',
  from_seconds: 'Time until acceptance: at least this long',
  to_seconds: 'Time until acceptance: less than this',
  count: 'Number of messages, deliveries, calls, or lookups; for opt_ins, of email addresses',
  in_spanish: 'How many of these messages are in Spanish',
  with_own_words: 'How many of these messages contain the supporter’s own words',
  source: 'Name in a link: ?from=name',
  as_of: 'When it was counted, up to a minute ago (UTC)',
};

/** Every column of the file, and its meaning. */
const figureColumns: readonly Column<Row>[] = Object.entries(meanings).map(([name, meaning]) => ({
  name,
  meaning,
  example: '',
  read: (row) => row[name] ?? null,
}));

/** File formats of the reports. */
export const reportFormats = ['csv', 'xlsx'] as const satisfies readonly Format[];

/** Reports as a file in chunks: one row per number, without rows for zero. */
export function reportChunks(figures: Figures, format: (typeof reportFormats)[number]) {
  const as_of = figures.asOf ?? null;
  const rows = rowsOf(figures).map((row): Row => ({ ...row, as_of }));
  return fileChunks(format, figureColumns, async function* () {
    yield rows;
  });
}

function rowsOf(figures: Figures): Row[] {
  const { days, hours, states, channels, offices, speed, calls, sources, headline } = figures;
  return [
    ...days.map(({ day, ...of }) => ({ figure: 'messages_by_day', day, ...written(of) })),
    ...hours.map(({ hour, ...of }) => ({ figure: 'messages_by_hour', hour, ...written(of) })),
    ...states.map(({ state, ...of }) => ({ figure: 'messages_by_state', state, ...written(of) })),
    ...channels.map(({ channel, outcome, letters }) => {
      return { figure: 'deliveries_by_channel', channel, outcome, count: letters };
    }),
    ...offices.flatMap(({ seat, outcomes }) =>
      Object.entries(outcomes).map(([outcome, count]) => {
        return { figure: 'deliveries_by_office', office: seat, outcome, count };
      }),
    ),
    ...[...speed].map(([bucket, count]) => {
      const { from, to } = bucketEnds(bucket);
      const ends = { from_seconds: tenths(from), to_seconds: tenths(to) };
      return { figure: 'deliveries_by_time_to_acceptance', ...ends, count };
    }),
    ...calls.map(({ day, outcome, calls: count }) => {
      return { figure: 'calls_by_day', day, outcome, count };
    }),
    ...sources.flatMap(({ source, ...counts }) =>
      (['lookups', 'calls', 'messages'] as const)
        .filter((step) => counts[step] > 0)
        .map((step) => ({ figure: `${step}_by_link_source`, source, count: counts[step] })),
    ),
    ...(headline.all.optIns > 0 ? [{ figure: 'opt_ins', count: headline.all.optIns }] : []),
  ];
}

const tenths = (seconds: number) => Math.round(seconds * 10) / 10;

const written = ({ english, spanish, own }: MessageCounts): Row => {
  return { count: english + spanish, in_spanish: spanish, with_own_words: own };
};

/** Number of days back, including today. */
export const lastDays = [7, 30, 90] as const;

/** Offices shown before a reader requests all of them; there are 541. */
export const OFFICES_FIRST = 10;
export const MAX_OFFICES = 1_000;

/** Range in the address bar: a number of days back, all days, or two dates. */
export type RangeChoice = (typeof lastDays)[number] | 'all' | 'chosen';

export type FigureRange = DayRange & { choice: RangeChoice };

/** Day from 2000 on, since this project has no earlier data; PostgreSQL has no year 0. */
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
 * Days of the figures, from the query of the address bar; the last 30 if it has no valid range. Two
 * dates in the wrong order are swapped.
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

/** Query that selects the same days again. */
export function rangeQuery({ choice, from, to }: FigureRange): string {
  if (choice !== 'chosen') return `last=${choice}`;
  const ends = Object.entries({ from, to }).filter(([, value]) => value) as [string, string][];
  return new URLSearchParams(ends).toString();
}

/**
 * Day that is a number of days later.
 * @param day such as 2026-11-23
 */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
