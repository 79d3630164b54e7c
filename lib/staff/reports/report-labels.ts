import type { CallOutcome } from '@/lib/offices/calling/calls';
import { statusWords } from '../labels';
import type { OutcomeGroup } from './outcome-groups';
import type { FigureRange, RangeChoice } from './report-range';
import type { Outcome } from './reports';

export const groupWords: Record<OutcomeGroup, string> = {
  arrived: 'Accepted by the office’s server',
  self_send: 'Sent by supporters themselves',
  open: 'Not ended yet',
  kept_here: 'Kept here or at a test gateway: no office got it',
  failed: 'Did not arrive, or unclear',
};

const { queued: _waiting, sending: _sending, ...ended } = statusWords;

export const outcomeWords: Record<Outcome, string> = {
  ...ended,
  on_the_way: 'Waiting or being sent',
  captured: 'Written to this machine, not sent',
  test_mode: 'Taken by a test gateway, not sent',
};

export const callWords: Record<CallOutcome, string> = {
  called: 'Spoke with somebody',
  left_message: 'Left a message',
  no_answer: 'No answer',
};

export const choiceWords: Record<Exclude<RangeChoice, 'chosen'>, string> = {
  7: 'Last 7 days',
  30: 'Last 30 days',
  90: 'Last 90 days',
  all: 'All',
};

const dayFormat = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', dateStyle: 'medium' });

/** "Nov 23, 2026" */
export const dayWords = (day: string) => dayFormat.format(new Date(`${day}T00:00:00Z`));

export const numberWords = (count: number) => count.toLocaleString('en-US');

/** "12%", and "less than 1%" for what is little but not nothing. */
export function shareWords(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0%';
  const percent = (part / whole) * 100;
  if (percent < 1) return 'less than 1%';
  if (percent > 99 && part < whole) return 'more than 99%';
  return `${Math.round(percent)}%`;
}

/** "from Nov 17, 2026 to Nov 23, 2026" */
export function rangeWords({ from, to }: Pick<FigureRange, 'from' | 'to'>): string {
  if (from && from === to) return `on ${dayWords(from)}`;
  if (from && to) return `from ${dayWords(from)} to ${dayWords(to)}`;
  if (from) return `since ${dayWords(from)}`;
  return to ? `up to ${dayWords(to)}` : 'since the beginning';
}

/** "1 PM" */
export const hourWords = (hour: number) => `${hour % 12 || 12} ${hour < 12 ? 'AM' : 'PM'}`;
