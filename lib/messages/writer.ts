import { keyedHash } from '@/lib/platform/secrets';
import type { MessageInput } from './schema';

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim();

/**
 * Who wrote, as a keyed hash of email, last name, street and ZIP together: enough to see that the
 * same person writes again, and nothing that can be read back.
 */
export function writerHash({ email, lastName, street, zip }: MessageInput): string {
  return keyedHash('writer', email.toLowerCase(), plain(lastName), plain(street), zip);
}
