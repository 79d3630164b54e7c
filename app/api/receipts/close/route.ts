import { dropDraft } from '@/lib/messages/draft';
import { seeOther } from '@/lib/platform/answers';
import { closeReceipt } from '@/lib/receipts/unlock';
import { answerReceiptForm } from '../answer-receipt';

/** Button for a shared device: goes to the home page and closes the receipt in this browser. */
export function POST(request: Request): Promise<Response> {
  return answerReceiptForm(request, async ({ language, token }) => {
    await dropDraft(request.headers);
    return seeOther(`/${language}`, closeReceipt(request.headers, token));
  });
}
