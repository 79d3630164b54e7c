import { z } from 'zod';
import { washingtonDay } from '@/lib/lookup/congress';
import type { DayRange } from '@/lib/messages/reports/report-counts';

/** How many days back, today included. */
export const lastDays = [7, 30, 90] as const;

/** So many offices are shown until all are asked for; there are 541. */
export const OFFICES_FIRST = 10;
export const MAX_OFFICES = 1_000;

/** What the address bar says: so many days back, everything, or two days. */
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
 * The days that the figures are of, from the query of the address bar; the last 30 where it says
 * nothing or nothing that means a day. Two days the wrong way round are turned.
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

/** The query that leads to the same days again. */
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
