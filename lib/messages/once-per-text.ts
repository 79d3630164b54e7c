import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { HOUR_MS } from '@/lib/platform/time';

/** Results kept at most, and their parts in total: a text made for it has thousands of parts. */
const MAX_RESULTS = 5_000;
const MAX_PARTS = 20_000;

/**
 * The same search, computed once per text and process, because a page that is opened again, or a
 * list, asks for the same texts. Results are kept for an hour at most, under the hash of the text.
 * @param find a result that repeats nothing of the text
 */
export function oncePerText<Part>(find: (text: string) => Part[]): (text: string) => Part[] {
  const known = new LRUCache<string, Part[]>({
    max: MAX_RESULTS,
    maxSize: MAX_PARTS,
    sizeCalculation: (parts) => parts.length + 1,
    ttl: HOUR_MS,
  });
  return (text) => {
    const hash = createHash('sha256').update(text).digest('base64');
    const seen = known.get(hash);
    if (seen) return seen;
    const found = find(text);
    known.set(hash, found);
    return found;
  };
}
