import { washingtonDay } from '../lookup/congress';
import { readRosterDate } from './read-seats';

const DAY_MS = 86_400_000;

/** Whole days from the day up to which the members are known to today in Washington. */
export function ageInDays(date: string, now = new Date()): number {
  return Math.round((Date.parse(washingtonDay(now)) - Date.parse(date)) / DAY_MS);
}

/** The age of the members' data in days, for whoever watches the site. */
export async function readRosterAge(now = new Date()): Promise<number> {
  return ageInDays(await readRosterDate(), now);
}
