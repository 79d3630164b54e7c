import { wakeWorker } from '@/lib/platform/wake-worker';
import { confirmMessage } from '@/lib/receipts/confirm-message';
import { answerReceipt } from '../answer-receipt';

/** The button of the page that the confirmation mail links to. */
export function POST(request: Request): Promise<Response> {
  return answerReceipt(request, async (token, form) => {
    const outcome = await confirmMessage(token, form.get('confirm') ?? '');
    wakeWorker();
    return outcome === 'unknown' ? undefined : { confirmed: outcome };
  });
}
