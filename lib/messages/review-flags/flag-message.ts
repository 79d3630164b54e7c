import type { Review } from '@/lib/campaign/campaign';
import { type OfferedText, ownWordsOf } from '@/lib/messages/own-words';
import { writerHashes } from '@/lib/messages/repeats';
import type { MessageInput } from '@/lib/messages/schema';
import { db } from '@/lib/platform/db';
import { keyedHash, keyedHashes } from '@/lib/platform/secrets';
import { comparisonLetters, emailKey } from '@/lib/platform/text';
import { DAY_MS } from '@/lib/platform/time';
import {
  MAX_EMAIL,
  MAX_SAME_WORDS,
  MAX_STREET,
  type MessageSignals,
  type ReviewFlag,
  reviewFlagsOf,
} from './rules';

export type ReviewAssessment = { reviewFlags: ReviewFlag[]; ownTextHash: string | null };

type Against = {
  review: Review;
  offered: OfferedText;
  /** Messages from its network within the hour, including this one. */
  fromNetwork: number;
};

/**
 * Review data that is stored with a new message. Without a review, no rule is evaluated. The hash
 * is always stored, so that a flooded campaign that turns on the review can also examine earlier
 * messages.
 */
export async function assess(
  message: MessageInput,
  { review, offered, fromNetwork }: Against,
): Promise<ReviewAssessment> {
  const ownWords = ownWordsOf(message, offered);
  const hash = ownTextHash(ownWords);
  if (review === 'none') return { reviewFlags: [], ownTextHash: hash };
  const facts = await findSignals(message, { ownWords, ownTextHash: hash, fromNetwork });
  return { reviewFlags: reviewFlagsOf(facts), ownTextHash: hash };
}

/**
 * Minimum length: many people write the same short sentence independently, like "Thank you for
 * reading this."
 */
const MIN_LETTERS = 60;

/**
 * Keyed hash of a supporter's own text, independent of its layout; null if the text is too short to
 * be distinctive.
 * @param ownWords as returned by `ownWordsOf`.
 */
export function ownTextHash(ownWords: string): string | null {
  const letters = comparisonLetters(ownWords);
  return letters.length < MIN_LETTERS ? null : keyedHash('own words', letters);
}

/** Hashes that the same words may be stored under. */
const hashesOfWords = (ownWords: string) => keyedHashes('own words', comparisonLetters(ownWords));

const WEEK_MS = 7 * DAY_MS;

type SignalInput = { ownWords: string; ownTextHash: string | null; fromNetwork: number };

/** Counts similar messages, up to the number that the rules need. */
async function findSignals(message: MessageInput, asked: SignalInput): Promise<MessageSignals> {
  const { ownWords, ownTextHash, fromNetwork } = asked;
  const { email, street, zip, addressProgram } = message;
  const day = { gt: new Date(Date.now() - DAY_MS) };
  const week = { gt: new Date(Date.now() - WEEK_MS) };
  const [byEmail, byStreet, sameWords] = await Promise.all([
    db().message.count({
      where: { email: { in: [email, emailKey(email)] }, createdAt: day },
      take: MAX_EMAIL,
    }),
    // The same address is shared by thousands of participants of a confidentiality program.
    addressProgram
      ? 0
      : db().message.count({ where: { zip, street, createdAt: day }, take: MAX_STREET }),
    ownTextHash
      ? db().message.count({
          where: {
            ownTextHash: { in: hashesOfWords(ownWords) },
            createdAt: week,
            writerHash: { notIn: writerHashes(message) },
          },
          take: MAX_SAME_WORDS + 1,
        })
      : 0,
  ]);
  return { ownWords, fromEmail: byEmail + 1, fromStreet: byStreet + 1, fromNetwork, sameWords };
}
