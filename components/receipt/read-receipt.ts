import { headers } from 'next/headers';
import { errorName, log } from '@/lib/platform/log';
import { findReceipt, type Receipt } from '@/lib/receipts/receipts';
import { unlockedMessageId } from '@/lib/receipts/unlocked-cookie';

/** The receipt, or why there is none to show. */
export async function readReceipt(token: string): Promise<Receipt | 'unknown' | 'unavailable'> {
  try {
    return (await findReceipt(token)) ?? 'unknown';
  } catch (problem) {
    log.error('receipt not read', { error: errorName(problem) });
    return 'unavailable';
  }
}

/** This browser may read the message of the receipt without proving anything. */
export async function opensHere({ messageId }: Receipt): Promise<boolean> {
  return unlockedMessageId(await headers()) === messageId;
}
