import type { Review } from '@/lib/campaign/campaign';
import { ownWordsOf } from '../own-words-of';
import type { MessageInput } from '../schema';
import { findFacts } from './find-facts';
import { ownTextHash as hashOf } from './own-text-hash';
import { type Suspicion, suspicionsOf } from './review-rules';

export type Assessed = { suspicions: Suspicion[]; ownTextHash: string | null };

/**
 * What a new message's row keeps for whoever reviews it. Without a review no rule is asked; the
 * hash is kept all the same, so that a campaign that is flooded can look back when it begins one.
 * @param fromNetwork messages from its network within the hour, this one included
 */
export async function assess(
  message: MessageInput,
  review: Review,
  fromNetwork: number,
): Promise<Assessed> {
  const ownWords = ownWordsOf(message);
  const ownTextHash = hashOf(ownWords);
  if (review === 'none') return { suspicions: [], ownTextHash };
  const facts = await findFacts(message, { ownWords, ownTextHash, fromNetwork });
  return { suspicions: suspicionsOf(facts), ownTextHash };
}
