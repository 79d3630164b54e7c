import { headers } from 'next/headers';
import { type PersonalData, personalData } from '@/lib/receipts/personal-data';
import { unlockedMessage } from '@/lib/receipts/unlock';
import { readReceipt } from './read-receipt';

export type OnHold = { erased: boolean; record: PersonalData | undefined };

/** What is held, where this browser may see it; a word where there is no such receipt. */
export async function readPersonalData(token: string): Promise<OnHold | 'unknown' | 'unavailable'> {
  const receipt = await readReceipt(token);
  if (typeof receipt === 'string') return receipt;
  const message = await unlockedMessage(await headers(), token);
  const record = message && (await personalData(message.messageId));
  return { erased: receipt.erasedBy !== null, record };
}
