import { timingSafeEqual } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Language } from '@/lib/campaign/languages';
import { readUnlockProof } from '@/lib/delivery/letters/email-proof';
import { clearTyped } from '@/lib/messages/draft';
import { noticeChannel } from '@/lib/messages/message-row';
import { receiptHash } from '@/lib/messages/receipt-token';
import { clearCookie, readCookie, setCookie } from '@/lib/platform/answers';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import {
  countAgainstLimit,
  countAgainstNetworkLimit,
  type RateResult,
} from '@/lib/platform/rate-limit';
import { sealedCookie } from '@/lib/platform/sealed-cookie';
import { keyedHash } from '@/lib/platform/secrets';
import { comparisonLetters, withoutAccents } from '@/lib/platform/text';
import { DAY_MS, HOUR_MS, SECOND_MS } from '@/lib/platform/time';
import { readZip } from '@/lib/platform/typed-digits';
import { personalDataMessage } from './personal-data';

type UnlockResult =
  | { outcome: 'unlocked'; cookie: string }
  /**
   * Wrong name or ZIP code, unknown receipt, or no stored data: the response does not say which.
   */
  | { outcome: 'wrong' }
  | { outcome: 'too_many'; retryAfterSeconds: number };

/**
 * Unlock attempts per receipt and hour, from all networks together, so that the last name cannot be
 * guessed. Anyone who has the receipt link can use them up; the owner of the mailbox can request a
 * link with the same number of separate attempts.
 */
const TRIES_PER_RECEIPT = 10;
/** Minimum interval between two such emails for one message. */
const LINK_EVERY_MS = HOUR_MS;

/**
 * Unlocks a message's personal data for a visitor who knows the last name and ZIP code of its
 * writer, which a link in the browser history does not reveal.
 * @throws if the database is unavailable: attempts that cannot be counted are not allowed.
 */
export async function unlock(
  token: string,
  given: { lastName: string; zip: string; proof?: string },
  network: string,
): Promise<UnlockResult> {
  const receipt = receiptHash(token);
  // Who sends no proof makes no query once the network is over its limit.
  const early = given.proof ? undefined : await countTry({ receipt, network });
  if (early && !early.allowed) return tooMany(early);
  const row = await db().message.findUnique({
    where: { receiptHash: receipt },
    select: { id: true, lastName: true, zip: true, erasedBy: true },
  });
  const proof = row && given.proof && readUnlockProof(row.id, given.proof);
  const tries = early ?? (await countTry({ receipt, proof: proof || undefined, network }));
  if (!tries.allowed) return tooMany(tries);
  // The comparison also runs when there is nothing to compare, so that the response time reveals
  // nothing.
  const right = sameProof(given, { lastName: row?.lastName ?? '', zip: row?.zip ?? '' });
  if (!row?.lastName || !row.zip || row.erasedBy || !right) return { outcome: 'wrong' };
  return { outcome: 'unlocked', cookie: unlockedCookie(row.id) };
}

/**
 * A proof counts only toward itself: others in the owner's network, such as a shelter, cannot use up
 * its attempts.
 */
async function countTry(of: { receipt: string; proof?: string; network: string }) {
  const { receipt, proof, network } = of;
  if (proof) return countAgainstLimit('unlocks by email', `${receipt} ${proof}`, TRIES_PER_RECEIPT);
  const limit = env().LIMIT_UNLOCKS_PER_HOUR;
  const ofNetwork = await countAgainstNetworkLimit('unlocks', network, limit);
  if (!ofNetwork.allowed) return ofNetwork;
  return countAgainstLimit('unlocks of one', receipt, TRIES_PER_RECEIPT);
}

const tooMany = ({ retryAfterSeconds }: RateResult) =>
  ({ outcome: 'too_many', retryAfterSeconds }) as const;

/**
 * Emails the owner of a message a link with separate unlock attempts. The response never reveals
 * whether an email was sent.
 */
export async function mailUnlockLink(token: string): Promise<void> {
  const now = new Date();
  const at = now.toISOString();
  const before = new Date(now.getTime() - LINK_EVERY_MS).toISOString();
  const after = new Date(now.getTime() + LINK_EVERY_MS).toISOString();
  await db().$executeRaw`
    insert into "Delivery"
      (id, "messageId", kind, notice, channel, "statusSince", "dueAt", "createdAt")
    select ${uuidv7()}, m.id, 'notice', 'unlock', ${noticeChannel()}::"ChannelName",
      ${at}::timestamp, ${at}::timestamp, ${at}::timestamp
    from "Message" m
    where m."receiptHash" = ${receiptHash(token)} and m.email is not null and m."erasedBy" is null
      and not exists (select from "Delivery" d where d."messageId" = m.id and d.notice = 'unlock'
        and d."createdAt" > ${before}::timestamp and d."createdAt" < ${after}::timestamp)`;
}

