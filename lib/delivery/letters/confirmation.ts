import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Language } from '@/lib/campaign/languages';
import { receiptPath } from '@/lib/messages/receipt-token';
import { readLinkToken } from '@/lib/platform/link-token';
import { keyFor } from '@/lib/platform/secrets';

/**
 * Token that proves access to the email address. It differs from the receipt's secret: the
 * receipt's URL is shown to the person who submitted the form, while this token is only emailed.
 */
export function confirmToken(messageId: string): string {
  const mac = createHmac('sha256', keyFor('confirmation')).update(messageId).digest();
  return mac.subarray(0, 24).toString('base64url');
}

/** Minimum length: a token that lost its last characters still cannot be guessed (132 bits). */
const MIN_CHARACTERS = 22;

export function isConfirmToken(messageId: string, token: string): boolean {
  const whole = confirmToken(messageId);
  const typed = readLinkToken(token, whole.length);
  const given = Buffer.from(typed);
  const right = Buffer.from(whole.slice(0, Math.max(MIN_CHARACTERS, typed.length)));
  return given.length === right.length && timingSafeEqual(given, right);
}

/**
 * Path of the confirmation page: the receipt, which shows the button only with the token. Opening
 * it confirms nothing, since mail filters open links.
 */
export function confirmPath(language: Language, messageId: string): string {
  return `${receiptPath(language, messageId)}?confirm=${confirmToken(messageId)}`;
}
