import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { env } from './env';

/**
 * Derives a 32-byte key for each purpose from SECRET_KEY, so that what one part leaks or signs is
 * useless to another. Everything new is made with it.
 */
export function keyFor(purpose: string): Buffer {
  const secret = env().SECRET_KEY;
  if (!secret) throw new Error('SECRET_KEY is not set');
  return derive(secret, purpose);
}

/** The current key, then that of SECRET_KEY_PREVIOUS if set; both are valid for reading. */
export function keysFor(purpose: string): Buffer[] {
  const previous = env().SECRET_KEY_PREVIOUS;
  return [keyFor(purpose), ...(previous ? [derive(previous, purpose)] : [])];
}

/** Cache: deriving a key takes as long as checking a whole message. */
const derived = new Map<string, Buffer>();
const MAX_DERIVED = 200;

function derive(secret: string, purpose: string): Buffer {
  const name = JSON.stringify([secret, purpose]);
  const key = derived.get(name) ?? Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  // Only the purposes of the rate limiter change: they contain the day.
  if (derived.size >= MAX_DERIVED) derived.clear();
  derived.set(name, key);
  return key;
}

/** Keyed hash of parts that are compared but never read back. Hex, 64 characters. */
export function keyedHash(purpose: string, ...parts: string[]): string {
  return hashWith(keyFor(purpose), parts);
}

/** The same hash with each key, to find values stored before the key changed. */
export function keyedHashes(purpose: string, ...parts: string[]): string[] {
  return keysFor(purpose).map((key) => hashWith(key, parts));
}

function hashWith(key: Buffer, parts: string[]): string {
  const hash = createHmac('sha256', key);
  // Lengths distinguish ("ab", "c") from ("a", "bc").
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}`);
  return hash.digest('hex');
}

/** Seals with the key of a purpose. */
export const sealFor = (purpose: string, plain: string): Buffer => seal(plain, keyFor(purpose));

/** Decrypts a value sealed for a purpose with the current or the previous key. */
export function unsealFor(purpose: string, sealed: Uint8Array): string | undefined {
  for (const key of keysFor(purpose)) {
    const plain = unseal(sealed, key);
    if (plain !== undefined) return plain;
  }
  return undefined;
}

/** The value sealed with the current key; undefined if it already is, or if no key opens it. */
export function resealedFor(
  purpose: string,
  sealed: Uint8Array,
): Uint8Array<ArrayBuffer> | undefined {
  if (unseal(sealed, keyFor(purpose)) !== undefined) return undefined;
  const plain = unsealFor(purpose, sealed);
  return plain === undefined ? undefined : new Uint8Array(sealFor(purpose, plain));
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts and authenticates a text (AES-256-GCM): nonce, tag, ciphertext. */
export function seal(plain: string, key: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Decrypts the output of `seal`; undefined if the key differs or a bit was changed. */
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
