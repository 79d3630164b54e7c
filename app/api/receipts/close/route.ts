import { dropDraft } from '@/lib/messages/draft';
import { readCookie, seeOther } from '@/lib/platform/answers';
import { errorName, log } from '@/lib/platform/log';
import { closeReceipt } from '@/lib/receipts/closed-receipts';
import { answerReceiptForm } from '../answer-receipt';

/** The button for a shared device: on to the home page, and nothing here opens the receipt again. */
export function POST(request: Request): Promise<Response> {
  return answerReceiptForm(request, async ({ language, token }) => {
    // Without its cookie no one can read the draft, which then expires by itself.
    await dropDraft(readCookie(request.headers, 'draft')).catch((problem) =>
      log.error('draft_not_dropped', { error: errorName(problem) }),
    );
    return seeOther(`/${language}`, closeReceipt(request.headers, token));
  });
}
