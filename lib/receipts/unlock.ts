import { timingSafeEqual } from 'node:crypto';
import { receiptHash } from '@/lib/messages/receipt-token';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { takeFrom } from '@/lib/platform/rate-limit';
import { keyedHash } from '@/lib/platform/secrets';
import { personalDataMessage } from './personal-data-message';
import { unlockedCookie, unlockedMessageId } from './unlocked-cookie';

export type Unlocked =
  | { outcome: 'unlocked'; cookie: string }
  /** Another name or ZIP code, no such receipt, or nothing is held any more: nobody is told which. */
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
): Promise<Unlocked> {
  const receipt = receiptHash(token);
  const tries = [
    () => takeFrom('unlocks', network, env().LIMIT_UNLOCKS_PER_HOUR),
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

/** Both are compared whole, by their hashes: how much was right takes no time that can be told. */
function sameProof(given: Proof, known: Proof): boolean {
  return timingSafeEqual(Buffer.from(proofHash(given)), Buffer.from(proofHash(known)));
}

function proofHash({ lastName, zip }: Proof) {
  return keyedHash('unlock', plainName(lastName), plainZip(zip));
}

/** "García-Núñez" is "garcia nunez": case, accents, blanks and points are not what one must know. */
export function plainName(name: string): string {
  // Upper case first: ß becomes SS, and a dotless i an I.
  const letters = name.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
  return letters.replace(/[^\p{L}\p{N}]+/gu, '') || name.trim();
}

/** The first five digits: "20515-0001" is as good as "20515". */
export function plainZip(zip: string): string {
  return zip.normalize('NFKC').replace(/\D+/g, '').slice(0, 5);
}
