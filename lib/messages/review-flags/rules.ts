import type { Review } from '@/lib/campaign/campaign';
import { searchableText } from '@/lib/messages/privacy-check/searchable-text';
import { findPages } from '@/lib/messages/privacy-check/web';
import en from '@/lib/messages/review-flags/slurs/en.json';
import es from '@/lib/messages/review-flags/slurs/es.json';
import { withoutAccents } from '@/lib/platform/text';
import { hasDoxxing } from './doxxing';
import { plainSentences } from './plain-sentences';
import { hasSelfHarm } from './self-harm';
import { hasThreat } from './threats';

/** What the rules know of a message: its writer's own words, and how many came like it. */
export type MessageSignals = {
  /** As `ownWordsOf` finds them. */
  ownWords: string;
  /** Messages from the same email address within a day, this one included. */
  fromEmail: number;
  /** From the same street and ZIP code within a day, this one included. */
  fromStreet: number;
  /** From the same network within the hour, this one included. */
  fromNetwork: number;
  /** From other writers with the same words of their own, within a week. */
  sameWords: number;
};

/** A couple with grown children may share a mailbox; five names in a day at one is a list. */
export const MAX_EMAIL = 4;
/** A shelter or a hall of a campus is one street, and may write together on one evening. */
export const MAX_STREET = 30;
/** Telephone companies put thousands of people behind one network. */
export const MAX_NETWORK = 150;
/** Friends share a sentence; six people do not find the same words by themselves. */
export const MAX_SAME_WORDS = 4;

export const manyFromAddress = ({ fromEmail, fromStreet }: MessageSignals) =>
  fromEmail > MAX_EMAIL || fromStreet > MAX_STREET;

export const manyFromNetwork = ({ fromNetwork }: MessageSignals) => fromNetwork > MAX_NETWORK;

export const repeatedText = ({ sameWords }: MessageSignals) => sameWords > MAX_SAME_WORDS;

/** Whether a page is linked that no public body keeps: most mass mail that sells something does. */
export const links = ({ ownWords }: MessageSignals) =>
  findPages(searchableText(ownWords).text).length > 0;

/** A line in capitals is a heading; a text of them is shouting. */
const MIN_LETTERS = 60;
/** Of the letters that have two cases. Acronyms (CVRA, FBI, H.R.) never reach it in a sentence. */
const MAX_CAPITALS = 0.7;

/** Whether the words are written in capitals; scripts without them are never shouted in. */
export function shouting({ ownWords }: MessageSignals): boolean {
  const capitals = ownWords.match(/\p{Lu}/gu)?.length ?? 0;
  const small = ownWords.match(/\p{Ll}/gu)?.length ?? 0;
  const letters = capitals + small;
  return letters >= MIN_LETTERS && capitals / letters > MAX_CAPITALS;
}

const LOOKALIKES: Record<string, string> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' },
  ...{ '@': 'a', $: 's', '!': 'i' },
};

const asLetters = (word: string) =>
  word.replace(/[013457@$!]/g, (mark) => LOOKALIKES[mark] ?? mark);

const slurs = new Set(
  [...en.words, ...es.words].map(withoutAccents).flatMap((word) => [word, `${word}s`, `${word}es`]),
);

export const hasSlur = ({ ownWords }: MessageSignals) => hasSlurIn(searchableText(ownWords).text);

/** Whole words only, in both languages, also with digits put for letters. @param text made plain */
export function hasSlurIn(text: string): boolean {
  const words = withoutAccents(text).match(/[\p{L}\p{N}@$!]+/gu) ?? [];
  return words.some((word) => {
    const plain = word.replace(/[@$!]+$/, '');
    return slurs.has(plain) || (/\p{L}/u.test(word) && slurs.has(asLetters(plain)));
  });
}

export const threatens = ({ ownWords }: MessageSignals) => hasThreat(plainSentences(ownWords));
export const tellsOfSelfHarm = ({ ownWords }: MessageSignals) =>
  hasSelfHarm(plainSentences(ownWords));
export const exposesOthers = ({ ownWords }: MessageSignals) => hasDoxxing(ownWords);

/** Why a message may want a look by staff, by the names that its row keeps; the gravest first. */
export const reviewRules = {
  threat: threatens,
  self_harm: tellsOfSelfHarm,
  doxxing: exposesOthers,
  many_from_address: manyFromAddress,
  many_from_network: manyFromNetwork,
  links,
  shouting,
  slurs: hasSlur,
  repeated_text: repeatedText,
} satisfies Record<string, (facts: MessageSignals) => boolean>;

/** A rule that a message breaks, or what happened to it: it came back with a restored backup. */
export type ReviewFlag = keyof typeof reviewRules | 'restored';

export const reviewFlagNames = [...Object.keys(reviewRules), 'restored'] as ReviewFlag[];

/** The rules that a message breaks, in their order. */
export function reviewFlagsOf(facts: MessageSignals): ReviewFlag[] {
  const rules = Object.entries(reviewRules) as [ReviewFlag, (facts: MessageSignals) => boolean][];
  return rules.filter(([, breaks]) => breaks(facts)).map(([name]) => name);
}

/** Whether staff review a message before its letters are sent. */
export function wantsReview(review: Review, reviewFlags: string[]): boolean {
  return review === 'all' || (review === 'suspicious' && reviewFlags.length > 0);
}
