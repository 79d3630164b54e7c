import { keyedHash } from '@/lib/platform/secrets';
import { comparisonLetters, emailKey } from '@/lib/platform/text';
import type { MessageInput } from './schema';

/** Upper case first: ß becomes SS. */
const plain = (text: string) => comparisonLetters(text.toUpperCase());

type Writer = Pick<MessageInput, 'email' | 'firstName' | 'lastName' | 'street' | 'zip'>;

/**
 * Who wrote, as a keyed hash of email, first and last name, street, and ZIP code together: enough to
 * see that the same person writes again, and nothing that can be read back. A household may share
 * all but the first name.
 */
export function writerHash({ email, firstName, lastName, street, zip }: Writer): string {
  const person = [plain(firstName), plain(lastName), plain(street), zip];
  return keyedHash('writer', emailKey(email), ...person);
}
