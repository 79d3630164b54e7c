import { mailChanges } from '@/lib/receipts/notify-supporters';
import { answerReceipt } from '../answer-receipt';

/** Buttons that subscribe to emails about changes and unsubscribe from them. */
export function POST(request: Request): Promise<Response> {
  return answerReceipt(request, async (token, form) => {
    const wanted = form.get('wanted') === 'yes';
    return (await mailChanges(token, wanted)) ? { mail: wanted ? 'yes' : 'no' } : undefined;
  });
}
