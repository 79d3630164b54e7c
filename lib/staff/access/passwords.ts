import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { verifyPassword as verifyOlder } from 'better-auth/crypto';
import { env, operator } from '@/lib/platform/env';

/**
 * Cost of one guess against a stolen database: 32 MiB and about 150 ms. The minimum of OWASP's
 * Password Storage Cheat Sheet for scrypt with that memory; better-auth's default costs a third of
 * the time.
 */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const NAME = 'scrypt';

type Cost = typeof COST;

/** Hash of a new password, stored with its cost and salt. */
export async function hashPassword(password: string, cost: Cost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await keyOf(password, salt, cost);
  const parts = [cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')];
  return [NAME, ...parts].join('$');
}

/** Whether the password matches; hashes in better-auth's own format are accepted too. */
export async function verifyPassword({
  hash,
  password,
}: {
  hash: string;
  password: string;
}): Promise<boolean> {
  const [name, N, r, p, salt = '', key = ''] = hash.split('$');
  if (name !== NAME) return verifyOlder({ hash, password });
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const kept = Buffer.from(key, 'base64url');
  const given = await keyOf(password, Buffer.from(salt, 'base64url'), cost);
  return kept.length === given.length && timingSafeEqual(kept, given);
}

/** NFKC, so that an accented character typed on another keyboard gives the same key. */
function keyOf(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  const options = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (problem, key) =>
      problem ? reject(problem) : resolve(key),
    );
  });
}

/** Shorter names would match too many passwords by chance. */
const MIN_NAME = 5;

/**
 * Why a password of the right length is easy to guess: one repeated character, or the owner's
 * address or the site's name in it (NIST SP 800-63B, 3.1.1.2: context-specific words). There are no
 * rules about classes of characters.
 */
export function easyPassword(password: string, email: string): 'repeated' | 'obvious' | undefined {
  if (new Set(password).size === 1) return 'repeated';
  const plain = password.toLowerCase();
  const { hostname } = new URL(env().SITE_URL);
  const names = [email, email.split('@')[0], hostname, operator()?.name]
    .map((name) => name?.trim().toLowerCase() ?? '')
    .filter((name) => name.length >= MIN_NAME);
  return names.some((name) => plain.includes(name)) ? 'obvious' : undefined;
}

/** Alphabet without characters that are easily confused when read aloud or copied from paper. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Generated password: four groups of five from 32 characters, 100 bits. */
export function makePassword(): string {
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
