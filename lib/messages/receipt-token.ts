import { createHash, createHmac } from 'node:crypto';
import type { Language } from '@/lib/campaign/languages';
import { readLinkToken } from '@/lib/platform/link-token';
import { keyFor } from '@/lib/platform/secrets';

/**
 * The secret part of a receipt's URL, 32 characters (192 bits). It is derived, not stored: access
 * to the database alone does not open a receipt, and a message always has the same URL.
 */
export function receiptToken(messageId: string): string {
  const mac = createHmac('sha256', keyFor('receipt')).update(messageId).digest();
  return mac.subarray(0, 24).toString('base64url');
}

const TOKEN_LENGTH = 32;

/** The token of a link, without characters that an email program may have appended. */
export const readReceiptToken = (typed: string) => readLinkToken(typed, TOKEN_LENGTH);

/** Whether the end of a receipt's link is missing. */
export const isCutOff = (typed: string) => readReceiptToken(typed).length < TOKEN_LENGTH;

/** The hash by which the Message row is found; it stays valid when SECRET_KEY changes. */
export function receiptHash(token: string): string {
  return createHash('sha256').update(readReceiptToken(token)).digest('hex');
}

/** The receipt's path, relative to the site. */
export function receiptPath(language: Language, messageId: string): string {
  return `/${language}/receipt/${receiptToken(messageId)}`;
}
