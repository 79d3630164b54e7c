import { actDuties } from './act-history';
import { lawSources } from './law-sources';
import type { Source } from './source';

/** The text that the law is compared with: H.R. 1379 as introduced, read in full. */
export const earlierText: Source = {
  url: 'https://www.govinfo.gov/bulkdata/BILLS/119/1/hr/BILLS-119hr1379ih.xml',
  date: '2025-02-14',
  confidence: 'high',
};

const { account, definitions, duress, reader, states, summary } = lawSources;

/** Accounts by others of parts of the law that we have not read. */
const olderCases: Source = {
  url: 'https://policysoup.com/bills/hr4323-119',
  date: '2025',
  confidence: 'medium',
};
const feesAndSealing: Source = {
  url: 'https://bills.yourvoice.now/bills/HR-4323',
  date: '2026',
  confidence: 'medium',
};
const appeals: Source = {
  url: 'https://www.thefollowup.ai/article/congressional-bill-hr-4323-and-hr-6938-signed-into-law',
  date: '2026-01',
  confidence: 'medium',
};

/** What the law does, whom it helps, and what it does not do, each with its source. */
export const doesPoints = {
  convictions: reader,
  arrests: reader,
  sentences: definitions,
  defense: duress,
  proof: account,
} as const satisfies Record<string, Source>;

export const helpsPoints = { victims: definitions, nobodyElse: account } as const satisfies Record<
  string,
  Source
>;

export const limitPoints = {
  states,
  violent: reader,
  motion: reader,
  money: summary,
} as const satisfies Record<string, Source>;

/** Differences between the law and the earlier text, each with its source. */
export const changedPoints = {
  arrestsOther: reader,
  violent: reader,
  sentences: definitions,
  defense: duress,
} as const satisfies Record<string, Source>;

/** Where both say the same, as far as is known. */
export const samePoints = {
  who: reader,
  convictions: reader,
  arrests: reader,
  standard: account,
  evidence: account,
  clock: account,
  appeal: appeals,
  fees: feesAndSealing,
  older: olderCases,
  // The due dates of two of the three reports are only in the earlier text.
  reports: { ...summary, confidence: 'medium' },
  grants: summary,
  rights: duress,
} as const satisfies Record<string, Source>;

/** Sources of the answers on the page about the Act, whichever edition is chosen. */
export const generalAnswers = {
  labor: definitions,
  convictedFirst: account,
  older: olderCases,
  cost: feesAndSealing,
  denied: appeals,
} as const satisfies Record<string, Source>;

export type GeneralQuestion = keyof typeof generalAnswers;

/** Requests to Congress that are still open. */
export const openAsks = {
  reports: actDuties.motions.source,
  widen: {
    url: 'https://freedomnetworkusa.org/2026/01/28/fnusa-recognizes-passage-of-law-providing-limited-criminal-record-relief-for-human-trafficking-survivors',
    date: '2026-01-28',
    confidence: 'high',
  },
  lawyers: summary,
  states,
  renew: {
    url: 'https://smith4nj.com/rep-smiths-anti-trafficking-bill-advances-to-the-house-floor',
    date: '2025',
    confidence: 'medium',
  },
} as const satisfies Record<string, Source>;
