import { cancelMessage } from '@/lib/receipts/cancel-message';
import { answerReceipt } from '../answer-receipt';

/** The button "Withdraw what has not left". */
export function POST(request: Request): Promise<Response> {
  return answerReceipt(request, async (token) => {
    const done = await cancelMessage(token);
    return done && { canceled: String(done.canceled), left: String(done.left) };
  });
}
