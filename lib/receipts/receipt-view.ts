import { headers } from 'next/headers';
import { errorName, log } from '@/lib/platform/log';
import { isClosedHere } from './closed-receipts';
import { findPersonalData, type PersonalData } from './personal-data';
import { findReceipt, type Receipt } from './receipts';
import { unlockedMessage, unlockedMessageId } from './unlock';

/** The receipt, or why there is none to show. */
export async function readReceipt(token: string): Promise<Receipt | 'unknown' | 'unavailable'> {
  try {
    return (await findReceipt(token)) ?? 'unknown';
  } catch (problem) {
    log.error('receipt_not_read', { error: errorName(problem) });
    return 'unavailable';
  }
}

/** This browser may read the message of the receipt without proving anything. */
export async function opensHere({ messageId }: Receipt): Promise<boolean> {
  return unlockedMessageId(await headers()) === messageId;
}

/** Someone closed the receipt in this browser, and no one has unlocked it since. */
export async function isClosed({ messageId }: Receipt, token: string): Promise<boolean> {
  const of = await headers();
  return isClosedHere(of, token) && unlockedMessageId(of) !== messageId;
}

export type PersonalDataView = { erased: boolean; record: PersonalData | undefined };

/** What is held, where this browser may see it; a word where there is no such receipt. */
export async function readPersonalData(
  token: string,
): Promise<PersonalDataView | 'unknown' | 'unavailable'> {
  const receipt = await readReceipt(token);
  if (typeof receipt === 'string') return receipt;
  const message = await unlockedMessage(await headers(), token);
  const record = message && (await findPersonalData(message.messageId));
  return { erased: receipt.erasedBy !== null, record };
}
