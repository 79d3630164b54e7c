import { createHash, createHmac } from 'node:crypto';
import type { Language } from '@/lib/campaign/languages';
import { keyFor } from '@/lib/platform/secrets';

/**
 * The unguessable part of a receipt's address, 32 characters (192 bits). It is derived, not
 * stored: a reader of the database alone cannot open a receipt, and the same message always
 * gets the same address.
 */
export function receiptToken(messageId: string): string {
  const mac = createHmac('sha256', keyFor('receipt')).update(messageId).digest();
  return mac.subarray(0, 24).toString('base64url');
}

/** What the Message row keeps to be found by; stays valid when SECRET_KEY is changed. */
export function receiptHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The receipt's page, relative to the site. */
export function receiptPath(language: Language, messageId: string): string {
  return `/${language}/receipt/${receiptToken(messageId)}`;
}
