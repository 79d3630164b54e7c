import { headers } from 'next/headers';
import { errorName, log } from '@/lib/platform/log';
import { findPersonalData, type PersonalData } from './personal-data';
import { findReceipt, type Receipt } from './receipts';
import { isClosedHere, unlockedMessage, unlockedMessageId } from './unlock';

/** The receipt, or the reason why it cannot be shown. */
export async function readReceipt(token: string): Promise<Receipt | 'unknown' | 'unavailable'> {
  try {
    return (await findReceipt(token)) ?? 'unknown';
  } catch (problem) {
    log.error('receipt_not_read', { error: errorName(problem) });
    return 'unavailable';
  }
}

/** Whether this browser may read the receipt's message without further proof. */
export async function opensHere({ messageId }: Receipt): Promise<boolean> {
  return unlockedMessageId(await headers()) === messageId;
}

/** Whether the receipt was closed in this browser and has not been unlocked since. */
export async function isClosed({ messageId }: Receipt, token: string): Promise<boolean> {
  const of = await headers();
  return isClosedHere(of, token) && unlockedMessageId(of) !== messageId;
}

type PersonalDataView = { erased: boolean; record: PersonalData | undefined };

/** The stored personal data, if this browser may see it, or the reason why there is no receipt. */
export async function readPersonalData(
  token: string,
): Promise<PersonalDataView | 'unknown' | 'unavailable'> {
  const receipt = await readReceipt(token);
  if (typeof receipt === 'string') return receipt;
  const message = await unlockedMessage(await headers(), token);
  const record = message && (await findPersonalData(message.messageId));
  return { erased: receipt.erasedBy !== null, record };
}
