import type { Review } from '@/lib/campaign/campaign';
import { type Offered, ownWordsOf } from '../own-words';
import type { MessageInput } from '../schema';
import { findFacts } from './find-signals';
import { ownTextHash } from './own-text-hash';
import { type ReviewFlag, reviewFlagsOf } from './rules';

export type Assessed = { reviewFlags: ReviewFlag[]; ownTextHash: string | null };

type Against = {
  review: Review;
  offered: Offered;
  /** Messages from its network within the hour, this one included. */
  fromNetwork: number;
};

/**
 * What a new message's row keeps for whoever reviews it. Without a review no rule is asked; the
 * hash is kept all the same, so that a campaign that is flooded can look back when it begins one.
 */
export async function assess(
  message: MessageInput,
  { review, offered, fromNetwork }: Against,
): Promise<Assessed> {
  const ownWords = ownWordsOf(message, offered);
  const hash = ownTextHash(ownWords);
  if (review === 'none') return { reviewFlags: [], ownTextHash: hash };
  const facts = await findFacts(message, { ownWords, ownTextHash: hash, fromNetwork });
  return { reviewFlags: reviewFlagsOf(facts), ownTextHash: hash };
}
