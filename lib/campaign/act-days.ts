import { DAY_MS, washingtonDay } from '@/lib/platform/time';
import { actDuties, actHistory, congressEnds } from './act-history';

/** One moment of each period with the same wording, the oldest first. */
export const momentsOfWords: readonly Date[] = [
  actHistory.enacted.date,
  congressEnds[119],
  dayAfter(actDuties.motions.date),
  dayAfter(actDuties.impact.date),
].map((day) => new Date(`${day}T17:00:00Z`));

function dayAfter(day: string) {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}

/** Events that have happened by a day; sentences about the dated duties depend on them. */
export type ActDays = {
  /** The Congress after the one that passed the Act has begun. */
  newCongress: boolean;
  /** The due date of the first reports has passed. */
  reportsDuePassed: boolean;
  /** The due date of the Government Accountability Office's report has passed. */
  impactDuePassed: boolean;
};

/** Days are in Washington's time; a report is due until its day is over. */
export function actDays(on: Date): ActDays {
  const day = washingtonDay(on);
  return {
    newCongress: day >= congressEnds[119],
    reportsDuePassed: day > actDuties.motions.date,
    impactDuePassed: day > actDuties.impact.date,
  };
}
