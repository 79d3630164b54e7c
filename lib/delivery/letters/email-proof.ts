import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Language } from '@/lib/campaign/languages';
import { receiptPath, type StoredReceipt } from '@/lib/messages/receipt-token';
import { readLinkToken } from '@/lib/platform/link-token';
import { keyFor, keysFor } from '@/lib/platform/secrets';
import { DAY_MS, HOUR_MS } from '@/lib/platform/time';

// Two proofs that someone reads the email at a message's address, each the secret part of a link that is
// only emailed: one confirms the message, the other unlocks the data stored about the person.

/**
 * Token of the confirmation. It differs from the receipt's secret: the receipt's URL is shown to the
 * person who submitted the form, while this token is only emailed.
 */
export function confirmToken(messageId: string, key = keyFor(PURPOSE)): string {
  const mac = createHmac('sha256', key).update(messageId).digest();
  return mac.subarray(0, 24).toString('base64url');
}

const PURPOSE = 'confirmation';

/** A token that lost its last characters still cannot be guessed with so many left (132 bits). */
const MIN_CHARACTERS = 22;

export function isConfirmToken(messageId: string, token: string): boolean {
  return keysFor(PURPOSE).some((key) => {
    const whole = confirmToken(messageId, key);
    const typed = readLinkToken(token, whole.length);
    const given = Buffer.from(typed);
    const right = Buffer.from(whole.slice(0, Math.max(MIN_CHARACTERS, typed.length)));
    return given.length === right.length && timingSafeEqual(given, right);
  });
}

/**
 * Path of the confirmation page: the receipt, which shows the button only with the token. Opening
 * it confirms nothing, since mail filters open links.
 */
export function confirmPath(language: Language, message: StoredReceipt): string {
  return `${receiptPath(language, message)}?confirm=${confirmToken(message.id)}`;
}

/**
 * Lifetime of the proof that someone reads email at a message's address. The proof unlocks nothing
 * by itself, since an address may be mistyped: it gives its holder separate attempts to enter the
 * last name and ZIP code, which no one else can use up.
 */
const LINK_MS = DAY_MS;
const HOUR_CHARACTERS = 6;
const MAC_CHARACTERS = 32;

const UNLOCK_PURPOSE = 'unlock link';

function proofOf(messageId: string, hour: string, key = keyFor(UNLOCK_PURPOSE)): string {
  const mac = createHmac('sha256', key).update(`${hour} ${messageId}`);
  return hour + mac.digest('base64url').slice(0, MAC_CHARACTERS);
}

/**
 * The proof within what was typed, always in the same form.
 * @returns undefined unless it belongs to this message and is no older than a day
 */
export function readUnlockProof(
  messageId: string,
  typed: string,
  now = Date.now(),
): string | undefined {
  const given = readLinkToken(typed, HOUR_CHARACTERS + MAC_CHARACTERS);
  const hour = given.slice(0, HOUR_CHARACTERS);
  const age = now - Number.parseInt(hour, 36) * HOUR_MS;
  const isRight = keysFor(UNLOCK_PURPOSE).some((key) => {
    const right = Buffer.from(proofOf(messageId, hour, key));
    return right.length === given.length && timingSafeEqual(Buffer.from(given), right);
  });
  return isRight && age < LINK_MS + HOUR_MS ? given : undefined;
}

/** Path of the page with everything stored about the person. */
export function unlockPath(language: Language, message: StoredReceipt, now = Date.now()): string {
  const hour = Math.floor(now / HOUR_MS)
    .toString(36)
    .padStart(HOUR_CHARACTERS, '0');
  return `${receiptPath(language, message)}/your-data?proof=${proofOf(message.id, hour)}`;
}
