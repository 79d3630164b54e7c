import { wakeWorker } from '@/lib/platform/wake-worker';
import { confirmMessage } from '@/lib/receipts/confirm-message';
import { findReceipt } from '@/lib/receipts/receipts';
import { answerReceipt, type ReceiptOutcome } from '../answer-receipt';

/** Button of the page that the confirmation email links to. */
export function POST(request: Request): Promise<Response> {
  return answerReceipt(request, async (token, form): Promise<ReceiptOutcome> => {
    const confirm = form.get('confirm') ?? '';
    const outcome = await confirmMessage(token, confirm);
    wakeWorker();
    // Only a person with the link of the email learns that its writer wrote before.
    if (outcome === 'repeated') return { confirmed: outcome, confirm };
    if (outcome !== 'unknown') return { confirmed: outcome };
    // The message exists, but the link is not the one of its email, which the page states.
    return (await findReceipt(token)) ? { confirm: 'cut-off' } : undefined;
  });
}
