import { keyedHash } from '@/lib/platform/secrets';
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
export function writerHash({ email, firstName, lastName, street, zip }: Writer): string {
  const person = [plain(firstName), plain(lastName), plain(street), zip];
  return keyedHash('writer', emailKey(email), ...person);
}
