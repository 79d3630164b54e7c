import { headers } from 'next/headers';
import { type HeldRecord, heldRecord } from '@/lib/receipts/personal-data';
import { unlockedMessage } from '@/lib/receipts/unlock';
import { readReceipt } from './read-receipt';

export type Held = { erased: boolean; record: HeldRecord | undefined };

/** What is held, where this browser may see it; a word where there is no such receipt. */
export async function readHeld(token: string): Promise<Held | 'unknown' | 'unavailable'> {
  const receipt = await readReceipt(token);
  if (typeof receipt === 'string') return receipt;
  const message = await unlockedMessage(await headers(), token);
  const record = message && (await heldRecord(message.messageId));
  return { erased: receipt.erasedBy !== null, record };
}
