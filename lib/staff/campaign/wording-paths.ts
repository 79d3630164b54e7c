import type { EditionName } from '@/lib/campaign/edition';
import { CAMPAIGN_PATH } from './change-section';

export type EditionParams = { edition: string };

export const wordsPath = (name: EditionName) => `${CAMPAIGN_PATH}/words/${name}`;

/** Of the draft, or of the words with a number; 0 is what was shipped. */
export function previewPath(name: EditionName, number?: number): string {
  const query = number === undefined ? '' : `?number=${number}`;
  return `${wordsPath(name)}/preview${query}`;
}
