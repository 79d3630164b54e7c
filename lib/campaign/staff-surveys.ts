import type { Source } from './source';

/** Congressional Management Foundation, Citizen-Centric Advocacy (2017): opinions of staff. */
export const staffSurveys: Source = {
  url: 'https://justiceroundtable.org/news-item/at-peak-of-citizen-activism-new-congressional-management-foundation-report-details-most-effective-means-of-contacting-congress/',
  date: '2017-02-13',
  confidence: 'high',
};
