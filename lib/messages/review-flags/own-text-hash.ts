import { keyedHash } from '@/lib/platform/secrets';

/** Shorter words are found by many on their own: "Thank you for reading this." */
const MIN_LETTERS = 60;

/**
 * A keyed hash of somebody's own words, the same for the same words however they are set; none for
 * words too few to be anybody's.
 * @param ownWords as `ownWordsOf` finds them
 */
export function ownTextHash(ownWords: string): string | null {
  const letters = ownWords
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return letters.length < MIN_LETTERS ? null : keyedHash('own words', letters);
}
