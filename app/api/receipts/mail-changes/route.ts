import { mailChanges } from '@/lib/receipts/notify-supporters';
import { answerReceipt } from '../answer-receipt';

/** The button that asks for mail about changes, and the one that ends it. */
export function POST(request: Request): Promise<Response> {
  return answerReceipt(request, async (token, form) => {
    const wanted = form.get('wanted') === 'yes';
    return (await mailChanges(token, wanted)) ? { mail: wanted ? 'yes' : 'no' } : undefined;
  });
}
