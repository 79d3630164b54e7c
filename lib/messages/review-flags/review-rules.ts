import type { Review } from '@/lib/campaign/campaign';
import { links } from './links';
import { manyFromAddress, manyFromNetwork, repeatedText } from './many';
import { shouting } from './shouting';
import type { Facts } from './signals';
import { hasSlur } from './slurs';

/** Why a message may want a look by staff, by the names that its row keeps. */
export const reviewRules = {
  many_from_address: manyFromAddress,
  many_from_network: manyFromNetwork,
  links,
  shouting,
  slurs: hasSlur,
  repeated_text: repeatedText,
} satisfies Record<string, (facts: Facts) => boolean>;

export type ReviewFlag = keyof typeof reviewRules;

/** The rules that a message breaks, in their order. */
export function reviewFlagsOf(facts: Facts): ReviewFlag[] {
  const rules = Object.entries(reviewRules) as [ReviewFlag, (facts: Facts) => boolean][];
  return rules.filter(([, breaks]) => breaks(facts)).map(([name]) => name);
}

/** Whether somebody reads a message before its letters go out. */
export function wantsReview(review: Review, reviewFlags: string[]): boolean {
  return review === 'all' || (review === 'suspicious' && reviewFlags.length > 0);
}