/** The receipt's message with everything that was written, for a browser that may read it. */
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
  return readZip(zip) ?? '';
}

/**
 * The locked page that was requested: the receipt that was closed in this browser, all personal
 * data, the page that deletes it, or the text for self-send.
 */
export type LockedPageName = 'receipt' | 'your-data' | 'erase' | 'self-send';

/** The path of a locked page, relative to the site; an unknown name leads to all personal data. */
export function lockedPath(language: Language, token: string, page: string): string {
  const receipt = `/${language}/receipt/${encodeURIComponent(token)}`;
  // Pages from before version 1 name a seat as well: "self-send:TX-S1".
  if (page.split(':')[0] === 'self-send') return `${receipt}/send-yourself`;
  if (page === 'receipt') return receipt;
  return page === 'erase' ? `${receipt}/erase` : `${receipt}/your-data`;
}

/** Outcomes that the form reports, as a key in the page's query. */
const unlockOutcomes = ['missing', 'wrong', 'too_many', 'mailed'] as const;

export function unlockOutcome(query: Record<string, unknown>) {
  return unlockOutcomes.find((key) => key === query.unlock);
}

/** Whether the page is shown again because of a problem. */
export function hasUnlockProblem(query: Record<string, unknown>): boolean {
  return ![undefined, 'mailed'].includes(unlockOutcome(query));
}

/**
 * Duration of an unlock: long enough to fill in three offices' forms by hand. It also ends with a
 * quick exit and with the deletion of the data.
 */
export const UNLOCKED_SECONDS = 900;

export const UNLOCKED_COOKIE = 'unlocked';

const cookie = sealedCookie({
  name: UNLOCKED_COOKIE,
  purpose: 'unlocked',
  schema: z.object({ messageId: z.string() }),
  seconds: UNLOCKED_SECONDS,
});

/** Unlocks one message for this browser; a later one replaces it. */
export const unlockedCookie = (messageId: string, now?: number) => cookie.set({ messageId }, now);

/** The message that this browser may read, if any. */
export const unlockedMessageId = (headers: Headers, now?: number) =>
  cookie.read(headers, now)?.messageId;

/**
 * Receipts that were closed in this browser. Their pages stay in its history, and the next person
 * must not be able to open one with the Back button. The cookie identifies receipts by parts of
 * their hashes, which open nothing. The quick exit from the site does not clear it.
 */
const CLOSED_COOKIE = 'closed';
const MAX_CLOSED = 10;
const MARK_LENGTH = 16;
const CLOSED_SECONDS = (30 * DAY_MS) / SECOND_MS;

const markOf = (token: string) => receiptHash(token).slice(0, MARK_LENGTH);
const marksOf = (headers: Headers) => (readCookie(headers, CLOSED_COOKIE) ?? '').split('.');

export function isClosedHere(headers: Headers, token: string): boolean {
  return marksOf(headers).includes(markOf(token));
}

/**
 * The `Set-Cookie` values that close a receipt and end this browser's access to messages and
 * drafts.
 */
export function closeReceipt(headers: Headers, token: string): string[] {
  const marks = [markOf(token), ...otherMarks(headers, token)].slice(0, MAX_CLOSED).join('.');
  return [
    clearCookie(UNLOCKED_COOKIE),
    ...clearTyped(),
    setCookie(CLOSED_COOKIE, marks, CLOSED_SECONDS),
  ];
}

/**
 * The `Set-Cookie` values with which a closed receipt opens here again: for a writer who has just
 * deleted their data, with which no name or ZIP code can open the proof.
 */
export function reopenReceipt(headers: Headers, token: string): string[] {
  if (!isClosedHere(headers, token)) return [];
  const others = otherMarks(headers, token).join('.');
  return [others ? setCookie(CLOSED_COOKIE, others, CLOSED_SECONDS) : clearCookie(CLOSED_COOKIE)];
}

function otherMarks(headers: Headers, token: string): string[] {
  const mark = markOf(token);
  return marksOf(headers).filter((each) => each.length === MARK_LENGTH && each !== mark);
}
