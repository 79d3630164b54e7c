import { createHash, randomBytes } from 'node:crypto';

/** Token of an emailed link, 256 bits, and its hash, the only part that is stored. */
export function makeToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
