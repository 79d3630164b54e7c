import { wakeWorker } from '@/lib/platform/wake-worker';
import { confirmMessage } from '@/lib/receipts/confirm-message';
import { findReceipt } from '@/lib/receipts/receipts';
import { answerReceipt, type ReceiptOutcome } from '../answer-receipt';

/** The button of the page that the confirmation mail links to. */
export function POST(request: Request): Promise<Response> {
  return answerReceipt(request, async (token, form): Promise<ReceiptOutcome> => {
    const confirm = form.get('confirm') ?? '';
    const outcome = await confirmMessage(token, confirm);
    wakeWorker();
    // Only who has the link of the email is told that its writer wrote before.
    if (outcome === 'repeated') return { confirmed: outcome, confirm };
    if (outcome !== 'unknown') return { confirmed: outcome };
    // The message is there, and the link is not the one of its mail: the page says so.
    return (await findReceipt(token)) ? { confirm: 'cut-off' } : undefined;
  });
}
