import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Language } from '@/lib/campaign/languages';
import { receiptPath, type StoredReceipt } from '@/lib/messages/receipt-token';
import { readLinkToken } from '@/lib/platform/link-token';
import { keyFor, keysFor } from '@/lib/platform/secrets';

/**
 * Token that proves access to the email address. It differs from the receipt's secret: the
 * receipt's URL is shown to the person who submitted the form, while this token is only emailed.
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
