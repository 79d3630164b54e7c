import type { Source } from './source';

type ByChamber = { house: readonly string[]; senate: readonly string[] };

/** Content of an edition in one language. */
export type EditionWords = {
  /** Title for staff, who choose between editions. */
  name: string;
  headline: string;
  /** Paragraphs under the headline. */
  lead: readonly string[];
  /** What was won, with its date. */
  won: string;
  /** What is left to do, with its date. */
  left: string;
  /** The request to the offices, in one sentence to which they can answer yes or no. */
  ask: string;
  /** Why a call or a message counts now. */
  whyNow: string;
  /** Description of the Act for the landing page. */
  act: { title: string; text: readonly string[] };
  /** Subject of the letter; 6 to 500 code points, and nothing about the writer. */
  subject: string;
  /** Paragraphs of the letter between greeting and signature: 6 to 10,000 code points in all. */
  letter: readonly string[];
  /** Suggestions for what a writer may add in their own words. */
  ownWords: string;
  /** Call script, with {{title}}, {{member}}, {{town}} and {{state}}. */
  script: ByChamber;
  /** Call script for a sponsor or cosponsor of the edition's bills: thanks instead of a request. */
  thanks: ByChamber;
  /** Paragraphs that ask for a meeting, with the same placeholders; nothing about the writer. */
  meeting: readonly string[];
  questions: readonly { question: string; answer: string; source?: Source }[];
};

/** Properties of an edition that do not depend on the language. */
export type EditionFacts = {
  asksFor: 'passage' | 'carrying out';
  bills: readonly Bill[];
  /** Topic, from the list that House offices accept. */
  topic: 'Crime and Law Enforcement';
  stance: 'Pro' | 'Con';
};

/** A bill in CWC's format: `type` is `hr` or `s`. */
export type Bill = { congress: 118 | 119; type: 'hr' | 's'; number: number };

/** "H.R. 7137" or "S. 4214". */
export function billName({ type, number }: Bill): string {
  return `${type === 'hr' ? 'H.R.' : 'S.'} ${number}`;
}

/** Limits in code points: what offices and both chambers' gateways accept. */
export const letterLimits = {
  subject: { least: 6, most: 500 },
  message: { least: 6, most: 10_000 },
} as const;
