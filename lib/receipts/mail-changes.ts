import { receiptHash } from '@/lib/messages/receipt-token';
import { db } from '@/lib/platform/db';

/**
 * Whether the supporter wants mail whenever something changes. What their letters are at this
 * moment they see: it is no news any more. Safe to repeat.
 * @returns false where there is nobody (any more) to be mailed.
 */
export async function mailChanges(receipt: string, wanted: boolean): Promise<boolean> {
  const hash = receiptHash(receipt);
  const changed = await db().$queryRaw<unknown[]>`
    with message as (
      update "Message" set "mailChanges" = ${wanted}
      where "receiptHash" = ${hash} and "erasedBy" is null and "mailChanges" <> ${wanted}
      returning id
    ), seen as (
      update "Delivery" d set "notifiedStatus" = d.status from message
      where ${wanted} and d."messageId" = message.id and d.kind = 'letter'
    )
    select id from "Message" where "receiptHash" = ${hash} and "erasedBy" is null`;
  return changed.length > 0;
}
