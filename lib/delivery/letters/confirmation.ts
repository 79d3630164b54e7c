import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Language } from '@/lib/campaign/languages';
import { receiptPath } from '@/lib/messages/receipt-token';
import { keyFor } from '@/lib/platform/secrets';

/**
 * Proof that somebody reads the mail of the address that was typed. It is another secret than the
 * receipt's: the receipt's address is shown to whoever sent the form, this one is only mailed.
 */
export function confirmToken(messageId: string): string {
  const mac = createHmac('sha256', keyFor('confirmation')).update(messageId).digest();
  return mac.subarray(0, 24).toString('base64url');
}

export function isConfirmToken(messageId: string, token: string): boolean {
  const right = Buffer.from(confirmToken(messageId));
  const given = Buffer.from(token);
  return given.length === right.length && timingSafeEqual(given, right);
}

/**
 * The page that asks for the confirmation, relative to the site: the receipt, which shows its
 * button only to who brings the token. Opening it confirms nothing, since mail filters open links.
 */
export function confirmPath(language: Language, messageId: string): string {
  return `${receiptPath(language, messageId)}?confirm=${confirmToken(messageId)}`;
}
