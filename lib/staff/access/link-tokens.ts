import { createHash, randomBytes } from 'node:crypto';

/** What makes a mailed link unguessable, 256 bits, and all that is kept of it. */
export function makeToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
