import { findReceipt, type Receipt } from '@/lib/delivery/receipts/receipts';
import { errorName, log } from '@/lib/platform/log';

/** The receipt, or why there is none to show. */
export async function readReceipt(token: string): Promise<Receipt | 'unknown' | 'unavailable'> {
  try {
    return (await findReceipt(token)) ?? 'unknown';
  } catch (problem) {
    log.error('receipt not read', { error: errorName(problem) });
    return 'unavailable';
  }
}
