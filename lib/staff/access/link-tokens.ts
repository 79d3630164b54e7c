import { createHash, randomBytes } from 'node:crypto';
import { readLinkToken } from '@/lib/platform/link-token';

/** Token of an emailed link (256 bits) and its hash, the only part that is stored. */
export function makeToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

const TOKEN_LENGTH = 43;

/** Hash of the token in a link; characters that an email program appended are ignored. */
export function hashOf(token: string): string {
  return createHash('sha256').update(readLinkToken(token, TOKEN_LENGTH)).digest('hex');
}
