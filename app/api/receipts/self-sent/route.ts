import { recordSelfSent } from '@/lib/receipts/supporter-changes';
import { answerReceipt } from '../answer-receipt';

/** Form that reports a message as sent by the supporter. */
export function POST(request: Request): Promise<Response> {
  return answerReceipt(request, async (token, form) => {
    const seat = form.get('seat') ?? '';
    const done = await recordSelfSent(token, seat);
    return done === 'done' || done === 'already' ? { done: seat } : undefined;
  });
}
