import { washingtonDay } from '@/lib/platform/time';
import { actDuties, congressEnds } from './act-history';

/** What has come or passed by a day; sentences about the dated duties follow it. */
export type ActDays = {
  /** The Congress after the one that passed the Act sits. */
  newCongress: boolean;
  /** The due date of the first reports is over. */
  reportsDuePassed: boolean;
  /** The due date of the Government Accountability Office's report is over. */
  impactDuePassed: boolean;
};

/** Days are Washington's; a report is due until its day is over. */
export function actDays(on: Date): ActDays {
  const day = washingtonDay(on);
  return {
    newCongress: day >= congressEnds[119],
    reportsDuePassed: day > actDuties.motions.date,
    impactDuePassed: day > actDuties.impact.date,
  };
}
