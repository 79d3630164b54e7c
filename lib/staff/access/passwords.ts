import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
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

/**
 * Hash of a new password, stored with its cost and salt.
 * @param options.maxWaiting see `inTurn`; without it, the hash waits as long as it takes
 * @throws TooManyHashes
 */
export async function hashPassword(
  password: string,
  { cost = COST, maxWaiting }: { cost?: Cost; maxWaiting?: number } = {},
): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await inTurn(() => keyOf(password, salt, cost), maxWaiting);
  const parts = [cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')];
  return [NAME, ...parts].join('$');
}

type Verified = { hash: string; password: string; maxWaiting?: number };

/**
 * Whether the password matches; hashes in better-auth's own format are accepted too.
 * @throws TooManyHashes
 */
export async function verifyPassword({ hash, password, maxWaiting }: Verified): Promise<boolean> {
  const [name, N, r, p, salt = '', key = ''] = hash.split('$');
  if (name !== NAME) return inTurn(() => verifyOlder({ hash, password }), maxWaiting);
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const kept = Buffer.from(key, 'base64url');
  const saltBytes = Buffer.from(salt, 'base64url');
  const given = await inTurn(() => keyOf(password, saltBytes, cost), maxWaiting);
  return kept.length === given.length && timingSafeEqual(kept, given);
}

/**
 * Hashes at once: they run in the four threads in which files, names, and captured messages are
 * read and written too, and one core is left to everything else.
 */
const AT_ONCE = Math.max(1, Math.min(2, availableParallelism() - 1));
/** Sign-ins that wait for a hash: about two seconds of them. */
export const MAX_WAITING_HASHES = 8;

/** Every route has its own module graph; the threads are there once. */
const shared = globalThis as { campaignHashes?: { running: number; waiting: (() => void)[] } };
shared.campaignHashes ??= { running: 0, waiting: [] };
const hashes = shared.campaignHashes;

/** More hashes are asked for than this machine should make at once. */
export class TooManyHashes extends Error {
  override name = 'TooManyHashes';
  readonly retryAfterSeconds = 5;
}

/**
 * Runs a hash when its turn comes.
 * @param maxWaiting hashes that may wait before it; strangers are refused beyond that, while people
 * with a link or a session wait
 */
async function inTurn<T>(work: () => Promise<T>, maxWaiting = Number.POSITIVE_INFINITY) {
  if (hashes.running >= AT_ONCE) {
    if (hashes.waiting.length >= maxWaiting) throw new TooManyHashes();
    await new Promise<void>((resolve) => hashes.waiting.push(resolve));
  } else {
    hashes.running += 1;
  }
  try {
    return await work();
  } finally {
    // The place goes on to the next one, so that no one can come between.
    const next = hashes.waiting.shift();
    if (next) next();
    else hashes.running -= 1;
  }
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
