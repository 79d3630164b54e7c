import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { env, operator } from '@/lib/platform/env';
import { uncounted } from '@/lib/platform/patience';
import { sharedState } from '@/lib/platform/shared-state';

/**
 * Cost of one guess against a stolen database: 32 MiB and about 150 ms. This is the minimum for
 * scrypt with that memory in OWASP's Password Storage Cheat Sheet; better-auth's default costs a
 * third of the time.
 */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const NAME = 'scrypt';

type Cost = typeof COST;

/**
 * Hash of a new password, stored with its cost and salt.
 * @param options.maxWaiting see `inTurn`
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

type PasswordCheck = { hash: string; password: string; maxWaiting?: number };

/**
 * Whether the password matches. Hashes in better-auth's own format are accepted too.
 * @throws TooManyHashes
 */
export async function verifyPassword({
  hash,
  password,
  maxWaiting,
}: PasswordCheck): Promise<boolean> {
  const [name, N, r, p, salt = '', key = ''] = hash.split('$');
  if (name !== NAME) return inTurn(() => verifyOlder(hash, password), maxWaiting);
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const kept = Buffer.from(key, 'base64url');
  const saltBytes = Buffer.from(salt, 'base64url');
  const given = await inTurn(() => keyOf(password, saltBytes, cost), maxWaiting);
  return kept.length === given.length && timingSafeEqual(kept, given);
}

async function verifyOlder(hash: string, password: string) {
  // Loaded only for such a hash: the server around the site needs the limits of this file alone.
  const { verifyPassword } = await import('better-auth/crypto');
  return verifyPassword({ hash, password });
}

/**
 * Maximum number of concurrent hashes. They use the same four threads that read and write files,
 * resolve names, and save captured messages; one core is left for everything else.
 */
const MAX_RUNNING_HASHES = Math.max(1, Math.min(2, availableParallelism() - 1));
/** Maximum number of sign-ins waiting for a hash, about two seconds of work. */
export const MAX_WAITING_HASHES = 8;
/** Maximum number of hashes of people with a link or a session, about ten seconds of work. */
export const MAX_TRUSTED_HASHES = 5 * MAX_WAITING_HASHES;

/** Shared, because the thread pool exists once per process. */
const hashes = sharedState('hashes', { running: 0, waiting: [] as (() => void)[] });
/** Maximum number of sign-ins in progress: those with a hash running, and those waiting for one. */
export const MAX_SIGN_INS = MAX_RUNNING_HASHES + MAX_WAITING_HASHES;
/** When a sign-in that found no place may be tried again. */
export const HASH_RETRY_SECONDS = 5;

/** Thrown when more hashes are requested than this server should compute at once. */
export class TooManyHashes extends Error {
  override name = 'TooManyHashes';
  readonly retryAfterSeconds = HASH_RETRY_SECONDS;
}

/**
 * Runs a hash when its turn comes.
 * @param maxWaiting hashes that may wait ahead of it; beyond that it is refused. People with a link
 * or a session still find a place where sign-ins do not.
 */
function inTurn<T>(work: () => Promise<T>, maxWaiting = MAX_TRUSTED_HASHES): Promise<T> {
  // Others' hashes are no sign of a database that hangs.
  return uncounted(() => waitAndRun(work, maxWaiting));
}

async function waitAndRun<T>(work: () => Promise<T>, maxWaiting: number) {
  if (hashes.running >= MAX_RUNNING_HASHES) {
    if (hashes.waiting.length >= maxWaiting) throw new TooManyHashes();
    await new Promise<void>((resolve) => hashes.waiting.push(resolve));
  } else {
    hashes.running += 1;
  }
  try {
    return await work();
  } finally {
    // The slot passes directly to the next waiting hash, so that no new request can take it first.
    const next = hashes.waiting.shift();
    if (next) next();
    else hashes.running -= 1;
  }
}

/**
 * Derived key of a password. NFKC normalization makes an accented character typed on another
 * keyboard give the same key.
 */
function keyOf(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  const options = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (problem, key) =>
      problem ? reject(problem) : resolve(key),
    );
  });
}

/** Minimum length of a compared name; shorter names would match too many passwords by chance. */
const MIN_NAME = 5;

/** Scores of zxcvbn, from 0 to 4, that are refused: guessed within one million attempts. */
const MAX_GUESSABLE = 1;

/**
 * Reason that a password of valid length is easy to guess: it is one repeated character, contains
 * the owner's address or the site's name (NIST SP 800-63B, 3.1.1.2, context-specific words), or
 * consists of common passwords and sequences. There are no rules about character classes.
 */
export async function easyPassword(
  password: string,
  email: string,
): Promise<'repeated' | 'obvious' | 'common' | undefined> {
  if (new Set(password).size === 1) return 'repeated';
  const plain = password.toLowerCase();
  const { hostname } = new URL(env().SITE_URL);
  const names = [email, email.split('@')[0], hostname, operator()?.name]
    .map((name) => name?.trim().toLowerCase() ?? '')
    .filter((name) => name.length >= MIN_NAME);
  if (names.some((name) => plain.includes(name))) return 'obvious';
  return (await guessScore(password)) <= MAX_GUESSABLE ? 'common' : undefined;
}

/** Loaded when a password is chosen: its word lists take 25 MB. */
async function guessScore(password: string): Promise<number> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary }).check(password).score;
}

/** Alphabet without characters that are easily confused when read aloud or copied from paper. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Generated password: four groups of five from 32 characters, 100 bits. */
export function makePassword(): string {
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
