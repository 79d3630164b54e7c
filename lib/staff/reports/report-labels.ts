import { undelivered } from '@/lib/delivery/status';
import { bucketEnds, medianBucket } from '@/lib/messages/reports/report-counts';
import type { CallOutcome, ChannelName } from '@/lib/platform/db';
import type { NoticeLabels } from '@/lib/staff/forms/form-problems';
import {
  channelLabels,
  NO_OFFICE_LABEL,
  SAVED_LABEL,
  statusLabels,
  TEST_SYSTEM_LABEL,
} from '@/lib/staff/labels';
import type { LetterOutcome } from './reports';
import type { FigureRange, RangeChoice } from './reports-csv';

/** Outcomes of the setting on the reports page. */
export const reportNotices = {
  weekly_on: 'All admins get the report by email every Monday morning.',
  weekly_on_in_test:
    'The weekly report is on. In test mode no email is sent: it is saved in mail/staff on our server every Monday morning.',
  weekly_off: 'The weekly email is off.',
} satisfies NoticeLabels;

export const groupLabels: Record<OutcomeGroup, string> = {
  arrived: 'Accepted by the office’s server',
  self_send: 'Sent by supporters themselves',
  open: 'Still open',
  kept_here: `${NO_OFFICE_LABEL}: no office received it`,
  failed: 'Not delivered, or unconfirmed',
};

const { queued: _waiting, sending: _sending, ...ended } = statusLabels;

export const letterOutcomeLabels: Record<LetterOutcome, string> = {
  ...ended,
  on_the_way: 'Queued or being sent',
  captured: SAVED_LABEL,
  test_mode: TEST_SYSTEM_LABEL,
};

export const callOutcomeLabels: Record<CallOutcome, string> = {
  called: 'Spoke with someone',
  left_message: 'Left a message',
  no_answer: 'No answer',
};

export const rangeChoiceLabels: Record<Exclude<RangeChoice, 'chosen'>, string> = {
  7: 'Last 7 days',
  30: 'Last 30 days',
  90: 'Last 90 days',
  all: 'All days',
};

/** Delivery method as a heading, such as "Email". */
export function methodTitle(channel: ChannelName): string {
  const label = channelLabels[channel];
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** Count with its unit, such as "13 messages" or "1 message". */
export const countWords = (count: number, one: string, many = `${one}s`) =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

/** Comparison of two weeks, such as "4 more than the week before (9)". */
export function compareWeeks(week: number, before: number): string {
  if (week === before) return `the same as the week before (${formatNumber(before)})`;
  const difference = formatNumber(Math.abs(week - before));
  const more = week > before ? 'more' : 'fewer';
  return `${difference} ${more} than the week before (${formatNumber(before)})`;
}

const dayFormat = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', dateStyle: 'medium' });

/** Formatted day, such as "Nov 23, 2026". */
export const formatDay = (day: string) => dayFormat.format(new Date(`${day}T00:00:00Z`));

export const formatNumber = (count: number) => count.toLocaleString('en-US');

/** Share as a percentage, such as "12%", or "less than 1%" for a small share that is not zero. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0%';
  const percent = (part / whole) * 100;
  if (percent < 1) return 'less than 1%';
  if (percent > 99 && part < whole) return 'more than 99%';
  return `${Math.round(percent)}%`;
}

/** Range in words, such as "from Nov 17, 2026 to Nov 23, 2026". */
export function formatRange({ from, to }: Pick<FigureRange, 'from' | 'to'>): string {
  if (from && from === to) return `on ${formatDay(from)}`;
  if (from && to) return `from ${formatDay(from)} to ${formatDay(to)}`;
  if (from) return `since ${formatDay(from)}`;
  return to ? `up to ${formatDay(to)}` : 'since the beginning';
}

/** Hour of the day, such as "1 PM". */
export const formatHour = (hour: number) => `${hour % 12 || 12} ${hour < 12 ? 'AM' : 'PM'}`;

const units = [
  { seconds: 86_400, name: 'days' },
  { seconds: 3_600, name: 'hours' },
  { seconds: 60, name: 'minutes' },
  { seconds: 1, name: 'seconds' },
] as const;

/**
 * Median in words ("about 4 minutes") with its lower and upper bounds. Undefined if no office
 * accepted a message.
 */
export function formatSpeed(
  buckets: Map<number, number>,
): { about: string; between: string } | undefined {
  const bucket = medianBucket(buckets);
  if (bucket === undefined) return undefined;
  const { from, to } = bucketEnds(bucket);
  if (from === 0) return { about: 'about a second or less', between: 'at most 1.2 seconds' };
  const middle = Math.sqrt(from * to);
  const unit = units.find(({ seconds }) => middle >= seconds) ?? units[3];
  const round = (seconds: number, by: (value: number) => number) => {
    const value = seconds / unit.seconds;
    const digits = value < 10 ? 10 : 1;
    return by(value * digits) / digits;
  };
  const ends = `${round(from, Math.floor)} and ${round(to, Math.ceil)} ${unit.name}`;
  return { about: `about ${round(middle, Math.round)} ${unit.name}`, between: `between ${ends}` };
}

/** Outcomes of letters, in the five groups that the charts show. */
const outcomeGroups = {
  arrived: ['accepted'],
  self_send: ['self_sent'],
  open: ['on_hold', 'on_the_way', 'self_send'],
  kept_here: ['captured', 'test_mode'],
  failed: [...undelivered, 'unconfirmed', 'rejected', 'expired', 'canceled'],
} as const satisfies Record<string, readonly LetterOutcome[]>;

export type OutcomeGroup = keyof typeof outcomeGroups;

export const groupNames = Object.keys(outcomeGroups) as OutcomeGroup[];
export const outcomes: readonly LetterOutcome[] = groupNames.flatMap((group) => [
  ...outcomeGroups[group],
]);

/** Number of letters in each group. */
export function byGroup(
  counts: Partial<Record<LetterOutcome, number>>,
): Record<OutcomeGroup, number> {
  const sumOf = (group: OutcomeGroup) =>
    outcomeGroups[group].reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);
  return Object.fromEntries(groupNames.map((group) => [group, sumOf(group)])) as Record<
    OutcomeGroup,
    number
  >;
}
