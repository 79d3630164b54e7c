import type { Source } from './source';

const source: Source = {
  url: 'https://www.congressfoundation.org/citizen-centric-advocacy-2017-download',
  date: '2017-02-13',
  confidence: 'high',
};

/**
 * Congressional Management Foundation, Citizen-Centric Advocacy: share of the surveyed staff who
 * said that something has some or a lot of influence on an undecided member. These are opinions.
 */
export const staffSurveys = { source } as const;
