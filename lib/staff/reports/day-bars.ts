import type { DayRange } from '@/lib/messages/reports/report-counts';
import { DAY_MS } from '@/lib/platform/time';
import type { DayCount, MessageCounts } from './reports';
import { addDays } from './reports-csv';

export type Bar = MessageCounts & { from: string; to: string };
export type DayBars = { step: 'day' | 'week' | 'month'; bars: Bar[] };

/** Maximum number of bars; more are too narrow to distinguish on a phone. */
const MAX_BARS = 124;
/** Maximum number of empty days shown before the first message, if a range includes them. */
const MAX_EMPTY = 366;

/**
 * One bar per day from the first to the last, including days without a message. A longer range has
 * one per week (from Monday), and an even longer one, one per month.
 * @param last day to end with if the range has no end
 */
export function dayBars(days: DayCount[], range: DayRange, last: string): DayBars {
  const first = days[0]?.day ?? last;
  const end = later(days.at(-1)?.day ?? last, last);
  // A range of a hundred years must not draw a hundred years of empty bars.
  const from = range.from ? later(range.from, addDays(first, -MAX_EMPTY)) : first;
  const to = range.to && range.to < end ? range.to : end;
  const steps = [
    { step: 'day', startOf: (day: string) => day },
    { step: 'week', startOf: mondayOf },
    { step: 'month', startOf: (day: string) => `${day.slice(0, 7)}-01` },
  ] as const;
  const length = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  const { step, startOf } = steps[length <= MAX_BARS ? 0 : length <= MAX_BARS * 7 ? 1 : 2];
  const bars = new Map<string, Bar>();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const bar = bars.get(startOf(day));
    if (bar) bar.to = day;
    else bars.set(startOf(day), { from: day, to: day, english: 0, spanish: 0, own: 0 });
  }
  for (const { day, english, spanish, own } of days) {
    const bar = bars.get(startOf(day));
    if (!bar) continue;
    bar.english += english;
    bar.spanish += spanish;
    bar.own += own;
  }
  return { step, bars: [...bars.values()] };
}

const later = (a: string, b: string) => (a > b ? a : b);

function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}
