import { keyedHash, keyedHashes } from '@/lib/platform/secrets';
import { comparisonLetters, emailKey } from '@/lib/platform/text';
import type { MessageInput } from './schema';

/** Upper case first, so that ß becomes SS. */
const plain = (text: string) => comparisonLetters(text.toUpperCase());

type Writer = Pick<MessageInput, 'email' | 'firstName' | 'lastName' | 'street' | 'zip'>;

/**
 * Keyed hash that identifies a writer by email, first and last name, street, and ZIP code together.
 * It shows that the same person writes again, but cannot be read back. Members of a household may
 * differ only in their first names.
 */
export const writerHash = (writer: Writer): string => keyedHash('writer', ...partsOf(writer));

/** The same with each key that a stored hash may be of. */
export const writerHashes = (writer: Writer): string[] => keyedHashes('writer', ...partsOf(writer));

function partsOf({ email, firstName, lastName, street, zip }: Writer): string[] {
  return [emailKey(email), plain(firstName), plain(lastName), plain(street), zip];
}
