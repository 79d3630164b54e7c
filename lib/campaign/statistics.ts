import { lawSources } from './law-sources';
import type { Source } from './source';

/** Population of a percentage. */
type Population = 'respondents' | 'withRecord' | 'withRecordAndChildren';

type Statistic = { percent: number; among: Population; source: Source };

/** Number of survivors who answered the National Survivor Study. */
export const respondents = 457;

export const study = {
  respondents: lawSources.states,
  opened: {
    on: '2022-05',
    source: {
      url: 'https://polarisproject.org/blog/2022/05/the-national-survivor-study-survey-is-live/',
      name: { en: 'Polaris on the survey', es: 'Polaris sobre la encuesta' },
      date: '2022-05',
      confidence: 'high',
    },
  },
  /** Title: "In Harm's Way: How Systems Fail Human Trafficking Survivors" */
  published: {
    on: '2023-01-25',
    source: {
      url: 'https://polarisproject.org/category/public-policy/',
      name: { en: 'Polaris, policy news', es: 'Polaris, noticias' },
      date: '2023-04-20',
      confidence: 'high',
    },
  },
} as const satisfies Record<string, Source | { on: string; source: Source }>;

const results: Source = {
  url: 'https://polarisproject.org/?post_type=post&p=17731',
  name: { en: 'Polaris results', es: 'Resultados de Polaris' },
  date: '2023-10-05',
  confidence: 'high',
};

/**
 * Findings of the study about records. Shares only: the text we read does not give the size of each
 * group, so no number of people may be derived from them. That the last four are among those with a
 * record is the natural reading of the source, not stated line by line; the copy says so.
 */
export const statistics = {
  record: { percent: 42, among: 'respondents', source: results },
  arrests: { percent: 90, among: 'withRecord', source: results },
  job: { percent: 69, among: 'withRecord', source: results },
  training: { percent: 63, among: 'withRecord', source: results },
  housing: { percent: 59, among: 'withRecord', source: results },
  custody: { percent: 35, among: 'withRecordAndChildren', source: results },
} as const satisfies Record<string, Statistic>;

type StatisticKey = keyof typeof statistics;

export const statisticKeys = Object.keys(statistics) as StatisticKey[];

/** Effects of a record, the largest share first. */
export const consequences = ['job', 'training', 'housing', 'custody'] as const;

const surveySource: Source = {
  url: 'https://www.congressfoundation.org/citizen-centric-advocacy-2017-download',
  date: '2017-02-13',
  confidence: 'high',
};

/**
 * Congressional Management Foundation, Citizen-Centric Advocacy: share of the surveyed staff who
 * said that something has some or a lot of influence on an undecided member. These are opinions.
 */
export const staffSurveys = { source: surveySource } as const;
