import { deleteDraft } from '@/lib/messages/draft';
import { readCookie, seeOther } from '@/lib/platform/answers';
import { errorName, log } from '@/lib/platform/log';
import { closeReceipt } from '@/lib/receipts/unlock';
import { answerReceiptForm } from '../answer-receipt';

/** Button for a shared device: goes to the home page and closes the receipt in this browser. */
export function POST(request: Request): Promise<Response> {
  return answerReceiptForm(request, async ({ language, token }) => {
    // Without its cookie no one can read the draft, which then expires without further action.
    await deleteDraft(readCookie(request.headers, 'draft')).catch((problem) =>
      log.error('draft_not_dropped', { error: errorName(problem) }),
    );
    return seeOther(`/${language}`, closeReceipt(request.headers, token));
  });
}
