import type { Source } from './source';

const source: Source = {
  url: 'https://justiceroundtable.org/news-item/at-peak-of-citizen-activism-new-congressional-management-foundation-report-details-most-effective-means-of-contacting-congress/',
  date: '2017-02-13',
  confidence: 'high',
};

/**
 * Congressional Management Foundation, Citizen-Centric Advocacy: how many of the staff asked said
 * that something has some or a lot of influence on a member who has not decided. Opinions.
 */
export const staffSurveys = { percent: { calls: 84, emails: 92 }, source } as const;
