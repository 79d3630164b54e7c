import { clearTyped, deleteDraft } from '@/lib/messages/draft';
import { clearCookie, readCookie, seeOther } from '@/lib/platform/answers';
import { wakeWorker } from '@/lib/platform/wake-worker';
import { eraseOnRequest } from '@/lib/receipts/erase-messages';
import { findReceipt } from '@/lib/receipts/receipts';
import { lockedPath, reopenReceipt, UNLOCKED_COOKIE, unlockedMessage } from '@/lib/receipts/unlock';
import { answerReceiptForm } from '../answer-receipt';

/** Button that deletes the personal data, and the cookies in this browser that refer to it. */
export function POST(request: Request): Promise<Response> {
  return answerReceiptForm(request, async ({ language, token }) => {
    const { headers } = request;
    const receipt = `/${language}/receipt/${encodeURIComponent(token)}`;
    const unlocked = await unlockedMessage(headers, token);
    if (!unlocked) {
      // The second of two simultaneous presses finds the data deleted, and shows the proof.
      const isErased = Boolean((await findReceipt(token))?.erasedBy);
      return seeOther(isErased ? receipt : lockedPath(language, token, 'erase'));
    }
    const outcome = await eraseOnRequest(unlocked.messageId);
    await deleteDraft(readCookie(headers, 'draft'));
    wakeWorker();
    const cookies = [
      clearCookie(UNLOCKED_COOKIE),
      ...clearTyped(),
      ...reopenReceipt(headers, token),
    ];
    return seeOther(`${receipt}?erased=${outcome}`, cookies);
  });
}
