import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { verifyPassword as verifyOlder } from 'better-auth/crypto';
import { env, operator } from '@/lib/platform/env';

/**
 * What one guess costs whoever has stolen the database: 32 MiB and about 150 ms. The least that
 * OWASP's Password Storage Cheat Sheet asks of scrypt with that memory; better-auth's own takes a
 * third of the time.
 */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const NAME = 'scrypt';

type Cost = typeof COST;

/** The hash of a new password, with what it takes to compare it: cost and salt. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await keyOf(password, salt, COST);
  const parts = [COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')];
  return [NAME, ...parts].join('$');
}

/** Whether it is the password of this hash; those that better-auth made by itself count too. */
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

/** One form for signs that can be typed in several ways, or an accent would depend on the machine. */
function keyOf(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  const options = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (problem, key) =>
      problem ? reject(problem) : resolve(key),
    );
  });
}

/** Shorter names would refuse too much by chance. */
const MIN_NAME = 5;

/**
 * What makes a password of the right length easy to guess: one sign again and again, the owner's
 * address, or the name of this site (NIST SP 800-63B, 3.1.1.2: words of the context). Nothing is
 * asked about kinds of signs.
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

/** Nothing that is mistaken for something else when read aloud or copied from paper. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Four groups of five of 32 letters: 100 bits, and still copied without mistakes. */
export function makePassword(): string {
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
