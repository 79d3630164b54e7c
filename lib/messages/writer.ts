import { keyedHashes } from '@/lib/platform/secrets';
import { comparisonLetters, emailKey } from '@/lib/platform/text';
import type { MessageInput } from './schema';

/** Upper case first, so that ß becomes SS. */
const plain = (text: string) => comparisonLetters(text.toUpperCase());

type Writer = Pick<MessageInput, 'email' | 'firstName' | 'lastName' | 'street' | 'zip'>;

/**
 * Keyed hashes that identify a writer by email, first and last name, street, and ZIP code together,
 * one for each key that a stored hash may be of; the current key's is first. They show that the
 * same person writes again, but cannot be read back. Members of a household may differ only in
 * their first names.
 */
export function writerHashes({ email, firstName, lastName, street, zip }: Writer): string[] {
  const names = [plain(firstName), plain(lastName)];
  return keyedHashes('writer', emailKey(email), ...names, plain(street), zip);
}
