import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { env } from './env';

/**
 * Derives a 32-byte key for each purpose from SECRET_KEY, so that what one part leaks or signs is
 * useless to another.
 */
export function keyFor(purpose: string): Buffer {
  const secret = env().SECRET_KEY;
  if (!secret) throw new Error('SECRET_KEY is not set');
  if (derived.secret !== secret) derived = { secret, keys: new Map() };
  const key = derived.keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  derived.keys.set(purpose, key);
  return key;
}

/** Cache: deriving a key takes as long as checking a whole message. */
let derived = { secret: '', keys: new Map<string, Buffer>() };

/** The same as text, for libraries that ask for a secret. */
export function siteSecret(purpose: string): string {
  return keyFor(purpose).toString('base64url');
}

/** Keyed hash of parts that must be compared but never read back. Hex, 64 characters. */
export function keyedHash(purpose: string, ...parts: string[]): string {
  const hash = createHmac('sha256', keyFor(purpose));
  // Lengths distinguish ("ab", "c") from ("a", "bc").
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}`);
  return hash.digest('hex');
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts and authenticates (AES-256-GCM): nonce, tag, ciphertext. */
export function seal(plain: string, key: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what `seal` closed; nothing when the key differs or a bit was changed. */
export function unseal(sealed: Uint8Array, key: Buffer): string | undefined {
  const bytes = Buffer.from(sealed);
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const rest = bytes.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(rest), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
