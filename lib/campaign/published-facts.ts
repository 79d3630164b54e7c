import { actDuties, actHistory, congressEnds } from './act-history';
import { earlierText, samePoints } from './act-points';
import { law } from './act-record';
import { lawSources } from './law-sources';
import type { Source } from './source';
import { sponsored } from './sponsors';
import { respondents, staffSurveys, statistics, study } from './statistics';

/**
 * Statement of fact on the pages: a share, a day, a count, or the name of a bill or law. A day
 * includes its month and its year, which are less specific.
 */
type PublishedFact = {
  kind: 'percent' | 'ratio' | 'day' | 'count' | 'bill' | 'law' | 'telephone';
  /** Number, ISO 8601 date, or name: "H.R. 7137", "18 U.S.C. 28". */
  value: string;
  source: Source;
};

const fact = (kind: PublishedFact['kind'], value: string | number, source: Source) => ({
  kind,
  value: String(value),
  source,
});

const switchboard: Source = {
  url: 'https://www.senate.gov/senators/senators-contact.htm',
  date: '2026-11',
  confidence: 'high',
};

const hotline: Source = {
  url: 'https://freedomnetworkusa.org/advocacy/survivor-reentry-project/',
  date: '2026',
  confidence: 'high',
};

const { enacted, house2024, introduced, lapsed, reported, senate2024 } = actHistory;

/** Facts that the pages, letters, and scripts may state, each with its source. */
export const publishedFacts: readonly PublishedFact[] = [
  ...Object.values(statistics).map(({ percent, source }) => fact('percent', percent, source)),
  fact('day', staffSurveys.source.date, staffSurveys.source),

  ...[...Object.values(actHistory), ...Object.values(actDuties)].map(({ date, source }) =>
    fact('day', date, source),
  ),
  fact('day', congressEnds[119], actHistory.lapsed.source),
  fact('day', study.opened.on, study.opened.source),
  fact('day', study.published.on, study.published.source),
  // Latest grading of the state laws.
  fact('day', '2023', lawSources.states),

  fact('count', `${respondents} survivors`, study.respondents),
  // Days for the government to object, until a hearing, and until a hearing without an objection.
  ...[30, 15, 45].map((days) => fact('count', days, samePoints.clock)),
  fact('count', '3 years', earlierText),

  fact('bill', 'H.R. 7137', house2024.source),
  fact('bill', 'S. 4214', senate2024.source),
  fact('bill', 'H.R. 1379', earlierText),
  fact('bill', 'H.R. 4323', introduced.source),
  fact('bill', 'S. 2255', sponsored['2026-law'][1]?.source ?? introduced.source),
  fact('bill', 'H. Rept. 119-347', reported.source),
  fact('bill', '118th Congress', lapsed.source),

  fact('law', law.name, enacted.source),
  fact('law', '18 U.S.C. 16(a)', lawSources.law),
  fact('law', '18 U.S.C. 28', lawSources.duress),
  fact('law', '18 U.S.C. 3771', lawSources.duress),
  fact('law', '18 U.S.C. 3771A', lawSources.motions),
  fact('law', '28 U.S.C. 1291', samePoints.appeal),

  fact('telephone', '(202) 224-3121', switchboard),
  fact('telephone', '711', hotline),
  fact('telephone', '911', hotline),
];
