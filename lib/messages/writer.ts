import { keyedHash } from '@/lib/platform/secrets';
import { comparisonLetters, emailKey } from '@/lib/platform/text';
import type { MessageInput } from './schema';

const plain = (text: string) => comparisonLetters(text, ' ');

/**
 * Who wrote, as a keyed hash of email, last name, street and ZIP together: enough to see that the
 * same person writes again, and nothing that can be read back.
 */
export function writerHash({ email, lastName, street, zip }: MessageInput): string {
  return keyedHash('writer', emailKey(email), plain(lastName), plain(street), zip);
}
