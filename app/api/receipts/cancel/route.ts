import { cancelMessage } from '@/lib/receipts/supporter-changes';
import { answerReceipt } from '../answer-receipt';

/** Form that cancels the deliveries that are not sent yet. */
export function POST(request: Request): Promise<Response> {
  return answerReceipt(request, async (token) => {
    const done = await cancelMessage(token);
    return done && { canceled: String(done.canceled), left: String(done.left) };
  });
}
