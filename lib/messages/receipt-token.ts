import { createHash, createHmac } from 'node:crypto';
import type { Language } from '@/lib/campaign/languages';
import { readLinkToken } from '@/lib/platform/link-token';
import { keyFor, keysFor, sealFor, unseal, unsealFor } from '@/lib/platform/secrets';

/**
 * The secret part of a receipt's URL, 32 characters (192 bits). It is derived, not stored: access
 * to the database alone does not open a receipt, and a message always has the same URL.
 */
export const receiptToken = (messageId: string): string => derived(messageId, keyFor(PURPOSE));

const PURPOSE = 'receipt';

function derived(messageId: string, key: Buffer): string {
  const mac = createHmac('sha256', key).update(messageId).digest();
  return mac.subarray(0, 24).toString('base64url');
}

/** Token columns of a message; `receiptSealed` is set if SECRET_KEY changed after it was stored. */
export type StoredReceipt = { id: string; receiptHash: string; receiptSealed: string | null };

/** The token of links that were already sent, independent of the current SECRET_KEY. */
function storedToken({ id, receiptHash: hash, receiptSealed }: StoredReceipt): string {
  const tokens = keysFor(PURPOSE).map((key) => derived(id, key));
  const sealed = receiptSealed && unsealFor(PURPOSE, Buffer.from(receiptSealed, 'base64url'));
  return tokens.find((token) => receiptHash(token) === hash) ?? (sealed || receiptToken(id));
}

/** The token sealed with the current key; undefined if that key derives it or already sealed it. */
export function resealedReceipt(row: StoredReceipt): string | undefined {
  if (receiptHash(receiptToken(row.id)) === row.receiptHash) return undefined;
  const sealed = row.receiptSealed && Buffer.from(row.receiptSealed, 'base64url');
  if (sealed && unseal(sealed, keyFor(PURPOSE)) !== undefined) return undefined;
  const token = storedToken(row);
  if (receiptHash(token) !== row.receiptHash) return undefined;
  return sealFor(PURPOSE, token).toString('base64url');
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

/** The receipt's page, relative to the site. @param message a stored one, or the id of a new one */
export function receiptPath(language: Language, message: string | StoredReceipt): string {
  const token = typeof message === 'string' ? receiptToken(message) : storedToken(message);
  return `/${language}/receipt/${token}`;
}
