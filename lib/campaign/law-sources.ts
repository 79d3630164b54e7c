import { actHistory, summary } from './act-history';
import type { Source } from './source';

/**
 * Pages to which statements about the law link: official ones, or those of the people who did the
 * work. `howWeKnow` states which texts we read ourselves and which we know from others' accounts.
 */
export const lawSources = {
  /** Text of the law: motions, arrests, sentences, reports. */
  law: actHistory.enacted.source,
  /** Definitions, in the text as passed. */
  definitions: {
    url: 'https://www.congress.gov/119/bills/hr4323/BILLS-119hr4323enr.htm',
    name: { en: 'H.R. 4323 as passed', es: 'H.R. 4323 aprobado' },
    date: '2025-12',
    confidence: 'high',
  },
  /** Motions and their proof, in the Code. */
  motions: {
    url: 'https://uscode.house.gov/view.xhtml?edition=prelim&num=0&req=granuleid%3AUSC-prelim-title18-section3771A',
    name: '18 U.S.C. 3771A',
    date: '2026-01-30',
    confidence: 'medium',
  },
  /** The duress defense, read in full. */
  duress: {
    url: 'https://uscode.house.gov/view.xhtml?edition=prelim&num=0&req=granuleid%3AUSC-prelim-title18-section28',
    name: '18 U.S.C. 28',
    date: '2026-01-30',
    confidence: 'high',
  },
  summary,
  /** The House sponsor's statement on the 2024 bill. */
  bill2024: actHistory.house2024.source,
  /** Source that nearly every state has its own law, and that these differ. */
  states: {
    url: 'https://polarisproject.org/criminal-record-relief-for-trafficking-survivors-report/',
    name: { en: 'Polaris report', es: 'Informe de Polaris' },
    date: '2023',
    confidence: 'high',
  },
  /** Source that the relief is limited, and of the request to expand it. */
  widen: {
    url: 'https://freedomnetworkusa.org/2026/01/28/fnusa-recognizes-passage-of-law-providing-limited-criminal-record-relief-for-human-trafficking-survivors',
    name: 'Freedom Network USA',
    date: '2026-01-28',
    confidence: 'high',
  },
} as const satisfies Record<string, Source>;

/** Definition of trafficking, which the Act refers to; read in an older release of the Code. */
export const traffickingDefinition: Source = {
  url: 'https://uscode.house.gov/view.xhtml?edition=prelim&num=0&req=granuleid%3AUSC-prelim-title22-section7102',
  name: { en: 'Federal definition', es: 'Definición federal' },
  date: '2000',
  confidence: 'medium',
};

/** Polaris's call to action. */
export const callToAction: Source = {
  url: 'https://secure.polarisproject.org/action/help-support-trafficking-survivors-relief-act?ms=website_cp_advocacy',
  date: '2024',
  confidence: 'high',
};
