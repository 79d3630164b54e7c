import { createHash, createHmac } from 'node:crypto';
import type { Language } from '@/lib/campaign/languages';
import { readLinkToken } from '@/lib/platform/link-token';
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

const TOKEN_LENGTH = 32;

/** The token of a link that a mail program may have lengthened. */
export const readReceiptToken = (typed: string) => readLinkToken(typed, TOKEN_LENGTH);

/** Whether the end of a receipt's link is missing. */
export const isCutOff = (typed: string) => readReceiptToken(typed).length < TOKEN_LENGTH;

/** What the Message row keeps to be found by; stays valid when SECRET_KEY is changed. */
export function receiptHash(token: string): string {
  return createHash('sha256').update(readReceiptToken(token)).digest('hex');
}

/** The receipt's page, relative to the site. */
export function receiptPath(language: Language, messageId: string): string {
  return `/${language}/receipt/${receiptToken(messageId)}`;
}
