import { actHistory } from './act-history';
import type { Source } from './source';

/** Sources of the statements about the law, besides its own text. */
export const lawSources = {
  /** Definitions, in the text as passed. */
  definitions: {
    url: 'https://www.congress.gov/119/bills/hr4323/BILLS-119hr4323enr.htm',
    date: '2025-12',
    confidence: 'high',
  },
  /** The duress defense, read in full. */
  duress: {
    url: 'https://uscode.house.gov/view.xhtml?edition=prelim&num=0&req=granuleid%3AUSC-prelim-title18-section28',
    date: '2026-01-30',
    confidence: 'high',
  },
  /** The sections as passed, on a site that gives no date; read in this month. */
  reader: {
    url: 'https://cuibono.fyi/clause-effect/bills/hr4323-119/reader',
    date: '2026-11',
    confidence: 'high',
  },
  /** The procedure, summarized; its text was not read. */
  account: {
    url: 'https://policyrisk.com/behind-the-curtain/us-code/title/18/section/3771A',
    date: '2026-04-06',
    confidence: 'medium',
  },
  /** The House sponsor's statement on the 2024 bill. */
  bill2024: {
    url: actHistory.house2024.source.url,
    date: '2024-01',
    confidence: 'high',
  },
  /** That nearly every state has its own law, and that they differ. */
  states: {
    url: 'https://polarisproject.org/criminal-record-relief-for-trafficking-survivors-report/',
    date: '2023',
    confidence: 'high',
  },
  /** Summary by the Congressional Research Service. */
  summary: {
    url: 'https://www.govinfo.gov/bulkdata/BILLSUM/119/hr/BILLSUM-119hr4323.xml',
    date: '2026-06-02',
    confidence: 'high',
  },
} as const satisfies Record<string, Source>;

/** Polaris's call to action. */
export const callToAction: Source = {
  url: 'https://secure.polarisproject.org/action/help-support-trafficking-survivors-relief-act?ms=website_cp_advocacy',
  date: '2024',
  confidence: 'high',
};

/**
 * Definition of trafficking, and that it does not require moving a person; the page has no date.
 */
export const whatTraffickingIs: Source = {
  url: 'https://dhs.gov/blue-campaign/espanol',
  date: '2026-11',
  confidence: 'high',
};
