import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Language } from '@/lib/campaign/languages';
import { receiptHash } from '@/lib/messages/receipt-token';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { takeFrom, takeFromNetwork } from '@/lib/platform/rate-limit';
import { sealedCookie } from '@/lib/platform/sealed-cookie';
import { keyedHash } from '@/lib/platform/secrets';
import { comparisonLetters, withoutAccents } from '@/lib/platform/text';
import { personalDataMessage } from './personal-data';

export type UnlockResult =
  | { outcome: 'unlocked'; cookie: string }
  /** Another name or ZIP code, no such receipt, or no stored data: the answer does not say which. */
  | { outcome: 'wrong' }
  | { outcome: 'too_many'; retryAfterSeconds: number };

/** Tries for one receipt in an hour, from wherever: its last name is not to be guessed. */
const TRIES_PER_RECEIPT = 10;

/**
 * Opens what is held for whoever knows what a link in a history does not tell: the last name and
 * the ZIP code that were written.
 * @throws when the database does not answer: what cannot be counted is not tried.
 */
export async function unlock(
  token: string,
  given: { lastName: string; zip: string },
  network: string,
): Promise<UnlockResult> {
  const receipt = receiptHash(token);
  const tries = [
    () => takeFromNetwork('unlocks', network, env().LIMIT_UNLOCKS_PER_HOUR),
    () => takeFrom('unlocks of one', receipt, TRIES_PER_RECEIPT),
  ];
  for (const take of tries) {
    const { allowed, retryAfterSeconds } = await take();
    if (!allowed) return { outcome: 'too_many', retryAfterSeconds };
  }
  const row = await db().message.findUnique({
    where: { receiptHash: receipt },
    select: { id: true, lastName: true, zip: true, erasedBy: true },
  });
  // Compared also where there is nothing to compare with: the time taken must tell nothing.
  const right = sameProof(given, { lastName: row?.lastName ?? '', zip: row?.zip ?? '' });
  if (!row?.lastName || !row.zip || row.erasedBy || !right) return { outcome: 'wrong' };
  return { outcome: 'unlocked', cookie: unlockedCookie(row.id) };
}

/** The message of a receipt with everything written, for a browser that may read it. */
export async function unlockedMessage(headers: Headers, token: string) {
  const messageId = unlockedMessageId(headers);
  return messageId === undefined ? undefined : personalDataMessage(messageId, receiptHash(token));
}

type Proof = { lastName: string; zip: string };

/** Compared as hashes, in constant time: the duration does not reveal how much was right. */
function sameProof(given: Proof, known: Proof): boolean {
  return timingSafeEqual(Buffer.from(proofHash(given)), Buffer.from(proofHash(known)));
}

function proofHash({ lastName, zip }: Proof) {
  return keyedHash('unlock', plainName(lastName), plainZip(zip));
}

/** "García-Núñez" is "garcia nunez": case, accents, spaces, and punctuation do not count. */
export function plainName(name: string): string {
  return comparisonLetters(withoutAccents(name)) || name.trim();
}

/** The first five digits: "20515-0001" is as good as "20515". */
export function plainZip(zip: string): string {
  return zip.normalize('NFKC').replace(/\D+/g, '').slice(0, 5);
}

/**
 * What was asked for: the receipt that was closed here, all personal data, the page that erases it,
 * or the text to send oneself.
 */
export type LockedPageName = 'receipt' | 'your-data' | 'erase' | 'self-send';

/** The page behind the lock, relative to the site; of anything unknown, all personal data. */
export function lockedPath(language: Language, token: string, page: string): string {
  const receipt = `/${language}/receipt/${encodeURIComponent(token)}`;
  // Pages from before version 1 name a seat as well: "self-send:TX-S1".
  if (page.split(':')[0] === 'self-send') return `${receipt}/send-yourself`;
  if (page === 'receipt') return receipt;
  return page === 'erase' ? `${receipt}/erase` : `${receipt}/your-data`;
}

/** What the form may have to say, as a key in the page's query. */
export const unlockProblems = ['missing', 'wrong', 'too_many'] as const;
export type UnlockProblem = (typeof unlockProblems)[number];

export function unlockProblem(query: Record<string, unknown>): UnlockProblem | undefined {
  return unlockProblems.find((key) => key === query.unlock);
}

/** Long enough to fill in three offices' forms by hand; also ends on exit and with erasing. */
export const UNLOCKED_SECONDS = 900;

export const UNLOCKED_COOKIE = 'unlocked';

const cookie = sealedCookie({
  name: UNLOCKED_COOKIE,
  purpose: 'unlocked',
  schema: z.object({ messageId: z.string() }),
  seconds: UNLOCKED_SECONDS,
});

/** Opens one message for this browser alone; a later one takes its place. */
export const unlockedCookie = (messageId: string, now?: number) => cookie.set({ messageId }, now);

/** The message that this browser may read, if any. */
export const unlockedMessageId = (headers: Headers, now?: number) =>
  cookie.read(headers, now)?.messageId;
