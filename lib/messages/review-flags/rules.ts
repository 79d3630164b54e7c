import type { Review } from '@/lib/campaign/campaign';
import { searchableText } from '@/lib/messages/privacy-check/searchable-text';
import { findPages } from '@/lib/messages/privacy-check/web';
import en from '@/lib/messages/review-flags/slurs/en.json' with { type: 'json' };
import es from '@/lib/messages/review-flags/slurs/es.json' with { type: 'json' };
import { withoutAccents } from '@/lib/platform/text';
import { hasDoxxing } from './doxxing';
import { lookalikes, plainSentences } from './plain-sentences';
import { hasSelfHarm } from './self-harm';
import { hasThreat } from './threats';

/** The facts that the rules use: the writer's own text, and the number of similar messages. */
export type MessageSignals = {
  /** As returned by `ownWordsOf`. */
  ownWords: string;
  /** Messages from the same email address within a day, including this one. */
  fromEmail: number;
  /** Messages from the same street and ZIP code within a day, including this one. */
  fromStreet: number;
  /** Messages from the same network within the hour, including this one. */
  fromNetwork: number;
  /** Messages from other writers with the same own text within a week. */
  sameWords: number;
};

/**
 * Maximum per mailbox and day. A couple with grown children may share a mailbox; five names in a
 * day suggest a list.
 */
export const MAX_EMAIL = 4;
/**
 * Maximum per street address and day. A shelter or a residence hall has one address, and its
 * residents may write on the same evening.
 */
export const MAX_STREET = 30;
/** Maximum per network and hour. Phone companies put thousands of people behind one network. */
export const MAX_NETWORK = 150;
/**
 * Maximum with the same own text. Friends may share a sentence; six people do not write the same
 * text independently.
 */
export const MAX_SAME_WORDS = 4;

const manyFromAddress = ({ fromEmail, fromStreet }: MessageSignals) =>
  fromEmail > MAX_EMAIL || fromStreet > MAX_STREET;

const manyFromNetwork = ({ fromNetwork }: MessageSignals) => fromNetwork > MAX_NETWORK;

const repeatedText = ({ sameWords }: MessageSignals) => sameWords > MAX_SAME_WORDS;

/** Whether the text links to a page other than a government's, as most commercial spam does. */
const links = ({ ownWords }: MessageSignals) => findPages(searchableText(ownWords).text).length > 0;

/** Minimum number of letters: a line in capitals is a heading, a whole text is shouting. */
const MIN_LETTERS = 60;
/**
 * Maximum share of capitals among letters that have case. Acronyms (CVRA, FBI, H.R.) never reach it
 * in a sentence.
 */
const MAX_CAPITALS = 0.7;

/** Whether the text is written in capitals; scripts without case never match. */
function shouting({ ownWords }: MessageSignals): boolean {
  const capitals = ownWords.match(/\p{Lu}/gu)?.length ?? 0;
  const small = ownWords.match(/\p{Ll}/gu)?.length ?? 0;
  const letters = capitals + small;
  return letters >= MIN_LETTERS && capitals / letters > MAX_CAPITALS;
}

const asLetters = (word: string) =>
  word.replace(/[013457@$!]/g, (mark) => lookalikes[mark] ?? mark);

const slurs = new Set(
  [...en.words, ...es.words].map(withoutAccents).flatMap((word) => [word, `${word}s`, `${word}es`]),
);

const hasSlur = ({ ownWords }: MessageSignals) => hasSlurIn(searchableText(ownWords).text);

/**
 * Whether the text contains a slur: whole words only, in both languages, including digits in place
 * of letters.
 * @param text normalized text.
 */
export function hasSlurIn(text: string): boolean {
  const words = withoutAccents(text).match(/[\p{L}\p{N}@$!]+/gu) ?? [];
  return words.some((word) => {
    const plain = word.replace(/[@$!]+$/, '');
    return slurs.has(plain) || (/\p{L}/u.test(word) && slurs.has(asLetters(plain)));
  });
}

const threatens = ({ ownWords }: MessageSignals) => hasThreat(plainSentences(ownWords));
const mentionsSelfHarm = ({ ownWords }: MessageSignals) => hasSelfHarm(plainSentences(ownWords));
const exposesOthers = ({ ownWords }: MessageSignals) => hasDoxxing(ownWords);

/**
 * Rules that suggest a review by staff, under the names stored in the row; the most serious first.
 */
const reviewRules = {
  threat: threatens,
  self_harm: mentionsSelfHarm,
  doxxing: exposesOthers,
  many_from_address: manyFromAddress,
  many_from_network: manyFromNetwork,
  links,
  shouting,
  slurs: hasSlur,
  repeated_text: repeatedText,
} satisfies Record<string, (facts: MessageSignals) => boolean>;

/** A rule that a message broke, or `restored` for a message from a restored backup. */
export type ReviewFlag = keyof typeof reviewRules | 'restored';

export const reviewFlagNames = [...Object.keys(reviewRules), 'restored'] as ReviewFlag[];

/** The rules that a message breaks, in the order of `reviewRules`. */
export function reviewFlagsOf(facts: MessageSignals): ReviewFlag[] {
  const rules = Object.entries(reviewRules) as [ReviewFlag, (facts: MessageSignals) => boolean][];
  return rules.filter(([, breaks]) => breaks(facts)).map(([name]) => name);
}

/** Text that every pattern reads to its end. */
const HARMLESS = 'I ask you for a vote on it, 12 Oak Street. Se lo pido, 202-555-0100, gracias.';

/**
 * Compiles the patterns, which would make the first message of a process wait for 0.15 seconds.
 * @returns the rules that the harmless text breaks: none
 */
export function warmUpReviewRules(): ReviewFlag[] {
  const none = { fromEmail: 1, fromStreet: 1, fromNetwork: 1, sameWords: 0 };
  return reviewFlagsOf({ ...none, ownWords: HARMLESS });
}

/** Whether staff review a message before it is sent. */
export function wantsReview(review: Review, reviewFlags: string[]): boolean {
  return review === 'all' || (review === 'suspicious' && reviewFlags.length > 0);
}
