import type { Source } from './source';

type ByChamber = { house: readonly string[]; senate: readonly string[] };

/** What an edition says, in one language. */
export type EditionWords = {
  /** For staff, who choose between editions. */
  name: string;
  headline: string;
  /** Paragraphs under the headline. */
  lead: readonly string[];
  /** What the offices are asked to do, in one sentence. */
  ask: string;
  /** What the Act is, for the landing page. */
  act: { title: string; text: readonly string[] };
  /** Of the letter; 6 to 500 code points, and nothing about the writer. */
  subject: string;
  /** Paragraphs of the letter between greeting and signature: 6 to 10,000 code points in all. */
  letter: readonly string[];
  /** What a writer may add in their own words. */
  ownWords: string;
  /** Lines to say on the telephone, with {{title}}, {{member}}, {{town}} and {{state}}. */
  script: ByChamber;
  /** The same to a sponsor or cosponsor of the edition's bills: thanks instead of an ask. */
  thanks: ByChamber;
  /** Paragraphs that ask for a meeting, with the same placeholders; nothing about the writer. */
  meeting: readonly string[];
  questions: readonly { question: string; answer: string; source?: Source }[];
};

/** What an edition is, in any language. */
export type EditionFacts = {
  asksFor: 'passage' | 'carrying out';
  bills: readonly Bill[];
  /** Of the topics that House offices take. */
  topic: 'Crime and Law Enforcement';
  stance: 'Pro' | 'Con';
};

/** A bill as CWC names it: `type` is `hr` or `s`. */
export type Bill = { congress: 118 | 119; type: 'hr' | 's'; number: number };

/** "H.R. 7137" or "S. 4214". */
export function billName({ type, number }: Bill): string {
  return `${type === 'hr' ? 'H.R.' : 'S.'} ${number}`;
}

/** In code points: what offices and the gateways of both chambers take of a letter. */
export const letterLimits = {
  subject: { least: 6, most: 500 },
  message: { least: 6, most: 10_000 },
} as const;
