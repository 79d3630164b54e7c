import { actDuties, actHistory } from './act-history';
import { lawSources } from './law-sources';
import type { Source } from './source';

/** Text that the law is compared with: H.R. 1379 as introduced, read in full. */
export const earlierText: Source = actHistory.again.source;

const { definitions, duress, law, motions, states, summary, widen } = lawSources;

/** Effects and limits of the law, each with its source. */
export const doesPoints = {
  convictions: law,
  arrests: law,
  sentences: definitions,
  defense: duress,
  proof: motions,
} as const satisfies Record<string, Source>;

export const helpsPoints = { victims: definitions, nobodyElse: motions } as const satisfies Record<
  string,
  Source
>;

export const limitPoints = {
  states,
  violent: law,
  motion: law,
  money: summary,
} as const satisfies Record<string, Source>;

/** Differences between the law and the earlier text, each with its source. */
export const changedPoints = {
  arrestsOther: law,
  violent: law,
  sentences: definitions,
  defense: duress,
} as const satisfies Record<string, Source>;

/** Points on which both texts are known to agree. */
export const samePoints = {
  who: law,
  convictions: law,
  arrests: law,
  standard: motions,
  evidence: motions,
  clock: motions,
  appeal: motions,
  fees: motions,
  older: { ...law, confidence: 'medium' },
  // The due dates of two of the three reports are only in the earlier text.
  reports: { ...summary, confidence: 'medium' },
  grants: summary,
  rights: duress,
} as const satisfies Record<string, Source>;

/** Sources of the answers on the page about the Act, in every edition. */
export const generalAnswers = {
  cost: motions,
} as const satisfies Record<string, Source>;

export type GeneralQuestion = keyof typeof generalAnswers;

/** Requests to Congress that are still open, with their sources. */
export const openAsks = {
  reports: actDuties.motions.source,
  widen,
  lawyers: summary,
} as const satisfies Record<string, Source>;
