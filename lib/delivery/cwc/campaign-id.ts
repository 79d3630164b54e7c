import { createHash } from 'node:crypto';
import type { EditionFacts } from '@/lib/campaign/edition-parts';

const CAMPAIGN = 'tsra';

/**
 * Under which all letters with the same ask are counted as one campaign, for ever: it comes of the
 * bills and the stance, never of words that somebody may edit. For and against are two campaigns;
 * a House bill and its companion in the Senate are one ask, in whatever language it is made.
 * @returns 64 hex digits.
 */
export function campaignId({ bills, stance }: Pick<EditionFacts, 'bills' | 'stance'>): string {
  const named = bills.map(({ congress, type, number }) => `${congress}-${type}-${number}`).sort();
  return createHash('sha256')
    .update([CAMPAIGN, ...named, stance].join('|'))
    .digest('hex');
}
